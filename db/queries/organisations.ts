import { and, asc, count, desc, eq, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { addDays, lastDayOf } from "../../domain/partial-date";
import type { OrganisationItem, OrganisationView } from "../../domain/view/organisation";
import type { Paged } from "../../domain/view/shared";
import type { OrganisationKind } from "../../domain/vocabulary";
import { findPredecessors } from "../predecessors";
import { country, instrument, organisation } from "../schema";
import { citationsOf, organisationRef } from "./attached";
import { countryRef, instrumentRef } from "./measure-item";
import { listMeasures } from "./measures";
import { cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { type Scope, visible } from "./scope";
import { type Found, findMatches, pageOfFound } from "./search-match";
import { instrumentStood, isPast } from "./standing";

export interface OrganisationFilter {
  /** A country code, or `international` for bodies of no country. */
  country?: string;
  kind?: OrganisationKind;
  q?: string;
}

const select = (scope: Scope, condition: SQL | undefined) =>
  scope.reader
    .select({
      ...organisationRef,
      country: countryRef,
      kind: organisation.kind,
      role: organisation.role,
      sinceOn: organisation.sinceOn,
      successorId: organisation.successorId,
      confidence: organisation.confidence,
      rowVersion: organisation.rowVersion,
    })
    .from(organisation)
    .leftJoin(country, eq(country.code, organisation.countryCode))
    .where(condition)
    .$dynamic();

/** A body without a first day is taken to have been there. */
export const wasThere = ({ on }: Scope) =>
  on === null
    ? undefined
    : or(isNull(organisation.sinceOn), isPast(sql`${organisation.sinceOn}`, addDays(on, 1)));

const condition = (scope: Scope, filter: OrganisationFilter, found: Found | null) =>
  and(
    wasThere(scope),
    filter.country === undefined
      ? undefined
      : filter.country === "international"
        ? sql`${organisation.countryCode} is null`
        : eq(organisation.countryCode, filter.country),
    filter.kind ? eq(organisation.kind, filter.kind) : undefined,
    found?.holds(sql`${organisation.id}`),
  );

/** What had not come yet on an earlier day is not said: its end, and who followed. */
export function endAsItStood<Row extends { untilOn: string | null; successorId: string | null }>(
  scope: Scope,
  row: Row,
): Row {
  const hasEnded = row.untilOn !== null && (scope.on === null || lastDayOf(row.untilOn) <= scope.on);
  return scope.on === null || hasEnded ? row : { ...row, untilOn: null, successorId: null };
}

/** Bodies that a filter leaves, by id, a page at a time. Two statements, five with words. */
export async function listOrganisations(
  scope: Scope,
  request: OrganisationFilter & PageRequest = {},
): Promise<Paged<OrganisationItem>> {
  const limit = limitOf(request);
  const [after] = readCursor(request.cursor, "s") ?? [];
  const found = request.q
    ? await findMatches(scope, { ...request, q: request.q, kind: "organisation" })
    : null;
  const wanted = condition(scope, request, found);
  const rows = await select(
    scope,
    and(wanted, after === undefined ? undefined : gt(organisation.id, String(after))),
  )
    .orderBy(asc(organisation.id))
    .limit(limit + 1);
  const page = cutPage(rows, limit, (row) => [row.id]);
  return {
    data: page.rows.map((row) => endAsItStood(scope, row)),
    page: await pageOfFound(scope, found, page.next, [request.kind], async () => {
      const [counted] = await scope.reader.select({ rows: count() }).from(organisation).where(wanted);
      return counted?.rows ?? 0;
    }),
  };
}

/**
 * One body, whom it followed, who followed it, what it issued and what it has to do, with what it took over from the bodies it followed.
 * `not_found` for an unknown id.
 */
export async function getOrganisation(
  scope: Scope,
  id: string,
  page: PageRequest = {},
): Promise<OrganisationView> {
  const [found] = await select(scope, eq(organisation.id, id));
  if (!found) throw new Failure("not_found", "not_found");
  const row = endAsItStood(scope, found);
  const line = (await findPredecessors(scope.reader, [id], scope.on)).map((each) => each.id);
  const related = await scope.reader
    .select({ ...organisationRef, successorId: organisation.successorId })
    .from(organisation)
    .where(inArray(organisation.id, [...line, ...(row.successorId ? [row.successorId] : [])]))
    .orderBy(asc(organisation.id));
  const issued = await scope.reader
    .select(instrumentRef)
    .from(instrument)
    .where(and(eq(instrument.issuerId, id), visible(scope, instrument), instrumentStood(scope)))
    .orderBy(desc(instrument.existsBy), desc(instrument.id))
    .limit(50);
  const citations = await citationsOf(scope.reader, { organisation: [id] });
  const refs = related.map(({ successorId, ...ref }) => ({ ref, isPredecessor: successorId === id }));
  const measures = await listMeasures(scope, { ...page, organisation: id });
  return {
    ...row,
    successor: refs.find(({ ref }) => ref.id === row.successorId)?.ref ?? null,
    predecessors: refs.filter((each) => each.isPredecessor).map(({ ref }) => ref),
    issued,
    measures,
    citations: citations("organisation", id),
  };
}

import { and, asc, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { answeredBy } from "../../domain/answer";
import type { LinkView } from "../../domain/view/advice";
import { criterion, instrument, link, measure, provision } from "../schema";
import { citationsOf } from "./attached";
import { groupBy } from "./group-by";
import { instrumentRef, measureRef } from "./measure-item";
import { type Scope, visible } from "./scope";

/** The entry that took a link's place. Only renames the table in the statement, which both engines write alike. */
export const later = alias(link, "later");

const recordedByThen = ({ on }: Scope, of: typeof link | typeof later) =>
  on ? sql`${of.recordedAt} < ${`${on}T99`}` : undefined;

/** On what `later` is joined to a link: what took its place by the day asked about. */
export const tookItsPlace = (scope: Scope) =>
  and(eq(later.supersedesId, link.id), recordedByThen(scope, later));

/** That a link stands on the day asked about; needs `later` joined on `tookItsPlace`. */
export const linkStands = (scope: Scope) =>
  and(ne(link.kind, "withdrawn"), isNull(later.id), recordedByThen(scope, link));

/** The links that stand on the day asked about, oldest first. One statement. */
const standing = (scope: Scope, condition: SQL | undefined) =>
  scope.reader
    .select({ row: link })
    .from(link)
    .leftJoin(later, tookItsPlace(scope))
    .where(and(condition, linkStands(scope)))
    .orderBy(asc(link.recordedAt), asc(link.id))
    .limit(500);

/** How far recommendations are answered on the day asked about. One statement. */
export async function answerOf(scope: Scope, ids: readonly string[]) {
  const rows = await standing(scope, inArray(link.recommendationId, [...ids]));
  const byId = groupBy(rows, ({ row }) => row.recommendationId);
  return (id: string) => answeredBy((byId.get(id) ?? []).map(({ row }) => row.kind));
}

/** Standing links with what they name, of what the reader may see: six statements at most. */
export async function linksAmong(scope: Scope, condition: SQL | undefined): Promise<LinkView[]> {
  const rows = (await standing(scope, condition)).map(({ row }) => row);
  if (rows.length === 0) return [];
  const named = (target: string) => rows.filter((row) => row.target === target).map((row) => row.targetId);
  const { reader } = scope;
  const provisions = await reader
    .select({
      id: provision.id,
      number: provision.number,
      heading: provision.heading,
      instrument: instrumentRef,
    })
    .from(provision)
    .innerJoin(instrument, eq(instrument.id, provision.instrumentId))
    .where(and(inArray(provision.id, named("provision")), visible(scope, instrument)));
  const instruments = await reader
    .select(instrumentRef)
    .from(instrument)
    .where(and(inArray(instrument.id, named("instrument")), visible(scope, instrument)));
  const measures = await reader
    .select({ ...measureRef, claim: measure.claim, finding: measure.finding, instrument: instrumentRef })
    .from(measure)
    .innerJoin(instrument, eq(instrument.id, measure.instrumentId))
    .where(and(inArray(measure.id, named("measure")), visible(scope, measure)));
  const criteria = await reader
    .select({ code: criterion.code, question: criterion.question })
    .from(criterion)
    .where(inArray(criterion.code, named("criterion")));
  const citations = await citationsOf(reader, { link: rows.map((row) => row.id) });
  return rows.flatMap((row): LinkView[] => {
    const { id, recommendationId, target, targetId, kind, rationale, recordedAt } = row;
    const base = { id, recommendationId, target, targetId, kind, rationale, recordedAt };
    const cited = { citations: citations("link", id) };
    const nothing = { instrument: null, provision: null, measure: null, criterion: null };
    if (target === "criterion") {
      const found = criteria.find((each) => each.code === targetId);
      return found ? [{ ...base, ...nothing, criterion: found, ...cited }] : [];
    }
    if (target === "instrument") {
      const found = instruments.find((each) => each.id === targetId);
      return found ? [{ ...base, ...nothing, instrument: found, ...cited }] : [];
    }
    if (target === "provision") {
      const found = provisions.find((each) => each.id === targetId);
      if (!found) return [];
      const { number, heading, instrument: of } = found;
      return [{ ...base, ...nothing, instrument: of, provision: { number, heading }, ...cited }];
    }
    const found = measures.find((each) => each.id === targetId);
    if (!found) return [];
    const { instrument: of, ...ref } = found;
    return [{ ...base, ...nothing, instrument: of, measure: ref, ...cited }];
  });
}

/** The recommendations that a measure, or instruments with their provisions and measures, answer. One statement. */
export async function listAnsweredBy(
  scope: Scope,
  of: { measureId: string } | { instrumentIds: readonly string[] },
): Promise<string[]> {
  const instrumentIds = "instrumentIds" in of ? [...of.instrumentIds] : [];
  const under = (from: typeof measure | typeof provision) =>
    scope.reader.select({ id: from.id }).from(from).where(inArray(from.instrumentId, instrumentIds));
  const condition =
    "measureId" in of
      ? and(eq(link.target, "measure"), eq(link.targetId, of.measureId))
      : or(
          and(eq(link.target, "instrument"), inArray(link.targetId, instrumentIds)),
          and(eq(link.target, "provision"), inArray(link.targetId, under(provision))),
          and(eq(link.target, "measure"), inArray(link.targetId, under(measure))),
        );
  return [...new Set((await standing(scope, condition)).map(({ row }) => row.recommendationId))];
}

import { and, count, desc, eq, gte, inArray, lt, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import { countriesOf } from "../../domain/permissions";
import type { ChangeView } from "../../domain/view/change";
import { countedUpTo, type Paged } from "../../domain/view/shared";
import { engine } from "../kit/engine";
import { audit, country, decision } from "../schema";
import { countryRef } from "./measure-item";
import { cutPage, limitOf, type PageRequest, readCursor } from "./page";
import type { Scope } from "./scope";
import { subjectRefs } from "./subject-refs";

export interface ChangeFilter {
  /** A day or an instant: recorded then or later. */
  since?: string;
  country?: string;
}

/**
 * What changed that anybody may know of, newest first, a page at a time, up to the end of the day asked about.
 * `totalCount` stops at `countedUpTo`. At most eleven statements.
 */
export async function listChanges(
  scope: Scope,
  request: ChangeFilter & PageRequest = {},
): Promise<Paged<ChangeView>> {
  const limit = limitOf(request);
  const [before] = readCursor(request.cursor, "n") ?? [];
  const wanted = and(
    eq(audit.isPublic, true),
    request.country ? eq(audit.countryCode, request.country) : undefined,
    request.since ? gte(audit.recordedAt, request.since) : undefined,
    scope.on ? lt(audit.recordedAt, `${scope.on}T99`) : undefined,
    notReturnedSince(scope),
  );
  const rows = await scope.reader
    .select({
      seq: audit.seq,
      recordedAt: audit.recordedAt,
      action: audit.action,
      subjectKind: audit.subjectKind,
      subjectId: audit.subjectId,
      country: countryRef,
    })
    .from(audit)
    .leftJoin(country, eq(country.code, audit.countryCode))
    .where(and(wanted, before === undefined ? undefined : lt(audit.seq, Number(before))))
    .orderBy(desc(audit.seq))
    .limit(limit + 1);
  const page = cutPage(rows, limit, (row) => [row.seq]);
  return {
    data: await withSubjects(scope, page.rows),
    page: { next: page.next, totalCount: await countChanges(scope, wanted) },
  };
}

async function countChanges(scope: Scope, wanted: SQL | undefined): Promise<number> {
  const counted = scope.reader
    .select({ one: sql`1`.as("one") })
    .from(audit)
    .where(wanted)
    .limit(countedUpTo)
    .as("counted");
  const [row] = await scope.reader.select({ rows: count() }).from(counted);
  return row?.rows ?? 0;
}

type Row = Omit<ChangeView, "instrument" | "measure" | "organisation" | "titled">;

/** The id of the entry that a report made; null for other changes. */
const reportedId =
  engine === "postgres"
    ? sql`(case when ${audit.action} = 'progress.report' then ${audit.after}::jsonb ->> 'id' end)`
    : sql`(case when ${audit.action} = 'progress.report' then json_extract(${audit.after}, '$.id') end)`;

/** A report that was returned since is neither said nor counted to readers without a role in the country. */
function notReturnedSince(scope: Scope): SQL | undefined {
  const codes = countriesOf(scope.actor);
  if (codes === "all") return undefined;
  const isReturned = scope.reader
    .select({ one: sql`1` })
    .from(decision)
    .where(and(sql`${decision.progressId} = ${reportedId}`, ne(decision.decision, "verify")));
  return or(
    ne(audit.action, "progress.report"),
    codes.length > 0 ? inArray(audit.countryCode, codes) : undefined,
    notExists(isReturned),
  );
}

async function withSubjects(scope: Scope, rows: readonly Row[]): Promise<ChangeView[]> {
  const refOf = await subjectRefs(
    scope,
    rows.map((row) => ({ kind: row.subjectKind, id: row.subjectId })),
  );
  return rows.flatMap((row) => {
    const ref = refOf(row.subjectKind, row.subjectId);
    return ref ? [{ ...row, ...ref, country: row.country ?? ref.country }] : [];
  });
}

import { and, count, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { ChangeView } from "../../domain/view/change";
import { countedUpTo, type Paged } from "../../domain/view/shared";
import { audit, country } from "../schema";
import { countryRef } from "./measure-item";
import { cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { type Scope, seesUnpublished } from "./scope";
import { returnedAmong, subjectRefs } from "./subject-refs";

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
  );
  const rows = await scope.reader
    .select({
      seq: audit.seq,
      recordedAt: audit.recordedAt,
      action: audit.action,
      subjectKind: audit.subjectKind,
      subjectId: audit.subjectId,
      after: audit.after,
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

type Row = Omit<ChangeView, "instrument" | "measure" | "organisation"> & { after: string | null };

/** A report that was returned since is not said to readers without a role in the country. */
async function withSubjects(scope: Scope, rows: readonly Row[]): Promise<ChangeView[]> {
  const refOf = await subjectRefs(
    scope,
    rows.map((row) => ({ kind: row.subjectKind, id: row.subjectId })),
  );
  const returned = await returnedAmong(scope, rows.flatMap(reportedId));
  return rows.flatMap(({ after, ...row }) => {
    const ref = refOf(row.subjectKind, row.subjectId);
    const isHidden =
      reportedId({ ...row, after }).some((id) => returned.has(id)) &&
      !(row.country && seesUnpublished(scope, row.country.code));
    if (!ref || isHidden) return [];
    return [{ ...row, ...ref, country: row.country ?? ref.country }];
  });
}

function reportedId({ action, after }: Pick<Row, "action" | "after">): string[] {
  if (action !== "progress.report" || after === null) return [];
  const { id } = JSON.parse(after) as { id?: unknown };
  return typeof id === "string" ? [id] : [];
}

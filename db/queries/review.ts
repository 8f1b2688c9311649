import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { isStanding } from "../../domain/decision";
import { Failure } from "../../domain/failure";
import type { Actor } from "../../domain/permissions";
import type { ReviewEntry, ReviewItem } from "../../domain/view/review";
import type { Paged } from "../../domain/view/shared";
import { type ProgressOrigin, progressOrigins } from "../../domain/vocabulary";
import {
  awaitingReview,
  country,
  decision,
  instrument,
  measure,
  organisation,
  progress,
  user,
} from "../schema";
import { citationsOf, evidenceOf, organisationRef } from "./attached";
import { countUpTo } from "./count-up-to";
import { countryRef, instrumentRef, measureRef } from "./measure-item";
import { getMeasure } from "./measures";
import { above, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import type { Scope } from "./scope";
import { notReturned } from "./standing";

export interface ReviewFilter {
  country?: string;
  origin?: ProgressOrigin;
}

/** Only renames the table in the statement, which both engines write alike. */
const earlier = alias(progress, "earlier");

/** The countries whose entries an actor may decide on: "all", or their codes. */
export function reviewedCountries(actor: Actor | null): "all" | string[] {
  const grants =
    actor?.grants.filter((each) => each.role === "reviewer" && each.organisationId === null) ?? [];
  return grants.some((each) => each.countryCode === null)
    ? "all"
    : grants.flatMap(({ countryCode }) => countryCode ?? []);
}

/** Throws `unauthenticated` or `forbidden` for those who review nowhere. */
function queueOf({ actor }: Scope, filter: ReviewFilter) {
  if (!actor) throw new Failure("unauthenticated", "unauthenticated");
  const countries = reviewedCountries(actor);
  if (countries.length === 0) throw new Failure("forbidden", "forbidden");
  return and(
    countries === "all" ? undefined : inArray(awaitingReview.countryCode, countries),
    filter.country ? eq(awaitingReview.countryCode, filter.country) : undefined,
    filter.origin ? eq(awaitingReview.origin, filter.origin) : undefined,
  );
}

/** How many entries await a reviewer, up to `countedUpTo`. */
export async function countAwaitingReview(scope: Scope, filter: ReviewFilter = {}): Promise<number> {
  return countUpTo(scope.reader, awaitingReview, queueOf(scope, filter));
}

/** When the entry that waits longest was recorded; null when none waits. One statement for each origin, as the queue is indexed. */
export async function oldestAwaiting(scope: Scope): Promise<string | null> {
  const oldestOf = (origin: ProgressOrigin) =>
    scope.reader
      .select({ recordedAt: awaitingReview.recordedAt })
      .from(awaitingReview)
      .where(queueOf(scope, { origin }))
      .orderBy(asc(awaitingReview.recordedAt))
      .limit(1);
  const found = await Promise.all(progressOrigins.map(oldestOf));
  return found
    .flat()
    .reduce<string | null>(
      (oldest, { recordedAt }) => (oldest === null || recordedAt < oldest ? recordedAt : oldest),
      null,
    );
}

const stoodBefore = (scope: Scope) =>
  scope.reader
    .select({ id: earlier.id })
    .from(earlier)
    .leftJoin(decision, eq(decision.progressId, earlier.id))
    .where(
      and(
        eq(earlier.measureId, progress.measureId),
        ne(earlier.id, progress.id),
        notReturned,
        sql`(${earlier.happenedBy}, ${earlier.recordedAt}, ${earlier.id})
          < (${progress.happenedBy}, ${progress.recordedAt}, ${progress.id})`,
      ),
    )
    .orderBy(desc(earlier.happenedBy), desc(earlier.recordedAt), desc(earlier.id))
    .limit(1);

/** Entries that nobody has decided on yet, those of bodies first, then oldest first. Four statements. */
export async function listAwaitingReview(
  scope: Scope,
  request: ReviewFilter & PageRequest = {},
): Promise<Paged<ReviewItem>> {
  const limit = limitOf(request);
  const order = [awaitingReview.origin, awaitingReview.recordedAt, awaitingReview.progressId];
  const before = alias(progress, "before");
  const rows = await scope.reader
    .select({
      id: progress.id,
      claim: progress.claim,
      statedAs: progress.statedAs,
      happenedOn: progress.happenedOn,
      narrative: progress.narrative,
      language: progress.language,
      origin: progress.origin,
      organisation: organisationRef,
      recordedAt: progress.recordedAt,
      recordedById: progress.recordedById,
      recordedBy: user.name,
      measure: measureRef,
      instrument: instrumentRef,
      country: countryRef,
      stoodBefore: { claim: before.claim, happenedOn: before.happenedOn },
    })
    .from(awaitingReview)
    .crossJoin(progress)
    .crossJoin(measure)
    .crossJoin(instrument)
    .crossJoin(country)
    .leftJoin(organisation, eq(organisation.id, progress.organisationId))
    .leftJoin(user, eq(user.id, progress.recordedById))
    .leftJoin(before, sql`${before.id} = ${stoodBefore(scope)}`)
    .where(
      and(
        eq(progress.id, awaitingReview.progressId),
        eq(measure.id, progress.measureId),
        eq(instrument.id, measure.instrumentId),
        eq(country.code, measure.countryCode),
        queueOf(scope, request),
        above(order, readCursor(request.cursor, "sss")),
      ),
    )
    .orderBy(...order.map((column) => asc(column)))
    .limit(limit + 1);
  const page = cutPage(rows, limit, (row) => [row.origin, row.recordedAt, row.id]);
  const ids = page.rows.map((row) => row.id);
  const evidence = await evidenceOf(scope.reader, { progress: ids });
  const citations = await citationsOf(scope.reader, { progress: ids });
  return {
    data: page.rows.map(({ recordedById, ...row }) => ({
      ...row,
      isOwn: recordedById !== null && recordedById === scope.actor?.userId,
      evidence: evidence("progress", row.id),
      citations: citations("progress", row.id),
    })),
    page: { next: page.next, totalCount: await countAwaitingReview(scope, request) },
  };
}

/** One entry beside what stood before it and its measure. `not_found` for what the reviewer may not decide on. */
export async function getReviewEntry(scope: Scope, progressId: string): Promise<ReviewEntry> {
  const queue = queueOf(scope, {});
  const countries = reviewedCountries(scope.actor);
  const [row] = await scope.reader
    .select({
      measureId: progress.measureId,
      countryCode: progress.countryCode,
      waits: awaitingReview.progressId,
    })
    .from(progress)
    .leftJoin(awaitingReview, eq(awaitingReview.progressId, progress.id))
    .where(eq(progress.id, progressId));
  if (!row || (countries !== "all" && !countries.includes(row.countryCode)))
    throw new Failure("not_found", "not_found");
  const measureView = await getMeasure({ ...scope, on: null }, row.measureId);
  const at = measureView.progress.findIndex((each) => each.id === progressId);
  const entry = measureView.progress[at];
  if (!entry) throw new Failure("not_found", "not_found");
  const [next] = await scope.reader
    .select({ id: awaitingReview.progressId })
    .from(awaitingReview)
    .where(and(queue, ne(awaitingReview.progressId, progressId)))
    .orderBy(asc(awaitingReview.origin), asc(awaitingReview.recordedAt), asc(awaitingReview.progressId))
    .limit(1);
  return {
    entry,
    stoodBefore:
      measureView.progress.slice(at + 1).find((each) => isStanding(each.decision?.decision ?? null)) ?? null,
    measure: measureView,
    isAwaiting: row.waits !== null,
    nextId: next?.id ?? null,
  };
}

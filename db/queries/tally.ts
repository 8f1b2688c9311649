import { and, count, eq, gte, inArray, lt, or, type SQL, sql, sum } from "drizzle-orm";
import {
  addMeasure,
  claimedPercent,
  emptyTally,
  type Tally,
  verifiedPercent,
} from "../../domain/progress-figures";
import type { TallyView } from "../../domain/view/shared";
import type { Claim, FindingValue } from "../../domain/vocabulary";
import { deadline, dueTally, finding, measure, progress, tally } from "../schema";
import { type Scope, visible } from "./scope";
import { claimJoin, deadlineJoin, findingJoin, measureStood, standingOf } from "./standing";

type TallyRow = typeof tally.$inferSelect;

/** A row of counters in the words of the domain; null: nothing was ever counted. */
export function tallyFrom(row: TallyRow | null | undefined): Tally {
  if (!row) return emptyTally();
  return {
    measureCount: row.measureCount,
    cancelledCount: row.inactiveCount,
    claims: {
      not_started: row.claimNotStarted,
      in_progress: row.claimInProgress,
      completed: row.claimCompleted,
      blocked: row.claimBlocked,
    },
    unclaimedCount: row.unclaimed,
    findings: {
      no_evidence: row.foundNoEvidence,
      not_started: row.foundNotStarted,
      limited: row.foundLimited,
      substantial: row.foundSubstantial,
      complete: row.foundComplete,
    },
    unfoundCount: row.unfound,
  };
}

export const tallyView = (figures: Tally, overdueCount: number): TallyView => ({
  ...figures,
  verifiedPercent: verifiedPercent(figures),
  claimedPercent: claimedPercent(figures),
  overdueCount,
});

export const claimCount = (figures: Tally, claim: Claim | "none") =>
  claim === "none" ? figures.unclaimedCount : figures.claims[claim];
export const findingCount = (figures: Tally, value: FindingValue | "none") =>
  value === "none" ? figures.unfoundCount : figures.findings[value];

/** The counters of an instrument, of a country or, without either, of everything: one row. */
export async function getTally(scope: Scope, country?: string, instrument?: string): Promise<Tally> {
  return tallyFrom(await findTallyRow(scope, country, instrument));
}

export async function findTallyRow(
  scope: Scope,
  country?: string,
  instrument?: string,
): Promise<TallyRow | undefined> {
  const [row] = await scope.reader
    .select()
    .from(tally)
    .where(
      and(
        eq(tally.subjectKind, instrument ? "instrument" : country ? "country" : "all"),
        eq(tally.subjectId, instrument ?? country ?? ""),
      ),
    );
  return row;
}

/** The periods before `day` that together hold every earlier day once: whole years, months of its year, days of its month. */
const periodsBefore = (day: string) =>
  or(
    and(eq(dueTally.span, "year"), lt(dueTally.period, day.slice(0, 4))),
    and(
      eq(dueTally.span, "month"),
      gte(dueTally.period, `${day.slice(0, 4)}-01`),
      lt(dueTally.period, day.slice(0, 7)),
    ),
    and(eq(dueTally.span, "day"), gte(dueTally.period, `${day.slice(0, 7)}-01`), lt(dueTally.period, day)),
  );

/** Overdue published measures today, in one country or everywhere, from at most some hundred rows at any size. */
export async function overdueIn(scope: Scope, country?: string): Promise<number> {
  const [row] = await scope.reader
    .select({ total: sum(dueTally.openCount).mapWith(Number) })
    .from(dueTally)
    .where(and(periodsBefore(scope.today), country ? eq(dueTally.countryCode, country) : undefined));
  return row?.total ?? 0;
}

/** The same for every country at once. */
export async function overdueByCountry(scope: Scope): Promise<Map<string, number>> {
  const rows = await scope.reader
    .select({ code: dueTally.countryCode, total: sum(dueTally.openCount).mapWith(Number) })
    .from(dueTally)
    .where(periodsBefore(scope.today))
    .groupBy(dueTally.countryCode);
  return new Map(rows.map(({ code, total }) => [code, total ?? 0]));
}

/** Overdue measures of these instruments today; those that have none are left out. */
export async function overdueByInstrument(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.reader
    .select({ id: measure.instrumentId, total: count() })
    .from(measure)
    .where(
      and(
        inArray(measure.instrumentId, [...ids]),
        eq(measure.isOpen, true),
        lt(measure.dueBy, scope.today),
        visible(scope, measure),
      ),
    )
    .groupBy(measure.instrumentId);
  return new Map(rows.map(({ id, total }) => [id, total]));
}

/** Tallies made from the history for an earlier day, by country or by instrument: one statement. */
export async function talliesFromHistory(
  scope: Scope,
  by: "countryCode" | "instrumentId",
  condition?: SQL,
): Promise<Map<string, TallyView>> {
  const standing = standingOf(scope);
  const fields = {
    claim: standing.claim,
    finding: standing.finding,
    isOverdue: sql`case when ${standing.isOverdue} then 1 else 0 end`.mapWith(Number),
  };
  const rows = await scope.reader
    .select({ key: measure[by], state: measure.state, ...fields, rows: count() })
    .from(measure)
    .leftJoin(progress, claimJoin(scope))
    .leftJoin(finding, findingJoin(scope))
    .leftJoin(deadline, deadlineJoin(scope))
    .where(and(condition, measureStood(scope), eq(measure.isPublished, true)))
    .groupBy(measure[by], measure.state, sql`3`, sql`4`, sql`5`);
  const figures = new Map<string, { tally: Tally; overdue: number }>();
  for (const row of rows) {
    const held = figures.get(row.key) ?? { tally: emptyTally(), overdue: 0 };
    figures.set(row.key, {
      tally: addMeasure(held.tally, row, row.rows),
      overdue: held.overdue + (row.isOverdue ? row.rows : 0),
    });
  }
  return new Map([...figures].map(([key, { tally: held, overdue }]) => [key, tallyView(held, overdue)]));
}

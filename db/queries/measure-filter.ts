import { and, count, eq, exists, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { likePattern } from "../../domain/fold";
import { countedUpTo } from "../../domain/view/shared";
import type { Claim, FindingValue, Pillar } from "../../domain/vocabulary";
import { noDueDay } from "../counters";
import { deadline, finding, measure, measureBody, measurePillar, progress } from "../schema";
import { countersSuffice, type Scope, visible } from "./scope";
import { claimJoin, deadlineJoin, findingJoin, measureStood, standingOf } from "./standing";
import { claimCount, findingCount, getTally, overdueIn } from "./tally";

export interface MeasureFilter {
  country?: string;
  instrument?: string;
  /** `none`: nobody has claimed anything. Either filter leaves out measures that are not active, as the counts do. */
  claimed?: Claim | "none";
  finding?: FindingValue | "none";
  pillar?: Pillar;
  organisation?: string;
  overdue?: boolean;
  /** A whole day: due, with certainty, before it. */
  dueBefore?: string;
  q?: string;
}

const isOrNone = (column: SQL, value: string | undefined) =>
  value === undefined ? undefined : value === "none" ? isNull(column) : sql`${column} = ${value}`;

/** SQLite takes no index for this condition, and so keeps to the one whose order is asked for. */
const unindexed = (condition: SQL | undefined) =>
  condition && sql`case when ${condition} then 1 else 0 end = 1`;

/** The condition that a filter comes to on the day asked about, for a list in this order. */
export function measureCondition(
  scope: Scope,
  filter: MeasureFilter,
  order: "due" | "other" = "due",
): SQL | undefined {
  const standing = standingOf(scope);
  const byDay = (condition: SQL | undefined) => (order === "due" ? condition : unindexed(condition));
  const { reader } = scope;
  return and(
    filter.country ? eq(measure.countryCode, filter.country) : undefined,
    filter.instrument ? eq(measure.instrumentId, filter.instrument) : undefined,
    filter.claimed || filter.finding ? eq(measure.state, "active") : undefined,
    isOrNone(standing.claim, filter.claimed),
    isOrNone(standing.finding, filter.finding),
    filter.overdue === undefined
      ? undefined
      : filter.overdue
        ? byDay(standing.isOverdue)
        : sql`not (${standing.isOverdue})`,
    filter.dueBefore
      ? byDay(and(lt(standing.dueBy, filter.dueBefore), lt(standing.dueBy, noDueDay)))
      : undefined,
    filter.organisation
      ? inArray(
          measure.id,
          reader
            .select({ id: measureBody.measureId })
            .from(measureBody)
            .where(eq(measureBody.organisationId, filter.organisation)),
        )
      : undefined,
    filter.pillar
      ? exists(
          reader
            .select({ one: sql`1` })
            .from(measurePillar)
            .where(and(eq(measurePillar.measureId, measure.id), eq(measurePillar.pillar, filter.pillar))),
        )
      : undefined,
    filter.q ? sql`${measure.folded} like ${likePattern(filter.q)} escape '\\'` : undefined,
  );
}

/** How many measures a filter leaves: from the counters where they hold the answer, else counted, up to `countedUpTo`. One statement. */
export async function countMeasures(scope: Scope, filter: MeasureFilter): Promise<number> {
  const carried = await countFromCounters(scope, filter);
  if (carried !== null) return carried;
  const condition = and(measureCondition(scope, filter), visible(scope, measure), measureStood(scope));
  const one = { one: sql`1`.as("one") };
  const counted =
    scope.on === null
      ? scope.reader.select(one).from(measure).where(condition).limit(countedUpTo).as("counted")
      : scope.reader
          .select(one)
          .from(measure)
          .leftJoin(progress, claimJoin(scope))
          .leftJoin(finding, findingJoin(scope))
          .leftJoin(deadline, deadlineJoin(scope))
          .where(condition)
          .limit(countedUpTo)
          .as("counted");
  const [row] = await scope.reader.select({ rows: count() }).from(counted);
  return row?.rows ?? 0;
}

async function countFromCounters(scope: Scope, filter: MeasureFilter): Promise<number | null> {
  const { country, instrument, claimed, finding: found, overdue, ...others } = filter;
  if (Object.values(others).some((value) => value !== undefined)) return null;
  if (!countersSuffice(scope, country)) return null;
  if (country && instrument) return null;
  if (overdue) return claimed || found || instrument ? null : overdueIn(scope, country);
  if (overdue === false || (claimed && found)) return null;
  const tally = await getTally(scope, country, instrument);
  if (claimed) return claimCount(tally, claimed);
  if (found) return findingCount(tally, found);
  return tally.measureCount + tally.cancelledCount;
}

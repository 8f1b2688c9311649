import { and, count, eq, exists, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { likePattern } from "../../domain/fold";
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

/** The condition that a filter comes to on the day asked about. */
export function measureCondition(scope: Scope, filter: MeasureFilter): SQL | undefined {
  const standing = standingOf(scope);
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
        ? standing.isOverdue
        : sql`not (${standing.isOverdue})`,
    filter.dueBefore ? and(lt(standing.dueBy, filter.dueBefore), lt(standing.dueBy, noDueDay)) : undefined,
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

/** How many measures a filter leaves: from the counters where they hold the answer, else counted. One statement. */
export async function countMeasures(scope: Scope, filter: MeasureFilter): Promise<number> {
  const carried = await countFromCounters(scope, filter);
  if (carried !== null) return carried;
  const condition = and(measureCondition(scope, filter), visible(scope, measure), measureStood(scope));
  const [row] =
    scope.on === null
      ? await scope.reader.select({ rows: count() }).from(measure).where(condition)
      : await scope.reader
          .select({ rows: count() })
          .from(measure)
          .leftJoin(progress, claimJoin(scope))
          .leftJoin(finding, findingJoin(scope))
          .leftJoin(deadline, deadlineJoin(scope))
          .where(condition);
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

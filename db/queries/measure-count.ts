import { and, count, sql } from "drizzle-orm";
import { countedUpTo } from "../../domain/view/shared";
import { deadline, finding, measure, progress } from "../schema";
import { type MeasureFilter, measureCondition } from "./measure-filter";
import { narrowedIds } from "./measure-narrowing";
import { countersSuffice, type Scope, visible } from "./scope";
import type { Found } from "./search-match";
import { claimJoin, deadlineJoin, findingJoin, measureStood } from "./standing";
import { claimCount, findingCount, getTally, overdueIn } from "./tally";

/** How many measures a filter leaves: from the counters where they hold the answer, else counted, up to `countedUpTo`. One statement. */
export async function countMeasures(
  scope: Scope,
  filter: MeasureFilter,
  found: Found | null = null,
): Promise<number> {
  const carried = await countFromCounters(scope, filter);
  if (carried !== null) return carried;
  const narrowed = narrowedIds(scope, filter, found);
  if (narrowed) {
    const [row] = await scope.reader
      .select({ rows: count() })
      .from(narrowed(null, countedUpTo).as("narrowed"));
    return row?.rows ?? 0;
  }
  const condition = and(
    measureCondition(scope, filter),
    found?.holds(sql`${measure.id}`),
    visible(scope, measure),
    measureStood(scope),
  );
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

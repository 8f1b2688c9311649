import { and, eq, exists, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Claim, FindingValue, Pillar } from "../../domain/vocabulary";
import { noDueDay } from "../no-due-day";
import { measure, measureBody, measurePillar } from "../schema";
import type { Scope } from "./scope";
import { standingOf } from "./standing";

export interface MeasureFilter {
  country?: string;
  instrument?: string;
  /** `none`: nobody has claimed anything. Either filter leaves out measures that are not active, as the counts do. */
  claimed?: Claim | "none";
  finding?: FindingValue | "none";
  pillar?: Pillar;
  /** Any of these bodies. */
  organisations?: readonly string[];
  overdue?: boolean;
  /** A whole day: due, with certainty, before it. */
  dueBefore?: string;
  q?: string;
}

const isOrNone = (column: SQL, value: string | undefined) =>
  value === undefined ? undefined : value === "none" ? isNull(column) : sql`${column} = ${value}`;

/** SQLite takes no index for this condition, and so keeps to the one whose order is asked for. */
export const unindexed = (condition: SQL | undefined) =>
  condition && sql`case when ${condition} then 1 else 0 end = 1`;

/** The condition that a filter, but for its words, comes to on the day asked about, for a list in this order. */
export function measureCondition(
  scope: Scope,
  filter: MeasureFilter,
  order: "due" | "other" = "due",
): SQL | undefined {
  const standing = standingOf(scope);
  const byDay = (condition: SQL | undefined) => (order === "due" ? condition : unindexed(condition));
  const { reader } = scope;
  const bodies = filter.organisations ?? [];
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
    bodies.length > 0
      ? inArray(
          measure.id,
          reader
            .select({ id: measureBody.measureId })
            .from(measureBody)
            .where(inArray(measureBody.organisationId, bodies)),
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
  );
}

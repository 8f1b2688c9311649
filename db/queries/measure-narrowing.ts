import { and, desc, eq, sql } from "drizzle-orm";
import { measure, measurePillar } from "../schema";
import { type MeasureFilter, measureCondition } from "./measure-filter";
import { below } from "./page";
import { type Scope, visible } from "./scope";
import type { Found } from "./search-match";

type Key = readonly (string | number)[] | null;

/**
 * Ids of measures by their last change, read from the narrowest place a filter names: what its words are found in, or the rows of its
 * pillar. Null when it names neither, for an earlier day, and within one instrument, which is narrow enough.
 */
export function narrowedIds(scope: Scope, filter: MeasureFilter, found: Found | null) {
  if (scope.on !== null || filter.instrument) return null;
  if (found) return idsAmongFound(scope, filter, found);
  return filter.pillar ? idsUnderPillar(scope, filter, filter.pillar) : null;
}

const idsAmongFound = (scope: Scope, filter: MeasureFilter, found: Found) => (after: Key, limit: number) =>
  scope.reader
    .select({ id: measure.id, changedAt: sql<string>`${measure.changedAt}`.as("changed") })
    .from(found.rows)
    .crossJoin(measure)
    .where(
      and(
        eq(measure.id, sql`found.id`),
        measureCondition(scope, { ...filter, q: undefined }, "other"),
        visible(scope, measure),
        below([measure.changedAt, measure.id], after),
      ),
    )
    .orderBy(desc(measure.changedAt), desc(measure.id))
    .limit(limit);

/** Reads the measure itself only where another filter asks about it. */
const idsUnderPillar =
  (scope: Scope, filter: MeasureFilter, pillar: NonNullable<MeasureFilter["pillar"]>) =>
  (after: Key, limit: number) => {
    const { pillar: _pillar, country, q: _q, ...others } = filter;
    const isAlone = Object.values(others).every((value) => value === undefined);
    const here = and(
      eq(measurePillar.pillar, pillar),
      country ? eq(measurePillar.countryCode, country) : undefined,
      visible(scope, measurePillar),
      below([measurePillar.changedAt, measurePillar.measureId], after),
    );
    const rows = scope.reader
      .select({
        id: sql<string>`${measurePillar.measureId}`.as("id"),
        changedAt: sql<string>`${measurePillar.changedAt}`.as("changed"),
      })
      .from(measurePillar)
      .$dynamic();
    const narrowed = isAlone
      ? rows.where(here)
      : rows
          .crossJoin(measure)
          .where(
            and(here, eq(measure.id, measurePillar.measureId), measureCondition(scope, others, "other")),
          );
    return narrowed.orderBy(desc(measurePillar.changedAt), desc(measurePillar.measureId)).limit(limit);
  };

/** In the order of these ids. */
export function inOrderOf<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

import { daysBetween, lastDayOf, type PartialDate } from "../partial-date";

/**
 * Whole days from the last day the newest source may be of to `onDay`; never negative. null: no source is dated, which is not the same
 * as fresh.
 */
export function freshnessDays(asOf: PartialDate | null, onDay: string): number | null {
  return asOf === null ? null : Math.max(0, daysBetween(lastDayOf(asOf), onDay));
}

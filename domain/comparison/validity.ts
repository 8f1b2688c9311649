import { addDays, firstDayOf, happenedBy, lastDayOf, type PartialDate } from "../partial-date";
import type { Absence } from "../vocabulary";

/** What is known of when an answer began. */
export interface Beginning {
  validFrom: PartialDate | null;
  asOf: PartialDate | null;
}

/**
 * The day by which the situation an answer describes certainly was so: the last day `validFrom` may mean, or the last its newest source
 * (`asOf`) may mean where that is earlier but not before it began; without both the day it was recorded. No later than that.
 */
export function certainBy({ validFrom, asOf }: Beginning, recordedAt: string): string {
  const began = validFrom === null ? null : happenedBy(validFrom, recordedAt);
  const seen = asOf === null ? null : happenedBy(asOf, recordedAt);
  if (began === null) return seen ?? happenedBy(null, recordedAt);
  if (seen === null || seen < firstDayOf(validFrom ?? began)) return began;
  return [began, seen].sort()[0] ?? began;
}

interface Begun {
  validFrom: PartialDate | null;
  validFromBy: string;
  absence: Absence | null;
}

/**
 * Of answers that stand already, the first that may have begun on a day `added` may have begun on too, so that nobody can say which
 * holds for it. One without `validFrom` may have begun on any day up to `validFromBy`; an added one without it begins on that day.
 * Those that say `not_researched` are in nobody's way. null: none.
 */
export function overlapping<Row extends Begun>(added: Begun, standing: readonly Row[]): Row | null {
  if (added.absence === "not_researched") return null;
  const from = added.validFrom === null ? added.validFromBy : firstDayOf(added.validFrom);
  return (
    standing.find(
      (row) =>
        row.absence !== "not_researched" &&
        from <= row.validFromBy &&
        (row.validFrom === null || firstDayOf(row.validFrom) <= added.validFromBy),
    ) ?? null
  );
}

/** The day by which an earlier answer, seen as of `asOf`, was so, when the next one began on `nextDay`: on the day before at the latest. */
export function certainBefore(asOf: PartialDate, nextDay: string): string {
  const last = lastDayOf(asOf);
  return last < nextDay || firstDayOf(asOf) >= nextDay ? last : addDays(nextDay, -1);
}

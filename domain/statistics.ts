import { happenedBy, lastDayOf } from "./partial-date";

/** Below this many people a count is not shown, so that nobody can be found behind it. */
export const smallestCount = 5;

/** A value as everybody may see it: null with `isFewerThanFive` for a count of 1 to 4 people. 0 is shown. */
export interface ShownValue {
  value: number | null;
  isFewerThanFive: boolean;
}

/** Hides a count of 1 to 4 people; whatever does not count people stays as it is. */
export function shownValue(value: number, countsPeople: boolean): ShownValue {
  const isFewerThanFive = countsPeople && value > 0 && value < smallestCount;
  return { value: isFewerThanFive ? null : value, isFewerThanFive };
}

const smallCount = /(?<![\d.,])[1-4](?![\d.,]*\d|\s*%)|\b(?:one|two|three|four)\b/i;

/** Whether words name a number from 1 to 4, as a breakdown of a larger count does; said too often rather than too seldom. */
export const namesSmallCount = (words: string | null) => words !== null && smallCount.test(words);

interface Placed {
  year: number;
  period: string | null;
  recordedAt: string;
}

/** The day by which what was counted had certainly all happened: the end of its period, else of its year, no later than recorded. */
export function countedBy({ year, period, recordedAt }: Placed): string {
  return happenedBy(period?.split("/").at(-1) ?? String(year), recordedAt);
}

export interface Series<Row> {
  basis: string | null;
  /** Whether its values may be compared with each other: whole years on one stated basis. */
  isJoined: boolean;
  rows: Row[];
}

/**
 * Values that may stand in one line, apart from those that may not: whole years on one stated counting basis together, and each value
 * without a stated basis, or of a period of its own, alone. In order of their first year.
 */
export function seriesOf<Row extends { year: number; basis: string | null; period: string | null }>(
  rows: readonly Row[],
): Series<Row>[] {
  const series: Series<Row>[] = [];
  for (const row of [...rows].sort((a, b) => a.year - b.year)) {
    const isAlone = row.basis === null || row.period !== null;
    const known = isAlone ? undefined : series.find((each) => each.isJoined && each.basis === row.basis);
    if (known) known.rows.push(row);
    else series.push({ basis: row.basis, isJoined: !isAlone, rows: [row] });
  }
  return series;
}

/** The runs of one series without a gap: a year that is missing, or that may not be shown, breaks the line. */
export function runsOf<Row extends ShownValue & { year: number }>(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  let last: Row | undefined;
  for (const row of rows) {
    if (row.value !== null) {
      if (last && row.year === last.year + 1) runs.at(-1)?.push(row);
      else runs.push([row]);
      last = row;
    } else last = undefined;
  }
  return runs;
}

/** Whether a year's rating had certainly been given by the end of `onDay`. */
export const wasRatedBy = ({ year, recordedAt }: { year: number; recordedAt: string }, onDay: string) =>
  happenedBy(lastDayOf(String(year)), recordedAt) <= onDay;

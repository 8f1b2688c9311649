import { lastDayOf, type PartialDate } from "../partial-date";

interface Dated {
  validFrom: PartialDate | null;
  asOf: PartialDate | null;
}

/**
 * The newest day that answers speak of: the last that their newest source or their beginning may mean. null: none of them is dated, and
 * such rows come last where the newest come first.
 */
export function newestDay(answers: readonly Dated[]): string | null {
  const days = answers.flatMap(({ validFrom, asOf }) =>
    [validFrom, asOf].flatMap((day) => (day ? lastDayOf(day) : [])),
  );
  return days.sort().at(-1) ?? null;
}

/** Rows by the newest day in their cells, last first, equals in the order given. */
export const newestFirst = <Row>(rows: readonly Row[], answersOf: (row: Row) => readonly Dated[]): Row[] =>
  rows
    .map((row) => ({ row, day: newestDay(answersOf(row)) ?? "" }))
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))
    .map(({ row }) => row);

export interface MonthPoint {
  /** YYYY-MM. */
  month: string;
  claimed: number;
  verified: number;
}

/** So many months are shown at most; what came before is in the first of them. */
export const monthsShown = 36;

const monthsFrom = (first: string, last: string) => {
  const months: string[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (let at = first; at <= last; at = `${year}-${String(month).padStart(2, "0")}`) {
    months.push(at);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
};

/** The first month shown up to `day`. */
export function firstMonthShown(day: string): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - monthsShown;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/**
 * How many measures stood as claimed completed and as found complete at the end of each month, from what was added to and taken from
 * both in each month: none before the first month in which anything stood, `monthsShown` at most.
 */
export function monthPoints(
  moved: readonly { track: "claimed" | "verified"; month: string; by: number }[],
  day: string,
): MonthPoint[] {
  const last = day.slice(0, 7);
  const start = firstMonthShown(day);
  const stood = (track: "claimed" | "verified") =>
    moved.reduce((sum, each) => sum + (each.track === track && each.month < start ? each.by : 0), 0);
  const first =
    stood("claimed") !== 0 || stood("verified") !== 0
      ? start
      : moved
          .filter(({ month, by }) => by !== 0 && month >= start && month <= last)
          .map(({ month }) => month)
          .sort()[0];
  if (first === undefined) return [];
  return monthsFrom(first, last).map((month) => {
    const upTo = (track: "claimed" | "verified") =>
      moved.reduce((sum, each) => sum + (each.track === track && each.month <= month ? each.by : 0), 0);
    return { month, claimed: upTo("claimed"), verified: upTo("verified") };
  });
}

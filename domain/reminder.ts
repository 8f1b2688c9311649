import { addDays, daysBetween } from "./partial-date";

/** When somebody is reminded of a due day; the days of each list are whole, 1 or more, and in any order. */
export interface Ladder {
  beforeDays: readonly number[];
  afterDays: readonly number[];
  /** Days after the due day on which managers hear of it; null: never. */
  superiorAfterDays: number | null;
}

/** What holds in a country that has not set its own. */
export const defaultLadder: Ladder = { beforeDays: [30, 7, 1], afterDays: [1, 7, 30], superiorAfterDays: 37 };

/** A step of a ladder: days from the due day, negative before it. */
export interface Step {
  days: number;
  isForSuperior: boolean;
}

/** A step that nobody was there to make is made up for within so many days, then left out. */
export const catchUpDays = 14;

/** The steps of a ladder from the first to the last. */
export function stepsOf({ beforeDays, afterDays, superiorAfterDays }: Ladder): Step[] {
  const own = [...beforeDays.map((days) => -days), ...afterDays].map((days) => ({
    days,
    isForSuperior: false,
  }));
  const superior = superiorAfterDays === null ? [] : [{ days: superiorAfterDays, isForSuperior: true }];
  return [...own, ...superior].sort((a, b) => a.days - b.days);
}

/**
 * The steps to be made on `today` for a due day: the last one reached for the body, and the one for the superior once it is reached;
 * each no longer than `catchUpDays` ago. Both days YYYY-MM-DD.
 */
export function stepsDue(ladder: Ladder, dueBy: string, today: string): Step[] {
  const passed = daysBetween(dueBy, today);
  const reached = stepsOf(ladder).filter(({ days }) => days <= passed && passed - days <= catchUpDays);
  const own = reached.filter(({ isForSuperior }) => !isForSuperior).slice(-1);
  return [...own, ...reached.filter(({ isForSuperior }) => isForSuperior)];
}

/** The day a ladder begins for a due day: a report made since then ends it. */
export const ladderBegins = (ladder: Ladder, dueBy: string): string =>
  addDays(dueBy, stepsOf(ladder)[0]?.days ?? 0);

/** The due days that a ladder can have a step for on `today`, first and last. */
export function dueWindow(ladders: readonly Ladder[], today: string): { from: string; to: string } {
  const days = ladders.flatMap((ladder) => stepsOf(ladder).map((step) => step.days));
  return {
    from: addDays(today, -Math.max(0, ...days) - catchUpDays),
    to: addDays(today, -Math.min(0, ...days)),
  };
}

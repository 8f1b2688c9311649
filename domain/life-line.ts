import { firstDayOf, type PartialDate } from "./partial-date";

interface Dated {
  happenedOn: PartialDate | null;
}

export type LifeEntry<Step, Moment> =
  | { step: Step; moment?: undefined }
  | { step?: undefined; moment: Moment };

const firstOf = ({ happenedOn }: Dated) => (happenedOn ? firstDayOf(happenedOn) : "9999");

/**
 * The steps in the order given, and what happened beside them: each moment stands before the first step that may only have come after
 * it. Days are compared by the first each may mean; what has none comes last.
 */
export function lifeLine<Step extends Dated, Moment extends Dated>(
  steps: readonly Step[],
  moments: readonly Moment[] = [],
): LifeEntry<Step, Moment>[] {
  const placeOf = (moment: Moment) => {
    const place = steps.findIndex((step) => firstOf(step) > firstOf(moment));
    return place < 0 ? steps.length : place;
  };
  const byDay = moments.toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : 0));
  const before = (place: number): LifeEntry<Step, Moment>[] =>
    byDay.filter((moment) => placeOf(moment) === place).map((moment) => ({ moment }));
  return [...steps.flatMap((step, place) => [...before(place), { step }]), ...before(steps.length)];
}

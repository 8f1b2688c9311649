import { heldInOrder } from "./instrument";
import { addDays, daysBetween, firstDayOf, lastDayOf, type PartialDate } from "./partial-date";
import type { Stage } from "./vocabulary";

/** A step or an event to be drawn on a line of time; `name` is what will stand beside it. */
export interface LineStep {
  id: string;
  name: string;
  stage: Stage | null;
  isPlanned: boolean;
  happenedOn: PartialDate | null;
}

/** Where something with a name stands: `from` and `to` in per cent of the width, equal for a whole day; `lane` counts from the line. */
export interface Place {
  id: string;
  name: string;
  isPlanned: boolean;
  from: number;
  to: number;
  lane: number;
}

export interface LadderLine {
  places: Place[];
  /** The stages as parts of the line, each until the next began; the last one until the day asked about. */
  parts: (Place & { stage: Stage })[];
  ticks: { at: number; day: PartialDate }[];
  /** The day asked about; null when it lies beyond the line. */
  todayAt: number | null;
  /** Where the line ends, in per cent of the width: the rest is left for the last names. */
  endsAt: number;
  laneCount: number;
  partLaneCount: number;
  /** The steps whose day is not known, which no line can show. */
  undated: LineStep[];
}

/** The narrowest width at which the line is shown, and what a letter of a name takes at most, both in pixels. */
const narrowest = 720;
const letterWidth = 7.8;
const widthOf = (name: string) => (100 * (name.length * letterWidth + 12)) / narrowest;

const asDays = (step: LineStep & { happenedOn: PartialDate }) => ({
  first: firstDayOf(step.happenedOn),
  last: lastDayOf(step.happenedOn),
});

/**
 * Lays steps out to scale in time, with names in lanes so that none covers another at the narrowest width. `isOpen`: still under
 * way, so that the line goes on to `onDay`. Null when no step has a day.
 */
export function ladderLine(
  steps: readonly LineStep[],
  onDay: string,
  isOpen: boolean,
  stageName: (stage: Stage) => string,
): LadderLine | null {
  const dated = steps.filter(
    (step): step is LineStep & { happenedOn: PartialDate } => step.happenedOn !== null,
  );
  const days = dated.map(asDays);
  const first = days.map((each) => each.first).sort()[0];
  const last = days
    .map((each) => each.last)
    .sort()
    .at(-1);
  if (!first || !last) return null;
  const end = isOpen && onDay > last ? onDay : last;
  const margin = Math.max(7, Math.round(daysBetween(first, end) * 0.02));
  const start = addDays(first, -margin);
  const whole = daysBetween(start, addDays(end, margin));
  const share = (day: string) => daysBetween(start, day) / whole;
  const needed = dated.map((step, index) => {
    const name = step.stage && !step.isPlanned ? longer(step.name, stageName(step.stage)) : step.name;
    return (100 - widthOf(name)) / Math.max(0.01, share(days[index]?.last ?? first));
  });
  const endsAt = Math.min(100, Math.max(40, ...[Math.min(...needed)]));
  const at = (day: string) => endsAt * share(day);
  const named = dated
    .map((step) => {
      const { first: from, last: to } = asDays(step);
      return { ...step, from: at(from), to: from === to ? at(from) : at(addDays(to, 1)) };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const places = inLanes(
    named.map(({ id, name, isPlanned, from, to }) => ({ id, name, isPlanned, from, to })),
  );
  const parts = inLanes(partsOf(named, onDay >= first ? Math.min(at(onDay), endsAt) : 0, isOpen, stageName));
  const hasToday = isOpen && onDay >= start && at(onDay) <= endsAt;
  const todayAt = hasToday ? at(onDay) : null;
  const ticks = ticksOf(start, addDays(end, margin)).map((day) => ({ at: at(firstDayOf(day)), day }));
  return {
    places,
    parts,
    ticks: ticks.filter((tick) => todayAt === null || Math.abs(tick.at - todayAt) > closestTick),
    todayAt,
    endsAt,
    laneCount: 1 + Math.max(...places.map(({ lane }) => lane)),
    partLaneCount: parts.length === 0 ? 0 : 1 + Math.max(...parts.map(({ lane }) => lane)),
    undated: steps.filter((step) => step.happenedOn === null),
  };
}

const longer = (a: string, b: string) => (a.length > b.length ? a : b);

/** A tick nearer than this to the mark of the day asked about, in per cent, would cover its words. */
const closestTick = 12;

type Named = LineStep & { happenedOn: PartialDate; from: number; to: number };

const lastOfDays = "9999-12-31";

function partsOf(
  steps: readonly Named[],
  today: number,
  isOpen: boolean,
  stageName: (stage: Stage) => string,
) {
  const held = heldInOrder(
    steps.map((step) => ({
      ...step,
      kind: step.isPlanned ? "planned" : "held",
      happenedBy: lastDayOf(step.happenedOn),
    })),
    lastOfDays,
  );
  const runs = held.filter((step, index) => step.stage !== held[index - 1]?.stage);
  const beginnings = runs.map((_, index) => Math.max(...runs.slice(0, index + 1).map(({ from }) => from)));
  const end = Math.max(isOpen ? today : 0, ...held.map((each) => each.to));
  return runs.map(({ id, stage }, index) => ({
    id,
    name: stageName(stage),
    isPlanned: false,
    from: beginnings[index] ?? end,
    to: beginnings[index + 1] ?? end,
    stage,
  }));
}

/**
 * Gives each name a lane above those of all names it reaches over, counted from the right, so that no name covers another and no
 * upright crosses one.
 */
function inLanes<Item extends { name: string; from: number }>(items: readonly Item[]) {
  const placed: { from: number; to: number; lane: number }[] = [];
  return items
    .toReversed()
    .map((item) => {
      const to = item.from + widthOf(item.name);
      const under = placed.filter((other) => other.from < to);
      const lane = 1 + Math.max(-1, ...under.map((other) => other.lane));
      placed.push({ from: item.from, to, lane });
      return { ...item, lane };
    })
    .reverse();
}

const mostTicks = 10;

/** Years, or quarters where the line is short, inside the line; at most ten, evenly thinned. */
function ticksOf(start: string, end: string): PartialDate[] {
  const years = Array.from({ length: Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1 }, (_, index) =>
    String(Number(start.slice(0, 4)) + index),
  );
  const isShort = daysBetween(start, end) < 750;
  const all = isShort
    ? years.flatMap((year) => ["01", "04", "07", "10"].map((month) => `${year}-${month}`))
    : years;
  const inside = all.filter((day) => firstDayOf(day) >= start && firstDayOf(day) <= end);
  const every = Math.ceil(inside.length / mostTicks);
  return inside.filter((_, index) => index % every === 0);
}

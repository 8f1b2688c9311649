import { medianOf } from "./figures/median";
import { heldInOrder, type MilestoneStep, nextStep } from "./instrument";
import { daysBetween, type PartialDate } from "./partial-date";
import { type InstrumentKind, type Stage, stages } from "./vocabulary";

/** Whose turn it is while a draft stands at a stage or when that stage comes next, where no national procedure says it more exactly. */
export const movers = ["preparers", "parliament", "head", "publisher"] as const;
export type Mover = (typeof movers)[number];

const turns: Record<Mover, readonly Stage[]> = {
  preparers: [
    "concept",
    "drafting",
    "public-consultation",
    "interagency-coordination",
    "expert-opinion",
    "government-approval",
  ],
  parliament: [
    "introduced",
    "committee",
    "first-reading",
    "second-reading",
    "third-reading",
    "upper-house",
    "returned",
    "rejected",
    "carried-over",
  ],
  head: ["signed"],
  publisher: ["published", "in-force"],
};

/** Null for a stage after which nobody moves. */
export const moverOf = (stage: Stage): Mover | null =>
  movers.find((mover) => turns[mover].includes(stage)) ?? null;

const ends: readonly Stage[] = ["withdrawn", "rejected", "lapsed"];
const enacted: readonly Stage[] = ["signed", "published", "in-force"];

/** The stages at which something is a draft, whatever its kind: before signature, or ended without it. */
export const draftStages: readonly Stage[] = stages.filter((stage) => !enacted.includes(stage));

/** Whether an instrument is a draft: a draft law, whatever became of it, or anything else that stands at such a stage. */
export const isDraft = ({ kind, stage }: { kind: InstrumentKind; stage: Stage | null }) =>
  kind === "draft-law" || (stage !== null && draftStages.includes(stage));

/** `under_way` also where no stage is known; `enacted` from signature on; `ended` without having become law. */
export const draftStates = ["under_way", "enacted", "ended"] as const;
export type DraftState = (typeof draftStates)[number];

export function draftState(stage: Stage | null, hasBecome = false): DraftState {
  if (hasBecome || (stage !== null && enacted.includes(stage))) return "enacted";
  return stage !== null && ends.includes(stage) ? "ended" : "under_way";
}

/** Since when a draft stands at one stage without a break. */
export interface Standing {
  stage: Stage;
  /** As far as the day of the first of those steps is known; null: it has none. */
  since: PartialDate | null;
  /** Whole days from the day by which that step had certainly been held: it stands there for at least so long. Null without a day. */
  days: number | null;
}

/** Where a draft stood at the end of `onDay`, counted from the first step of the last unbroken run at one stage. */
export function standingAt(steps: readonly MilestoneStep[], onDay: string): Standing | null {
  const held = heldInOrder(steps, onDay);
  const last = held.at(-1);
  if (!last) return null;
  let first = last;
  for (const step of held.reverse()) {
    if (step.stage !== last.stage) break;
    first = step;
  }
  const since = first.happenedOn;
  return { stage: last.stage, since, days: since === null ? null : daysBetween(first.happenedBy, onDay) };
}

const isCloseEnough = (day: PartialDate | null) => day !== null && day.length > 4;

/**
 * How long a draft stayed at each stage it left, in whole days between the days by which the first step of a run and the step
 * after the run had certainly been held. Steps whose day is known to the year only, or not at all, give no figure; nor do two
 * whose days overlap so that the second may have come first.
 */
export function staysOf(steps: readonly MilestoneStep[], onDay: string): { stage: Stage; days: number }[] {
  const held = heldInOrder(steps, onDay);
  const stays: { stage: Stage; days: number }[] = [];
  let first = held[0];
  for (const step of held.slice(1)) {
    if (!first || step.stage === first.stage) continue;
    const days = daysBetween(first.happenedBy, step.happenedBy);
    if (isCloseEnough(first.happenedOn) && isCloseEnough(step.happenedOn) && days >= 0)
      stays.push({ stage: first.stage, days });
    first = step;
  }
  return stays;
}

/** So many earlier drafts at least, or no median is given. */
export const leastSample = 3;

/** How long earlier drafts stayed; `medianDays` is null with fewer than `leastSample` of them. */
export interface Pace {
  sampleCount: number;
  medianDays: number | null;
}

/** The median of stays in whole days, rounded down, with the number of drafts behind it. */
export function paceOf(days: readonly number[]): Pace {
  return { sampleCount: days.length, medianDays: days.length >= leastSample ? medianOf(days) : null };
}

/** After so many days without a step a draft is without news. */
export const silentAfterDays = 60;

/**
 * The last day by which anything held, on the ladder or not, certainly was, of the dated steps known on `onDay`; null: none is dated.
 */
export function lastNewsOn(steps: readonly MilestoneStep[], onDay: string): PartialDate | null {
  let last: MilestoneStep | null = null;
  for (const step of steps)
    if (step.kind === "held" && step.happenedOn !== null && step.happenedBy <= onDay)
      if (!last || step.happenedBy >= last.happenedBy) last = step;
  return last?.happenedOn ?? null;
}

/**
 * `silent`: under way, and nothing was heard of it for `silentAfterDays`; `slow`: under way, and longer at its stage than the
 * median of earlier drafts. Both may be so at once. A draft without a dated step is neither.
 */
export function marksOf({
  state,
  days,
  newsDays,
  pace,
}: {
  state: DraftState;
  days: number | null;
  newsDays: number | null;
  pace: Pace | null;
}): { isSilent: boolean; isSlow: boolean } {
  const isUnderWay = state === "under_way";
  const median = pace?.medianDays ?? null;
  return {
    isSilent: isUnderWay && newsDays !== null && newsDays >= silentAfterDays,
    isSlow: isUnderWay && days !== null && median !== null && days > median,
  };
}

/** The planned steps not yet held, the next one first; see `nextStep`. */
export function plannedSteps<Step extends MilestoneStep & { recordedAt: string }>(
  steps: readonly Step[],
  onDay: string,
): Step[] {
  const held = steps.filter((step) => step.kind === "held");
  let rest = steps.filter((step) => step.kind === "planned");
  const planned: Step[] = [];
  for (let next = nextStep([...held, ...rest], onDay); next; next = nextStep([...held, ...rest], onDay)) {
    const found = next;
    planned.push(found);
    rest = rest.filter((step) => step !== found);
  }
  return planned;
}

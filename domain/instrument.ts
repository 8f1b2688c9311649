import { comparePartialDates, firstDayOf, lastDayOf, type PartialDate } from "./partial-date";
import { type InstrumentKind, type MilestoneKind, type Stage, stages } from "./vocabulary";

/**
 * One step, held or planned for `happenedOn`; `stage` is null for one that is not on the ladder.
 * `happenedBy` is the day by which a held one had certainly happened; of a planned one it says nothing.
 */
export interface MilestoneStep {
  stage: Stage | null;
  kind: MilestoneKind;
  happenedOn: PartialDate | null;
  happenedBy: string;
}

/** The days of its own that an instrument has beside its milestones, as steps held by the last day each may mean. */
export const ownSteps = ({
  signedOn,
  inForceOn,
}: {
  signedOn: PartialDate | null;
  inForceOn: PartialDate | null;
}) =>
  [
    { stage: "signed" as const, happenedOn: signedOn },
    { stage: "in-force" as const, happenedOn: inForceOn },
  ].flatMap(({ stage, happenedOn }) =>
    happenedOn ? [{ stage, kind: "held" as const, happenedOn, happenedBy: lastDayOf(happenedOn) }] : [],
  );

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const firstPossibleDay = (step: MilestoneStep) =>
  step.happenedOn === null ? step.happenedBy : firstDayOf(step.happenedOn);
const rungOf = (step: MilestoneStep) => (step.stage === null ? -1 : stages.indexOf(step.stage));

function compareSteps(a: MilestoneStep, b: MilestoneStep): number {
  return (
    compareText(a.happenedBy, b.happenedBy) ||
    compareText(firstPossibleDay(a), firstPossibleDay(b)) ||
    rungOf(a) - rungOf(b)
  );
}

/**
 * Steps in the order in which they were: by the last day each may mean, but where their days overlap ("2020-08" and
 * "2020-08-17") the lower rung of the ladder first, and before both what is not on it. The order of `steps` is of no account.
 */
export function inOrder<Step extends MilestoneStep>(steps: readonly Step[]): Step[] {
  const ordered: Step[] = [];
  for (const step of steps.toSorted(compareSteps)) {
    const before = ordered.findIndex(
      (other) => other.happenedBy >= firstPossibleDay(step) && rungOf(other) > rungOf(step),
    );
    ordered.splice(before === -1 ? ordered.length : before, 0, step);
  }
  return ordered;
}

/** The steps on the ladder that had certainly been held by `onDay`, as `inOrder` puts them. */
export function heldInOrder<Step extends MilestoneStep>(
  steps: readonly Step[],
  onDay: string,
): (Step & { stage: Stage })[] {
  const held = steps.filter((step): step is Step & { stage: Stage } => step.stage !== null);
  return inOrder(held.filter((step) => step.kind === "held" && step.happenedBy <= onDay));
}

/** Where an instrument stood at the end of `onDay`: the last of `heldInOrder`. `null`: none had been held. */
export function currentStage(
  milestones: readonly MilestoneStep[],
  onDay: string,
): { stage: Stage; happenedOn: PartialDate | null } | null {
  const latest = heldInOrder(milestones, onDay).at(-1);
  return latest ? { stage: latest.stage, happenedOn: latest.happenedOn } : null;
}

/**
 * The planned step that comes next, as known on `onDay`: the earliest, undated ones last, of those not yet held.
 * A planned step is held once a held one of the same stage, that had certainly happened by `onDay`, was recorded at the
 * same instant or later; one that is not on the ladder, once its last possible day has passed. `null`: nothing is planned.
 */
export function nextStep<Step extends MilestoneStep & { recordedAt: string }>(
  milestones: readonly Step[],
  onDay: string,
): Step | null {
  const known = milestones.filter((step) => step.recordedAt.slice(0, 10) <= onDay);
  const held = known.filter((step) => step.kind === "held" && step.happenedBy <= onDay);
  const isHeld = (plan: Step) =>
    plan.stage === null
      ? plan.happenedOn !== null && lastDayOf(plan.happenedOn) < onDay
      : held.some((step) => step.stage === plan.stage && step.recordedAt >= plan.recordedAt);
  const [next] = known
    .filter((step) => step.kind === "planned" && !isHeld(step))
    .sort((a, b) => comparePlannedDays(a.happenedOn, b.happenedOn) || rungOf(a) - rungOf(b));
  return next ?? null;
}

function comparePlannedDays(a: PartialDate | null, b: PartialDate | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return comparePartialDates(a, b);
}

/** Kinds whose life begins with the first work on the text; any other instrument is there once it is adopted. */
const drafts: readonly InstrumentKind[] = ["draft-law", "concept"];

/**
 * The earliest day by which an instrument certainly stood, from its own days and those of its held milestones (`heldOn`): for a
 * draft the first of all, else the first of adoption, signature and entry into force, and only without those the first of all.
 * null: none of them is dated.
 */
export function firstDayOfInstrument(
  instrument: {
    kind: InstrumentKind;
    draftedOn: PartialDate | null;
    adoptedOn: PartialDate | null;
    signedOn: PartialDate | null;
    inForceOn: PartialDate | null;
  },
  heldOn: readonly (PartialDate | null)[],
): PartialDate | null {
  const first = (days: readonly (PartialDate | null)[]) =>
    days.flatMap((day) => day ?? []).sort(comparePartialDates)[0];
  const enacted = [instrument.adoptedOn, instrument.signedOn, instrument.inForceOn];
  const all = [instrument.draftedOn, ...enacted, ...heldOn];
  return (drafts.includes(instrument.kind) ? first(all) : (first(enacted) ?? first(all))) ?? null;
}

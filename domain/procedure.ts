import { lastDayOf, type PartialDate } from "./partial-date";
import { type Stage, stages } from "./vocabulary";

/** A national step as far as its place in the ladder goes. */
export interface ProcedureStep {
  stage: Stage;
}

/**
 * The procedure in use in a State on `onDay`: of those that had begun by then, or of which nobody knows when, the one recorded last.
 * `null`: none is held.
 */
export function procedureInUse<Row extends { inUseFrom: PartialDate | null; recordedAt: string; id: string }>(
  procedures: readonly Row[],
  onDay: string,
): Row | null {
  const begun = procedures.filter(({ inUseFrom }) => inUseFrom === null || lastDayOf(inUseFrom) <= onDay);
  const [last] = begun.sort((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1));
  return last ?? null;
}

const sortKey = ({ recordedAt, id }: { recordedAt: string; id: string }) => `${recordedAt} ${id}`;

/** The first national step that stands for `stage`; null: the procedure does not have it. */
export const stepFor = <Step extends ProcedureStep>(steps: readonly Step[], stage: Stage): Step | null =>
  steps.find((step) => step.stage === stage) ?? null;

/**
 * What the procedure has after `stage`, in the order of the State itself, which may differ from that of the neutral ladder.
 * `null`: it does not have that stage, or nothing after it.
 */
export function stepAfter<Step extends ProcedureStep>(steps: readonly Step[], stage: Stage): Step | null {
  const at = steps.findLastIndex((step) => step.stage === stage);
  return at < 0 ? null : (steps[at + 1] ?? null);
}

const rungs: readonly Stage[] = stages.slice(0, stages.indexOf("in-force") + 1);

/**
 * Whether `stage` follows `other`: in the State's own order where its procedure has both, else in that of the neutral ladder. False
 * for what interrupts or ends a draft's way.
 */
export function comesAfter(steps: readonly ProcedureStep[], stage: Stage, other: Stage): boolean {
  const order = [stage, other].every((each) => steps.some((step) => step.stage === each))
    ? steps.map((step) => step.stage)
    : rungs;
  const at = order.indexOf(stage);
  const before = order.indexOf(other);
  return at >= 0 && before >= 0 && at > before;
}

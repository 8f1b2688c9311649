import type { AssessmentDecision, AssessmentOrigin, AssessmentState } from "../vocabulary";

/**
 * How far an answer has come. One from a public source is public from the start, and published once a reviewer approved it; a reviewer's
 * goes from draft over reviewed to published, or is returned. `isSuperseded`: a public answer corrects it.
 */
export function stateOf(
  origin: AssessmentOrigin,
  decisions: readonly AssessmentDecision[],
  isSuperseded: boolean,
): AssessmentState {
  const has = (decision: AssessmentDecision) => decisions.includes(decision);
  const isPublic = origin === "public_source" || has("publish");
  if (isPublic && isSuperseded) return "superseded";
  if (isPublic) return has("publish") || has("approve") ? "published" : "public_source";
  if (has("return")) return "returned";
  return has("approve") ? "reviewed" : "draft";
}

/** What can be done to an answer in which states; who may do it is asked of the permissions. */
const open = {
  approve: ["draft", "public_source"],
  return: ["draft", "reviewed"],
  publish: ["reviewed"],
  reply: ["reviewed", "published", "public_source"],
} as const satisfies Record<string, readonly AssessmentState[]>;

/** The states in which an answer awaits this. */
export const statesOpenTo = (act: keyof typeof open): readonly AssessmentState[] => open[act];

export const isOpenTo = (act: keyof typeof open, state: AssessmentState) => statesOpenTo(act).includes(state);

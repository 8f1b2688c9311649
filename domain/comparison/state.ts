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

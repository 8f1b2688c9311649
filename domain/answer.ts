import type { AnswerState, LinkKind } from "./vocabulary";

/** How far a recommendation is answered by the links that stand: one that answers it suffices. */
export function answeredBy(kinds: readonly LinkKind[]): AnswerState {
  if (kinds.includes("answers")) return "answered";
  return kinds.includes("partly_answers") ? "partly_answered" : "unanswered";
}

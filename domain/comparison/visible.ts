import { type Actor, can, countriesOf } from "../permissions";
import type { AssessmentState } from "../vocabulary";

/** The states everybody sees. */
export const publicAssessmentStates = ["public_source", "published"] as const;

export const isPublicState = (state: AssessmentState) =>
  publicAssessmentStates.some((each) => each === state);

/**
 * Whether somebody may see an answer in a state: the public ones and those a correction replaced everybody; a reviewed one all who hold
 * a grant in its State; a draft and a returned one the reviewers of that State and its author.
 */
export function maySeeAssessment(
  actor: Actor | null,
  answer: { state: AssessmentState; countryCode: string; recordedById: string | null },
): boolean {
  if (isPublicState(answer.state) || answer.state === "superseded") return true;
  if (!actor) return false;
  if (actor.userId === answer.recordedById || can(actor, "assessment.submit", answer)) return true;
  if (answer.state !== "reviewed") return false;
  const countries = countriesOf(actor);
  return countries === "all" || countries.includes(answer.countryCode);
}

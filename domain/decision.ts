import { type DecisionValue, decisions } from "./vocabulary";

/** What a reviewer may decide on an entry. */
export const reviewDecisions = decisions.filter((each) => each !== "withdraw");

/** Whether an entry counts as a claim; null: nobody has decided on it. */
export const isStanding = (decision: DecisionValue | null) => decision === null || decision === "verify";

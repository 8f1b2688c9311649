import { daysBetween } from "../partial-date";

export const callReasons = ["due_soon", "blocked", "overdue"] as const;
export type CallReason = (typeof callReasons)[number];

/** So many calls a week, and so many days ahead of a due day. */
export const callsShown = 10;
export const daysAhead = 14;

export interface CallCandidate {
  measureId: string;
  /** Whoever leads it; null: nobody does, and the call is about that. */
  bodyId: string | null;
  dueBy: string | null;
  isOverdue: boolean;
  isBlocked: boolean;
}

export interface Call extends CallCandidate {
  reason: CallReason;
  /** Days until the due day, or since it; null without one. */
  days: number | null;
  /** How many further measures the same call can be about. */
  alsoCount: number;
}

/**
 * Whom to ring first: one call for each body, about the most pressing of its measures. What falls due within a fortnight comes before
 * what is blocked, and that before what is overdue; within each what fell or falls due first.
 */
export function callsToMake(candidates: readonly CallCandidate[], day: string): Call[] {
  const calls = candidates
    .map((each): Call => ({ ...each, reason: reasonOf(each), days: daysOf(each, day), alsoCount: 0 }))
    .sort(
      (a, b) =>
        callReasons.indexOf(a.reason) - callReasons.indexOf(b.reason) ||
        compare(a.dueBy ?? "9999", b.dueBy ?? "9999") ||
        compare(a.measureId, b.measureId),
    );
  const first = new Map<string, Call>();
  for (const call of calls) {
    const held = first.get(call.bodyId ?? "");
    if (held) held.alsoCount += 1;
    else first.set(call.bodyId ?? "", call);
  }
  return [...first.values()].slice(0, callsShown);
}

const reasonOf = ({ isOverdue, isBlocked }: CallCandidate): CallReason =>
  isBlocked ? "blocked" : isOverdue ? "overdue" : "due_soon";
const daysOf = ({ dueBy }: CallCandidate, day: string) =>
  dueBy === null ? null : Math.abs(daysBetween(day, dueBy));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

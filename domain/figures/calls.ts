import { daysBetween } from "../partial-date";

/** Why somebody is rung, what a call can still change before what it can hardly change. */
export const callReasons = [
  "promised",
  "due_soon",
  "promise_missed",
  "just_due",
  "blocked",
  "disputed",
  "waiting",
  "hollow",
  "overdue",
  "long_overdue",
] as const;
export type CallReason = (typeof callReasons)[number];

/** So many calls a week, and so many days ahead of a due day. */
export const callsShown = 10;
export const daysAhead = 14;
/** So many days a deadline has just passed, and after so many a measure has been overdue for long. */
export const justDueDays = 90;
export const longAgoDays = 730;
/** Of what lies further back, so many calls at most. */
export const longAgoShown = 3;

export interface CallCandidate {
  measureId: string;
  /** Whoever leads it; null: nobody does, and the call is about that. */
  bodyId: string | null;
  /** Last possible day; null without one. */
  dueBy: string | null;
  isOverdue: boolean;
  /** Whether its deadline was put off before. */
  isPutOff: boolean;
  claim: "blocked" | "completed" | null;
  /** Last possible day of that claim. */
  claimedBy: string | null;
  /** Whether a reviewer verified that claim. */
  isVerified: boolean;
  /** What a reviewer found, complete or less; null: nothing. */
  found: "complete" | "less" | null;
  /** Last possible day of that finding. */
  foundBy: string | null;
}

export interface Call {
  measureId: string;
  bodyId: string | null;
  reason: CallReason;
  /** Days until or since the day that the reason names; null: it names none. */
  days: number | null;
  /** How many further measures the same call can be about. */
  alsoCount: number;
}

/**
 * Whom to ring first: one call for each body, about the measure with its most pressing reason.
 *
 * 1. `promised`, `due_soon`: falls due within `daysAhead`; the former was put off before and given this day instead.
 * 2. `promise_missed`, `just_due`: the same two, due within the last `justDueDays` and still open.
 * 3. `blocked`: reported so, whether due or not, unless one of the above holds.
 * 4. `disputed`: reported completed, found less than complete.
 * 5. `waiting`: reported completed, not yet decided on by a reviewer.
 * 6. `hollow`: reported completed and verified as a report, without any finding.
 * 7. `overdue`: due longer ago than that; `long_overdue`: more than `longAgoDays`.
 *
 * Within a reason whatever lies nearest to the day comes first. What lies more than `longAgoDays` back comes after all the rest: the
 * older, the less one call changes; `longAgoShown` of it are shown. Found complete, or open without a reason: no call.
 */
export function callsToMake(candidates: readonly CallCandidate[], day: string): Call[] {
  const calls = candidates
    .flatMap((each): Call[] => {
      const why = reasonOf(each, day);
      return why ? [{ measureId: each.measureId, bodyId: each.bodyId, ...why, alsoCount: 0 }] : [];
    })
    .sort(
      (a, b) =>
        Number(isLongAgo(a)) - Number(isLongAgo(b)) ||
        callReasons.indexOf(a.reason) - callReasons.indexOf(b.reason) ||
        (a.days ?? Number.MAX_SAFE_INTEGER) - (b.days ?? Number.MAX_SAFE_INTEGER) ||
        compare(a.measureId, b.measureId),
    );
  const first = new Map<string, Call>();
  for (const call of calls) {
    const held = first.get(call.bodyId ?? "");
    if (held) held.alsoCount += 1;
    else first.set(call.bodyId ?? "", call);
  }
  const [old, recent] = [
    [...first.values()].filter(isLongAgo),
    [...first.values()].filter((call) => !isLongAgo(call)),
  ];
  return [...recent, ...old.slice(0, longAgoShown)].slice(0, callsShown);
}

const isLongAgo = ({ days }: Pick<Call, "days">) => days !== null && days > longAgoDays;

function reasonOf(candidate: CallCandidate, day: string): Pick<Call, "reason" | "days"> | null {
  const { dueBy, isOverdue, isPutOff, claim, claimedBy, isVerified, found, foundBy } = candidate;
  const away = (to: string | null) => (to === null ? null : Math.abs(daysBetween(day, to)));
  const days = away(dueBy);
  if (found === "complete") return null;
  if (claim === "completed") {
    if (found) return { reason: "disputed", days: away(foundBy) };
    return { reason: isVerified ? "hollow" : "waiting", days: away(claimedBy) };
  }
  if (days !== null && !isOverdue && days <= daysAhead)
    return { reason: isPutOff ? "promised" : "due_soon", days };
  if (days !== null && isOverdue && days <= justDueDays)
    return { reason: isPutOff ? "promise_missed" : "just_due", days };
  if (claim === "blocked") return { reason: "blocked", days: away(claimedBy) };
  if (!isOverdue) return null;
  return { reason: isLongAgo({ days }) ? "long_overdue" : "overdue", days };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

import { addDays } from "../partial-date";
import { claims, findingValues } from "../vocabulary";
import type { MeasureFact } from "./fact";

const withNone = <Code extends string>(codes: readonly Code[]) => [...codes, "none" as const] as const;

export const claimedFigures = withNone(claims).map((claim) => `claimed-${claim}` as const);
export const foundFigures = withNone(findingValues).map((finding) => `found-${finding}` as const);

/** What measures are counted under; `claimed-track` and `verified-track` by month, the others up to a day. */
export type Counted =
  | "measures"
  | "left-out"
  | (typeof claimedFigures)[number]
  | (typeof foundFigures)[number]
  | "due"
  | "due-completed"
  | "due-verified"
  | "overdue"
  | "first-due"
  | "first-met"
  | "slips"
  | "slips-with-act"
  | "slips-without-act"
  | "claimed-track"
  | "verified-track";

/** So much is added to a count from a day (YYYY-MM-DD) or a month (YYYY-MM) on; `""`: whatever the day. */
export interface Contribution {
  counted: Counted;
  since: string;
  by: number;
}

/**
 * What one measure adds to the counts: the only place that says which measure counts where and from which day. A measure falls due the
 * day after the last day its due day may mean. Cancelled and superseded measures are counted as left out and nowhere else.
 */
export function contributionsOf(fact: MeasureFact): Contribution[] {
  const always = (counted: Counted, by = 1) => ({ counted, since: "", by });
  if (fact.state !== "active") return [always("left-out")];
  const found = [
    always("measures"),
    always(`claimed-${fact.claim ?? "none"}`),
    always(`found-${fact.finding ?? "none"}`),
    always("slips", fact.slipCount),
    always("slips-with-act", fact.slipWithActCount),
    always("slips-without-act", fact.slipCount - fact.slipWithActCount),
    ...fact.turns.map(({ track, month, by }) => ({ counted: `${track}-track` as const, since: month, by })),
  ];
  const from = (day: string | null, counted: Counted, holds: boolean) =>
    day !== null && holds ? [{ counted, since: addDays(day, 1), by: 1 }] : [];
  const { dueBy, firstDueBy, completedBy } = fact;
  return [
    ...found,
    ...from(dueBy, "due", true),
    ...from(dueBy, "due-completed", fact.claim === "completed"),
    ...from(dueBy, "due-verified", fact.finding === "complete"),
    ...from(dueBy, "overdue", fact.isOpen),
    ...from(firstDueBy, "first-due", true),
    ...from(firstDueBy, "first-met", completedBy !== null && completedBy <= (firstDueBy ?? "")),
  ].filter(({ by }) => by !== 0);
}

/** Whether a contribution counts on `day`. */
export const isReached = ({ since }: Contribution, day: string) => since <= day;

/** How much a measure adds to one count on `day`. */
export const amountOf = (fact: MeasureFact, counted: Counted, day: string) =>
  contributionsOf(fact).reduce(
    (sum, each) => sum + (each.counted === counted && isReached(each, day) ? each.by : 0),
    0,
  );

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claims, deadlineReasons, findingValues, measureStates } from "../vocabulary";
import { type CallCandidate, callsToMake } from "./calls";
import { type Counts, figures, figureValue, findFigure } from "./catalogue";
import { amountOf, type Counted, contributionsOf } from "./contributions";
import { factOf, type MeasureHistory } from "./fact";
import { byGap } from "./gaps";
import { medianOf } from "./median";
import { summaryOf } from "./summary";
import { monthPoints, monthsShown } from "./tracks";

const on = "2024-06-30";
const recordedAt = "2024-01-01T00:00:00.000Z";
const history = (more: Partial<MeasureHistory> = {}): MeasureHistory => ({
  state: "active",
  isContinuing: false,
  becameContinuing: false,
  claims: [],
  findings: [],
  ledger: [],
  ...more,
});
const claimed = (claim: (typeof claims)[number], happenedBy: string) => ({
  id: `${claim} ${happenedBy}`,
  claim,
  happenedBy,
  recordedAt,
});
const entry = (sequence: number, dueOn: string | null, more = {}) => ({
  sequence,
  dueOn,
  reason: sequence === 1 ? ("original" as const) : ("extended" as const),
  hasAct: false,
  ...more,
});

const day = fc
  .tuple(
    fc.integer({ min: 2019, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
const entryOf = fc.record({ id: fc.uuid(), happenedBy: day, recordedAt: fc.constant(recordedAt) });
const histories: fc.Arbitrary<MeasureHistory> = fc.record({
  state: fc.constantFrom(...measureStates),
  isContinuing: fc.boolean(),
  becameContinuing: fc.boolean(),
  claims: fc.array(fc.tuple(entryOf, fc.constantFrom(...claims)).map(([e, claim]) => ({ ...e, claim }))),
  findings: fc.array(
    fc.tuple(entryOf, fc.constantFrom(...findingValues)).map(([e, finding]) => ({ ...e, finding })),
  ),
  ledger: fc
    .array(
      fc.record({ dueOn: fc.option(day), reason: fc.constantFrom(...deadlineReasons), hasAct: fc.boolean() }),
    )
    .map((entries) => entries.map((each, at) => ({ ...each, sequence: at + 1 }))),
});

describe("what a measure is counted under", () => {
  test("a due day counts from the day after the last day it may mean", () => {
    const fact = factOf(history({ ledger: [entry(1, "2024-05")] }));
    expect([amountOf(fact, "due", "2024-05-31"), amountOf(fact, "due", "2024-06-01")]).toEqual([0, 1]);
    expect(amountOf(fact, "overdue", on)).toBe(1);
  });

  test("the first deadline is met by a claim that came in time and stood without a break", () => {
    const ledger = [entry(1, "2024-03-01"), entry(2, "2024-09-01")];
    const met = (...entries: ReturnType<typeof claimed>[]) =>
      amountOf(factOf(history({ ledger, claims: entries })), "first-met", on);
    expect(met(claimed("completed", "2024-03-01"))).toBe(1);
    expect(met(claimed("completed", "2024-03-02"))).toBe(0);
    expect(met(claimed("completed", "2024-02-01"), claimed("in_progress", "2024-02-10"))).toBe(0);
    expect(
      met(
        claimed("completed", "2024-02-01"),
        claimed("blocked", "2024-02-10"),
        claimed("completed", "2024-04-01"),
      ),
    ).toBe(0);
  });

  test("each move that puts a deadline off counts, with or without its act", () => {
    const fact = factOf(
      history({
        ledger: [
          entry(1, "2024-01"),
          entry(2, "2024-02", { hasAct: true }),
          entry(3, "2024-01", { reason: "shortened" }),
          entry(4, "2024-03", { reason: "reopened" }),
        ],
      }),
    );
    expect(
      ["slips", "slips-with-act", "slips-without-act"].map((each) => amountOf(fact, each as Counted, on)),
    ).toEqual([2, 1, 1]);
  });

  test("a cancelled measure is left out of everything else", () => {
    expect(contributionsOf(factOf(history({ state: "cancelled", ledger: [entry(1, "2020")] })))).toEqual([
      { counted: "left-out", since: "", by: 1 },
    ]);
  });
});

describe("whatever the histories", () => {
  const counted = (all: readonly MeasureHistory[]): Counts =>
    summaryOf(
      all.map((each) => ({ countryCode: "UZ", pillars: [], leadIds: [], fact: factOf(each) })),
      on,
    ).counts;

  test("the states of each track add up to the measures, and no part is larger than its whole", () => {
    fc.assert(
      fc.property(fc.array(histories, { maxLength: 30 }), (all) => {
        const counts = counted(all);
        const sum = (group: "claimed" | "found") =>
          figures
            .filter((each) => each.group === group)
            .reduce((total, { part }) => total + ((part && counts[part]) || 0), 0);
        expect([sum("claimed"), sum("found")]).toEqual([counts.measures ?? 0, counts.measures ?? 0]);
        for (const each of figures.filter(({ whole }) => whole)) {
          const value = figureValue(each, counts);
          if (each.unit === "percent")
            expect(value === null || (value >= 0 && value <= 100), each.key).toBe(true);
          else expect(value, each.key).toBeLessThanOrEqual((each.whole && counts[each.whole]) || 0);
        }
      }),
    );
  });

  test("what the months add up to is what stands in the end", () => {
    fc.assert(
      fc.property(fc.array(histories, { maxLength: 20 }), (all) => {
        const facts = all.map((each) => ({
          countryCode: "UZ",
          pillars: [],
          leadIds: [],
          fact: factOf(each),
        }));
        const { moved, counts } = summaryOf(facts, "2026-12-31");
        const points = monthPoints(moved, "2026-12-31");
        expect(points.length).toBeLessThanOrEqual(monthsShown);
        const last = points.at(-1) ?? { claimed: 0, verified: 0 };
        expect([last.claimed, last.verified]).toEqual([
          counts["claimed-completed"] ?? 0,
          counts["found-complete"] ?? 0,
        ]);
      }),
    );
  });
});

test("a share of nothing is no share, and is rounded down otherwise", () => {
  const share = findFigure("verified-percent");
  expect(share && figureValue(share, {})).toBeNull();
  expect(share && figureValue(share, { measures: 3, "found-complete": 2 })).toBe(66);
});

test("the median is the middle, of two the mean rounded down, of none nothing", () => {
  expect([[], [7], [1, 4], [9, 1, 5]].map(medianOf)).toEqual([null, 7, 2, 5]);
});

test("bodies come by their gap, then by how many measures they lead", () => {
  const body = (id: string, measures: number, completed: number, verified: number) => ({
    id,
    measures,
    claimed: completed,
    verified,
  });
  expect(
    [body("a", 4, 2, 2), body("b", 9, 3, 1), body("c", 5, 2, 0)].sort(byGap).map(({ id }) => id),
  ).toEqual(["b", "c", "a"]);
});

test("one call for each body, what it can change first and what lies long ago last", () => {
  const candidate = (measureId: string, more: Partial<CallCandidate>): CallCandidate => ({
    measureId,
    bodyId: measureId,
    dueBy: null,
    isOverdue: false,
    isPutOff: false,
    claim: null,
    claimedBy: null,
    isVerified: false,
    found: null,
    foundBy: null,
    ...more,
  });
  const late = (measureId: string, dueBy: string, more: Partial<CallCandidate> = {}) =>
    candidate(measureId, { dueBy, isOverdue: true, ...more });
  const done = (measureId: string, more: Partial<CallCandidate> = {}) =>
    candidate(measureId, { claim: "completed", claimedBy: "2024-06-01", ...more });
  const calls = callsToMake(
    [
      late("since 2002", "2002-05-31"),
      late("a year ago", "2023-06-30"),
      late("half a year ago", "2024-01-01"),
      late("a month ago", "2024-05-31"),
      late("a month ago, again", "2024-05-31", { isPutOff: true }),
      candidate("soon", { dueBy: "2024-07-05" }),
      candidate("soon, again", { dueBy: "2024-07-14", isPutOff: true, bodyId: null }),
      candidate("not soon", { dueBy: "2024-07-15" }),
      candidate("stuck", { claim: "blocked", claimedBy: "2024-06-20" }),
      candidate("stuck too", { bodyId: "soon", claim: "blocked" }),
      done("solid", { found: "complete", foundBy: "2024-06-10" }),
      done("disputed", { found: "less", foundBy: "2024-06-10", isVerified: true }),
      done("hollow", { isVerified: true }),
      done("waiting"),
      done("waiting since 2010", { claimedBy: "2010-01-01" }),
    ],
    on,
  );
  expect(calls.map(({ measureId, reason, days, alsoCount }) => [measureId, reason, days, alsoCount])).toEqual(
    [
      ["soon, again", "promised", 14, 0],
      ["soon", "due_soon", 5, 1],
      ["a month ago, again", "promise_missed", 30, 0],
      ["a month ago", "just_due", 30, 0],
      ["stuck", "blocked", 10, 0],
      ["disputed", "disputed", 20, 0],
      ["waiting", "waiting", 29, 0],
      ["hollow", "hollow", 29, 0],
      ["half a year ago", "overdue", 181, 0],
      ["a year ago", "overdue", 366, 0],
    ],
  );
  const old = callsToMake(
    [
      late("since 2002", "2002-05-31"),
      late("since 2003", "2003-05-31"),
      late("since 2004", "2004-05-31"),
      done("since 2010", { claimedBy: "2010-01-01" }),
    ],
    on,
  );
  expect(old.map(({ measureId, reason }) => [measureId, reason])).toEqual([
    ["since 2010", "waiting"],
    ["since 2004", "long_overdue"],
    ["since 2003", "long_overdue"],
  ]);
});

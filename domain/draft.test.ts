import { describe, expect, it } from "vitest";
import { draftState, isDraft, lastNewsOn, marksOf, paceOf, plannedSteps, standingAt, staysOf } from "./draft";
import type { MilestoneStep } from "./instrument";
import { happenedBy, type PartialDate } from "./partial-date";
import { procedureInUse, stepAfter } from "./procedure";
import type { Stage } from "./vocabulary";

const step = (stage: Stage | null, happenedOn: PartialDate | null, kind: MilestoneStep["kind"] = "held") => {
  const recordedAt = "2024-12-01T12:00:00.000Z";
  return { kind, stage, happenedOn, happenedBy: happenedBy(happenedOn, recordedAt), recordedAt };
};

const bill = [
  step("concept", "2021-05-11"),
  step("expert-opinion", "2022-12-06"),
  step("expert-opinion", "2023-03-08"),
  step("introduced", "2023-07"),
  step(null, "2023-09-01"),
];

describe("where a draft stands", () => {
  it.each([
    ["2021-05-10", null],
    ["2021-05-21", { stage: "concept", since: "2021-05-11", days: 10 }],
    ["2023-03-09", { stage: "expert-opinion", since: "2022-12-06", days: 93 }],
    ["2023-08-10", { stage: "introduced", since: "2023-07", days: 10 }],
  ])("as of %s is %j, since the first step of the unbroken run", (on, standing) =>
    expect(standingAt(bill, on)).toEqual(standing),
  );

  it("is counted anew when a draft comes back to a stage", () =>
    expect(
      standingAt([...bill, step("returned", "2023-10-01"), step("introduced", "2023-11-01")], "2023-11-11"),
    ).toEqual({
      stage: "introduced",
      since: "2023-11-01",
      days: 10,
    }));

  it("has no days where the day is not known", () =>
    expect(standingAt([step("drafting", null)], "2024-12-02")).toEqual({
      stage: "drafting",
      since: null,
      days: null,
    }));

  it("is under way while carried over or returned, over once withdrawn, rejected or lapsed", () => {
    expect(
      ["carried-over", "returned", "lapsed", "withdrawn", "rejected", "signed"].map((each) =>
        draftState(each as Stage),
      ),
    ).toEqual(["under_way", "under_way", "ended", "ended", "ended", "enacted"]);
    expect(draftState("committee", true)).toBe("enacted");
  });

  it("makes a draft of whatever stands before signature", () => {
    expect(isDraft({ kind: "decree", stage: "drafting" })).toBe(true);
    expect(isDraft({ kind: "decree", stage: "signed" })).toBe(false);
    expect(isDraft({ kind: "draft-law", stage: "in-force" })).toBe(true);
  });
});

describe("how long stages take", () => {
  it("counts from the first step of a run to the step after it, by the days they had certainly been held", () =>
    expect(staysOf(bill, "2024-01-01")).toEqual([
      { stage: "concept", days: 574 },
      { stage: "expert-opinion", days: 237 },
    ]));

  it("leaves out what is known to the year only", () =>
    expect(staysOf([step("concept", "2021"), step("drafting", "2022-01-05")], "2024-01-01")).toEqual([]));

  it("leaves out two steps of which the second may have come first", () =>
    expect(staysOf([step("upper-house", "2020-08"), step("signed", "2020-08-17")], "2024-01-01")).toEqual(
      [],
    ));

  it.each([
    [[], 0, null],
    [[10, 20], 2, null],
    [[30, 10, 20], 3, 20],
    [[10, 20, 30, 41], 4, 25],
  ])("of %j says %d drafts, median %s", (days, sampleCount, medianDays) =>
    expect(paceOf(days)).toEqual({ sampleCount, medianDays }),
  );
});

describe("marks", () => {
  const figures = {
    state: "under_way" as const,
    days: 100,
    newsDays: 100,
    pace: { sampleCount: 3, medianDays: 50 },
  };

  it("tell silence from slowness", () => {
    expect(marksOf(figures)).toEqual({ isSilent: true, isSlow: true });
    expect(marksOf({ ...figures, newsDays: 59 })).toEqual({ isSilent: false, isSlow: true });
    expect(marksOf({ ...figures, newsDays: 60, days: 50 })).toEqual({ isSilent: true, isSlow: false });
  });

  it("are not set where too few are known or the way is over", () => {
    expect(marksOf({ ...figures, pace: { sampleCount: 2, medianDays: null } }).isSlow).toBe(false);
    expect(marksOf({ ...figures, state: "ended" })).toEqual({ isSilent: false, isSlow: false });
    expect(marksOf({ ...figures, newsDays: null, days: null })).toEqual({ isSilent: false, isSlow: false });
  });

  it("take any dated step for news", () => expect(lastNewsOn(bill, "2024-01-01")).toBe("2023-09-01"));
});

it("planned steps come in their order, those held left out", () => {
  const steps = [...bill, step("signed", null, "planned"), step("committee", "2025-01", "planned")];
  expect(plannedSteps(steps, "2024-12-02").map(({ stage }) => stage)).toEqual(["committee", "signed"]);
  expect(
    plannedSteps([...steps, step("committee", "2024-11-30")], "2024-12-02").map(({ stage }) => stage),
  ).toEqual(["signed"]);
});

describe("a national procedure", () => {
  const steps = (["first-reading", "committee", "second-reading"] as const).map((stage) => ({ stage }));

  it("says what follows in its own order", () => {
    expect(stepAfter(steps, "first-reading")).toEqual({ stage: "committee" });
    expect(stepAfter(steps, "second-reading")).toBeNull();
    expect(stepAfter(steps, "upper-house")).toBeNull();
  });

  it("in use is the last recorded of those that have begun", () => {
    const row = (id: string, inUseFrom: string | null, day: string) => ({
      id,
      inUseFrom,
      recordedAt: `${day}T00:00:00.000Z`,
    });
    const all = [row("old", null, "2024-01-01"), row("new", "2025", "2024-02-01")];
    expect(procedureInUse(all, "2025-06-01")?.id).toBe("old");
    expect(procedureInUse(all, "2025-12-31")?.id).toBe("new");
    expect(procedureInUse([], "2025-12-31")).toBeNull();
  });
});

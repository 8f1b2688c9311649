import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentStage, firstDayOfInstrument, heldInOrder, type MilestoneStep, nextStep } from "./instrument";
import { happenedBy, type PartialDate } from "./partial-date";
import type { Stage } from "./vocabulary";

const step = (
  kind: MilestoneStep["kind"],
  stage: Stage | null,
  happenedOn: PartialDate | null,
  recordedOn = "2024-01-01",
) => {
  const recordedAt = `${recordedOn}T12:00:00.000Z`;
  return { kind, stage, happenedOn, happenedBy: happenedBy(happenedOn, recordedAt), recordedAt };
};

describe("currentStage", () => {
  const path = [
    step("held", "first-reading", "2020-02"),
    step("held", "introduced", "2019"),
    step("held", null, "2020-04-01"),
    step("planned", "second-reading", "2020-03-01"),
    step("held", "signed", "2020-08-17"),
    step("held", "published", "2020-08-17"),
  ];

  it.each([
    ["2019-12-30", null],
    ["2019-12-31", { stage: "introduced", happenedOn: "2019" }],
    ["2020-02-28", { stage: "introduced", happenedOn: "2019" }],
    ["2020-02-29", { stage: "first-reading", happenedOn: "2020-02" }],
    ["2020-08-16", { stage: "first-reading", happenedOn: "2020-02" }],
    ["2020-08-17", { stage: "published", happenedOn: "2020-08-17" }],
  ])("as of %s is %j", (onDay, stage) => expect(currentStage(path, onDay)).toEqual(stage));

  it("goes down the ladder when a draft is returned", () => {
    const returned = [...path, step("held", "returned", "2021-01-05"), step("held", "drafting", "2021-02")];
    expect(currentStage(returned, "2021-02-28")?.stage).toBe("drafting");
  });

  it("lets the ladder decide where days overlap, whichever was entered first", () => {
    const upperHouse = step("held", "upper-house", "2020-08");
    const overlapping = [upperHouse, ...path, step("held", "drafting", "2020")];
    expect(currentStage(overlapping, "2020-08-31")?.stage).toBe("published");
    expect(currentStage(overlapping.toReversed(), "2020-12-31")?.stage).toBe("published");
    expect(heldInOrder(overlapping, "2020-12-31").map(({ stage }) => stage)).toEqual([
      "introduced",
      "drafting",
      "first-reading",
      "upper-house",
      "signed",
      "published",
    ]);
    expect(currentStage([upperHouse, step("held", "returned", "2020-08-05")], "2020-08-31")?.stage).toBe(
      "returned",
    );
    expect(currentStage([upperHouse, step("held", "signed", "2020-07-31")], "2020-08-31")?.stage).toBe(
      "upper-house",
    );
  });

  it("counts a step without a date from the day it was recorded", () => {
    const undated = [step("held", "committee", null, "2022-03-04")];
    expect(currentStage(undated, "2022-03-03")).toBeNull();
    expect(currentStage(undated, "2022-03-04")).toEqual({ stage: "committee", happenedOn: null });
  });

  it("does not depend on the order of the milestones", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(path, { minLength: path.length }), (mixed) => {
        expect(currentStage(mixed, "2020-12-31")).toEqual(currentStage(path, "2020-12-31"));
      }),
    );
  });
});

describe("nextStep", () => {
  it("is the earliest planned step that has not been held", () => {
    const path = [
      step("planned", "third-reading", "2025"),
      step("planned", "committee", null),
      step("planned", "second-reading", "2025-03"),
      step("held", "first-reading", "2024-06-01", "2024-06-02"),
      step("planned", "first-reading", "2024-05"),
    ];
    expect(nextStep(path, "2024-06-30")).toMatchObject({ stage: "second-reading" });
    expect(nextStep(path, "2024-05-31")).toMatchObject({ stage: "first-reading" });
    expect(nextStep(path.slice(1, 2), "2024-06-30")).toMatchObject({ stage: "committee" });
  });

  it("is not met by a step held and recorded before the plan was made", () => {
    const again = [
      step("held", "first-reading", "2023-01-10", "2023-01-11"),
      step("planned", "first-reading", "2024-09", "2024-02-01"),
    ];
    expect(nextStep(again, "2024-03-01")).toMatchObject({ stage: "first-reading", kind: "planned" });
    expect(nextStep(again, "2024-01-31")).toBeNull();
  });

  it("leaves out a step outside the ladder once its day has passed", () => {
    const hearing = [step("planned", null, "2024-02-10")];
    expect(nextStep(hearing, "2024-02-10")).not.toBeNull();
    expect(nextStep(hearing, "2024-02-11")).toBeNull();
  });
});

describe("since when an instrument stood", () => {
  const undated = { draftedOn: null, adoptedOn: null, signedOn: null, inForceOn: null };

  it("a draft stands from the first work on it, a law from its adoption", () => {
    const days = { ...undated, draftedOn: "2019", adoptedOn: "2020-08", signedOn: "2020-08-17" };
    expect(firstDayOfInstrument({ kind: "draft-law", ...days }, ["2019-11-26"])).toBe("2019-11-26");
    expect(firstDayOfInstrument({ kind: "law", ...days }, ["2019-11-26"])).toBe("2020-08-17");
  });

  it("a law of which only the drafting is dated stands from that, and one without any day has none", () => {
    expect(firstDayOfInstrument({ kind: "law", ...undated, draftedOn: "2007" }, [])).toBe("2007");
    expect(firstDayOfInstrument({ kind: "decree", ...undated }, ["2020-10-13"])).toBe("2020-10-13");
    expect(firstDayOfInstrument({ kind: "decree", ...undated }, [null])).toBeNull();
  });
});

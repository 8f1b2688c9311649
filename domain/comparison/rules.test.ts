import { describe, expect, test } from "vitest";
import type { Actor } from "../permissions";
import { type AssessmentState, assessmentStates, type Role } from "../vocabulary";
import { stateOf } from "./state";
import { certainBefore, certainBy, overlapping } from "./validity";
import { maySeeAssessment } from "./visible";

const recordedAt = "2026-11-23T08:00:00.000Z";

describe("the day by which an answer certainly was so", () => {
  test.each([
    [{ validFrom: "2019-11", asOf: "2025" }, "2019-11-30"],
    [{ validFrom: "2026", asOf: "2026-03-01" }, "2026-03-01"],
    [{ validFrom: "2025-07-01", asOf: "2025-05-21" }, "2025-07-01"],
    [{ validFrom: null, asOf: "2018" }, "2018-12-31"],
    [{ validFrom: "2026", asOf: null }, "2026-11-23"],
    [{ validFrom: null, asOf: null }, "2026-11-23"],
  ])("%o", (beginning, day) => {
    expect(certainBy(beginning, recordedAt)).toBe(day);
  });

  test("of an earlier one is before the next began, unless it is plainly later", () => {
    expect(certainBefore("2017-06", "2019-11-26")).toBe("2017-06-30");
    expect(certainBefore("2019", "2019-12-31")).toBe("2019-12-30");
    expect(certainBefore("2020", "2019-12-31")).toBe("2020-12-31");
  });
});

describe("answers that may have begun on the same day", () => {
  const row = (
    validFrom: string | null,
    validFromBy: string,
    absence: "unclear" | "not_researched" | null = null,
  ) => ({
    validFrom,
    validFromBy,
    absence,
  });
  test.each([
    [row("2019", "2019-12-31"), row("2019-11-26", "2019-11-26"), true],
    [row("2019", "2019-12-31"), row("2020", "2020-12-31"), false],
    [row("2019", "2019-12-31"), row("2018-12", "2018-12-31"), false],
    [row(null, "2019-12-31"), row("2010", "2010-12-31"), true],
    [row(null, "2019-12-31"), row("2020", "2020-12-31"), false],
    [row("2019", "2019-12-31"), row(null, "2025-01-01"), false],
    [row(null, "2019-12-31", "not_researched"), row("2010", "2010-12-31"), false],
    [row("2019", "2019-12-31"), row("2019", "2019-12-31", "not_researched"), false],
  ])("%o and then %o: %s", (stands, added, overlaps) => {
    expect(overlapping(added, [stands])).toBe(overlaps ? stands : null);
  });
});

test.each([
  ["public_source", [], false, "public_source"],
  ["public_source", ["approve"], false, "published"],
  ["public_source", [], true, "superseded"],
  ["reviewer", [], false, "draft"],
  ["reviewer", [], true, "draft"],
  ["reviewer", ["approve"], false, "reviewed"],
  ["reviewer", ["approve", "return"], false, "returned"],
  ["reviewer", ["return"], false, "returned"],
  ["reviewer", ["approve", "publish"], false, "published"],
  ["reviewer", ["approve", "publish"], true, "superseded"],
] as const)("%s with %o (superseded: %s) is %s", (origin, decisions, isSuperseded, state) => {
  expect(stateOf(origin, decisions, isSuperseded)).toBe(state);
});

describe("who sees an answer", () => {
  const holding = (role: Role, countryCode: string | null): Actor => ({
    userId: role,
    name: role,
    grants: [{ role, countryCode, organisationId: null }],
  });
  const seenBy = (actor: Actor | null, recordedById: string | null = "author") =>
    assessmentStates.filter((state: AssessmentState) =>
      maySeeAssessment(actor, { state, countryCode: "UZ", recordedById }),
    );
  const open = ["public_source", "published", "superseded"];

  test("a visitor, and staff of another State, what is or was public", () => {
    expect(seenBy(null)).toEqual(open);
    expect(seenBy(holding("staff", "SE"))).toEqual(open);
    expect(seenBy(holding("reviewer", "SE"))).toEqual(open);
  });

  test("staff of the State also what was reviewed", () => {
    expect(seenBy(holding("staff", "UZ"))).toEqual(["public_source", "reviewed", "published", "superseded"]);
  });

  test("reviewers of the State, and the author, everything", () => {
    expect(seenBy(holding("reviewer", "UZ"))).toEqual([...assessmentStates]);
    expect(seenBy(holding("viewer", "SE"), "viewer")).toEqual([...assessmentStates]);
  });
});

import { expect, test } from "vitest";
import { carryCells } from "../carry-cells";
import { freshStore } from "../testing";
import { countryRow, testNow } from "../testing-rows";
import { getComparisonProfile } from "./country-profile";
import { asking } from "./testing";

const answers = [
  ["A-01", 1, null],
  ["A-02", 3, null],
  ["A-03", null, "not_applicable"],
  ["A-04", null, "unclear"],
  ["B-01", 0, null],
] as const;

async function store() {
  const codes = [...answers.map(([code]) => code), "B-02"];
  const made = await freshStore({
    country: [countryRow("AX")],
    theme: [
      { id: "theme", name: { en: "T" }, definition: {}, origin: "editorial", isVerified: false, position: 1 },
    ],
    criterion: codes.map((code, position) => ({
      code,
      edition: "2026-1",
      pillar: code.startsWith("A") ? ("prevention" as const) : ("protection" as const),
      themeId: "theme",
      subThemeId: "theme",
      question: { en: code },
      guidance: {},
      scale: { "0": {}, "1": {}, "2": {}, "3": {} },
      isVictimCentred: false,
      isVerified: false,
      position,
    })),
    assessment: answers.map(([criterionCode, value, absence]) => ({
      id: criterionCode,
      criterionCode,
      edition: "2026-1",
      countryCode: "AX",
      value,
      absence,
      rationale: "Reason",
      validFromBy: "2015-01-01",
      origin: "public_source" as const,
      recordedAt: testNow,
    })),
  });
  await made.inTransaction((tx) =>
    carryCells(
      tx,
      codes.map((criterionCode) => ({ countryCode: "AX", criterionCode })),
    ),
  );
  return made;
}

test("a pillar's mean leaves absences out, and what is not known only widens its range", async () => {
  const { pillars } = await getComparisonProfile(asking(await store()), "AX");
  expect(pillars.map(({ pillar }) => pillar)).toEqual(["prevention", "protection"]);
  expect(pillars[0]?.spread).toMatchObject({
    criterionCount: 4,
    assessedCount: 2,
    mean: 2,
    lowest: 4 / 3,
    highest: 7 / 3,
  });
  expect(pillars[1]?.spread.absences.not_researched).toBe(1);
});

test("what would lift a State is what is answered with 0 or 1, the lowest first", async () => {
  const { lifts } = await getComparisonProfile(asking(await store()), "AX");
  expect(lifts.map(({ criterion, value }) => [criterion.code, value])).toEqual([
    ["B-01", 0],
    ["A-01", 1],
  ]);
});

test("before anything was answered nothing is assessed, and nothing counts as 0", async () => {
  const { pillars, lifts } = await getComparisonProfile(asking(await store(), { on: "2010-01-01" }), "AX");
  expect(pillars[0]?.spread).toMatchObject({ assessedCount: 0, mean: null, lowest: 0, highest: 3 });
  expect(lifts).toEqual([]);
});

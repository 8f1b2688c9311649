import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Absence, absences, type ScaleValue } from "../vocabulary";
import { acceptedBy, type ComputedFrom, computedAnswer, type Standing } from "./computed";
import { findDrift } from "./drift";
import { freshnessDays } from "./freshness";
import { type Cell, hasChanged, hasDifferences, peerContext } from "./peers";
import { pillarSpread } from "./pillar-spread";

const said = (value: ScaleValue): Cell => ({ value, absence: null });
const nothing = (absence: Absence): Cell => ({ value: null, absence });
const cells = fc.array(
  fc.oneof(fc.constantFrom<ScaleValue>(0, 1, 2, 3).map(said), fc.constantFrom(...absences).map(nothing)),
  { maxLength: 15 },
);

describe("a pillar", () => {
  test("is not lowered by what is not known", () => {
    const spread = pillarSpread([said(3), said(2), nothing("not_researched"), nothing("not_applicable")]);
    expect(spread).toMatchObject({ criterionCount: 4, assessedCount: 2, mean: 2.5 });
    expect(spread.lowest).toBeCloseTo(5 / 3);
    expect(spread.highest).toBeCloseTo(8 / 3);
  });

  test("without any value has no mean, which is not 0", () => {
    expect(pillarSpread([nothing("unclear")])).toMatchObject({ mean: null, lowest: 0, highest: 3 });
    expect(pillarSpread([nothing("not_applicable")])).toMatchObject({
      mean: null,
      lowest: null,
      highest: null,
    });
    expect(pillarSpread([])).toMatchObject({ criterionCount: 0, mean: null, lowest: null });
  });

  test("has its mean within the range, and whatever the unknown cells turn out to be stays in it", () => {
    fc.assert(
      fc.property(cells, fc.infiniteStream(fc.constantFrom<ScaleValue>(0, 1, 2, 3)), (row, values) => {
        const { mean, lowest, highest, assessedCount, absences: missing } = pillarSpread(row);
        expect(assessedCount + Object.values(missing).reduce((a, b) => a + b, 0)).toBe(row.length);
        if (lowest === null || highest === null) return;
        if (mean !== null) {
          expect(lowest).toBeLessThanOrEqual(mean + 1e-9);
          expect(highest).toBeGreaterThanOrEqual(mean - 1e-9);
        }
        const filled = row.map((cell) =>
          cell.value === null && cell.absence !== "not_applicable" ? said(values.next().value) : cell,
        );
        const after = pillarSpread(filled).mean ?? Number.NaN;
        expect(after).toBeGreaterThanOrEqual(lowest - 1e-9);
        expect(after).toBeLessThanOrEqual(highest + 1e-9);
      }),
    );
  });
});

describe("peers", () => {
  test("count values and each kind of nothing apart", () => {
    const row = [said(3), said(3), said(0), nothing("unclear"), { value: null, absence: null }];
    expect(peerContext(row)).toMatchObject({
      total: 5,
      values: { 0: 1, 1: 0, 2: 0, 3: 2 },
      absences: { unclear: 1, not_researched: 1 },
    });
  });

  test.each([
    [[said(2), said(2)], false],
    [[said(0), nothing("no_provision")], true],
    [[nothing("unclear"), nothing("disputed")], true],
    [[nothing("not_researched"), { value: null, absence: null }], false],
    [[said(1)], false],
  ])("differ or not: %o", (row, differs) => {
    expect(hasDifferences(row)).toBe(differs);
  });

  test("a cell without an answer becomes changed when one is given", () => {
    expect(hasChanged(null, nothing("not_researched"))).toBe(false);
    expect(hasChanged(null, said(0))).toBe(true);
    expect(hasChanged(said(1), said(1))).toBe(false);
  });
});

test("freshness counts from the last day the newest source may be of, and is not known without one", () => {
  expect(freshnessDays("2019-11-26", "2019-11-27")).toBe(1);
  expect(freshnessDays("2019", "2020-01-01")).toBe(1);
  expect(freshnessDays("2026", "2026-03-01")).toBe(0);
  expect(freshnessDays(null, "2026-03-01")).toBeNull();
});

test("drift is the same evidence with different values, whatever its order", () => {
  const one = { id: "1", criterionCode: "B", value: 1 as const, evidence: ["source:a", "source:b"] };
  const two = { id: "2", criterionCode: "B", value: 2 as const, evidence: ["source:b", "source:a"] };
  const other = { id: "3", criterionCode: "A", value: 2 as const, evidence: ["source:a"] };
  const none = { id: "4", criterionCode: "B", value: 3 as const, evidence: [] };
  const blank = { id: "5", criterionCode: "B", value: null, evidence: ["source:a", "source:b"] };
  expect(findDrift([one, two, other, none, blank])).toEqual([
    { criterionCode: "B", evidence: ["source:a", "source:b"], answers: [one, two] },
  ]);
  expect(findDrift([one, { ...two, value: 1 }])).toEqual([]);
});

describe("an answer computed from ratifications", () => {
  const from: ComputedFrom = {
    kind: "ratification",
    standardIds: ["palermo", "c29", "cedaw", "cets197"],
    basicId: "palermo",
    membersOnly: { cets197: "CoE" },
  };
  const party = (standardId: string, ratifiedOn: string | null = "2008-07"): Standing => ({
    standardId,
    status: "party",
    ratifiedOn,
    inForceOn: null,
    recordedAt: "2026-11-23T08:00:00.000Z",
  });
  const today = "2026-11-23";

  test.each([
    [["palermo", "c29", "cedaw"], [], 3],
    [["palermo", "c29"], ["cedaw"], 2],
    [["palermo"], ["c29", "cedaw"], 1],
    [["c29", "cedaw"], ["palermo"], 0],
  ])("%o accepted and %o not", (yes, no, value) => {
    const standings = [
      ...yes.map((id) => party(id)),
      ...no.map((id): Standing => ({ ...party(id), status: "not_party" })),
    ];
    expect(computedAnswer(from, standings, ["OSCE"], today).value).toBe(value);
  });

  test("is not given where what is not known could change it; the range is", () => {
    expect(computedAnswer(from, [party("palermo"), party("c29")], ["CoE"], today)).toMatchObject({
      value: null,
      lowest: 1,
      highest: 3,
      unknown: ["cedaw", "cets197"],
    });
  });

  test("counts a treaty from the day by which it was certainly accepted", () => {
    expect(acceptedBy(party("palermo"), "2008-06-30")).toBe("no");
    expect(acceptedBy(party("palermo"), "2008-07-30")).toBe("unknown");
    expect(acceptedBy(party("palermo"), "2008-07-31")).toBe("yes");
    expect(acceptedBy(party("palermo", null), "2020-01-01")).toBe("unknown");
    expect(acceptedBy(party("palermo", null), today)).toBe("yes");
    expect(acceptedBy(undefined, today)).toBe("unknown");
  });
});

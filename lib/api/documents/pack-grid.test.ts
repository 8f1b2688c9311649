import { expect, test } from "vitest";
import { type GridWords, packGrids } from "./pack-grid";
import { invented } from "./testing-pack";

const words: GridWords = {
  figures: "Figures",
  figure: "Figure",
  value: "Value",
  unit: "Unit",
  sentence: "How it is made",
  outOf: "Out of",
  excluded: "Left out",
  units: { count: "number", percent: "%", days: "days" },
  sources: "Sources",
  number: "No.",
  title: "Title",
  address: "Address",
};

test("a pack becomes its figures, its tables and its sources, and a gap stays a gap", () => {
  const [figures, table, sources] = packGrids(invented, words);
  expect(figures?.rows.map(([name, value, unit]) => [name, value, unit])).toEqual([
    ["Verified complete", 40, "%"],
    ["Days from report to verification", null, "days"],
  ]);
  expect(table?.rows[1]?.slice(1)).toEqual([0, null, "2026-12", null, null]);
  expect(table?.columns[3]?.kind).toBe("day");
  expect(sources?.rows).toEqual([[1, "Invented source", "https://example.org/source"]]);
});

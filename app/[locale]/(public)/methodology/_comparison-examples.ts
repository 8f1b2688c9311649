import { pillarSpread } from "@/domain/comparison/pillar-spread";
import { type Answer, holdings, resolveCell } from "@/domain/comparison/resolve";
import type { Absence, ScaleValue } from "@/domain/vocabulary";

const answer = (id: string, value: ScaleValue, validFromBy: string, publicAt: string): Answer => ({
  id,
  value,
  absence: null,
  validFromBy,
  asOf: null,
  supersedesId: null,
  publicAt,
});

/** Three answers to one question for an invented State; the third corrects the second. */
const answers: readonly Answer[] = [
  answer("1", 1, "2015-12-31", "2026-01-10T09:00:00.000Z"),
  answer("2", 3, "2020-08-17", "2026-01-10T09:00:00.000Z"),
  { ...answer("3", 2, "2020-08-17", "2026-05-02T09:00:00.000Z"), supersedesId: "2" },
];
const held = new Map(holdings(answers).map((holding) => [holding.answer.id, holding]));

export const cellExample = {
  answers: answers.map((each) => ({ ...each, holding: held.get(each.id) ?? null })),
  resolved: ["2019-11-26", "2026-06-01"].map((day) => ({ day, stood: resolveCell(answers, day, null) })),
};

/** Six criteria of an invented pillar. */
const cells: readonly { value: ScaleValue | null; absence: Absence | null }[] = [
  { value: 3, absence: null },
  { value: 1, absence: null },
  { value: 2, absence: null },
  { value: null, absence: "not_applicable" },
  { value: null, absence: "not_researched" },
  { value: null, absence: "unclear" },
];

export const spreadExample = {
  cells: cells.map((cell, index) => ({ ...cell, number: index + 1 })),
  spread: pillarSpread(cells),
};

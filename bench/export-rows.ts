import type { Pack } from "../domain/view/pack";
import type { Cell } from "../lib/api/csv";
import { randomFrom } from "./random";

export const rowHeadings = [
  "id",
  "state",
  "number",
  "measure",
  "body",
  "pillar",
  "due",
  "claim",
  "finding",
  "days",
  "share",
  "changed",
];

const texts = ["Synthetic measure, with words", "Oʻylab topilgan chora-tadbir", "Вымышленная мера, № 5"];

/** Rows of twelve cells as an export has them: texts in three scripts, numbers, days and gaps. */
export function readyRows(count: number): Cell[][] {
  const random = randomFrom(7);
  const below = (most: number) => Math.floor(random() * most);
  return Array.from({ length: count }, (_, at) => [
    `xa-${at}`,
    "Synthetic State",
    String(1 + below(40)),
    `${texts[below(3)]} ${below(10_000)} ${texts[below(3)]} ${below(10_000)}`,
    `Synthetic body ${below(300)}`,
    ["prevention", "protection", "prosecution"][below(3)] ?? null,
    below(4) === 0 ? null : `20${20 + below(9)}-0${1 + below(9)}-1${below(9)}`,
    ["completed", "in_progress", null][below(3)] ?? null,
    ["complete", "limited", null][below(3)] ?? null,
    below(900) - 400,
    below(101),
    "2026-01-01T00:00:00.000Z",
  ]);
}

/** A pack that takes some forty pages. */
export function longPack(rowCount: number): Pack {
  const rows = readyRows(rowCount).map((row) =>
    Object.fromEntries(row.slice(0, 8).map((cell, at) => [rowHeadings[at] ?? "", cell])),
  );
  return {
    kind: "dashboard",
    title: "Synthetic pack",
    locale: "en",
    asOf: "2026-01-01",
    knownAt: null,
    edition: "2026-1",
    filters: [],
    figures: [],
    charts: [],
    tables: [
      {
        key: "rows",
        title: "Rows",
        sentence: "Synthetic.",
        columns: rowHeadings.slice(0, 6).map((key) => ({ key, heading: key, kind: "text" })),
        rows,
      },
    ],
    sources: [],
    words: {},
  };
}

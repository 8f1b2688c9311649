import { invalidField } from "@/domain/failure";
import { methodEdition } from "@/domain/figures/edition";
import type { PackCell, PackColumn } from "@/domain/view/pack";
import type { Cell } from "../csv";
import type { AnyPack } from "../documents/pack-hash";
import type { About } from "../documents/seal";
import type { Words } from "./words";

/** What of a list fits on paper; the other formats have all of it. */
const printed: Record<string, readonly string[]> = {
  countries: [
    "country",
    "instruments",
    "measures",
    "completed",
    "foundComplete",
    "verifiedPercent",
    "overdue",
  ],
  drafts: ["country", "title", "number", "stage", "stageOn", "daysAtStage", "nextStep", "nextOn"],
  instruments: ["country", "kind", "number", "title", "stage", "inForceOn", "measures", "foundComplete"],
  measures: ["country", "number", "measure", "leads", "dueOn", "claim", "finding", "isOverdue"],
  organisations: ["country", "name", "acronym", "kind", "sinceOn", "untilOn"],
  sources: ["title", "publisher", "publishedOn", "link", "checkedOn"],
  changes: ["recordedAt", "change", "country", "about"],
  treaties: ["treaty", "fullName", "adoptedOn", "inForceOn", "depositary", "partyCount"],
  ratifications: ["country", "treaty", "status", "signedOn", "ratifiedOn", "boundSince"],
  indicators: ["indicatorCode", "name", "pillar", "unit", "observations", "firstYear", "lastYear"],
  observations: ["country", "indicatorCode", "year", "value", "basis", "note"],
  ratings: ["scheme", "country", "year", "rating", "note"],
  events: ["happenedOn", "title", "country", "kind", "place", "organisers"],
  practices: ["country", "title", "summary", "pillars", "presentedBy"],
  library: ["country", "instrument", "article", "text", "summary", "absence"],
  recommendations: ["country", "body", "madeOn", "recommendation", "strength", "answer"],
};

/** So many rows are printed at most: about a hundred pages. */
export const mostPrinted = 2_000;

const wide = new Set([
  "title",
  "measure",
  "recommendation",
  "text",
  "summary",
  "fullName",
  "about",
  "name",
  "definition",
]);
const figures = new Set([
  "instruments",
  "measures",
  "completed",
  "foundComplete",
  "overdue",
  "daysAtStage",
  "partyCount",
  "observations",
  "firstYear",
  "lastYear",
  "year",
]);

function kindOf(heading: string): PackColumn["kind"] {
  if (heading.endsWith("On") || heading === "boundSince") return "day";
  if (heading.endsWith("At")) return "instant";
  if (heading.endsWith("Percent")) return "percent";
  return heading === "link" || wide.has(heading) ? "text" : figures.has(heading) ? "whole" : "link";
}

/** A list as it is printed: its days, its filters, how it is counted, and its rows; `invalid` on `file` when it is too long. */
export async function listPack(
  { headings, pages }: { headings: readonly string[]; pages: AsyncIterable<Cell[][]> },
  about: About,
  words: Words,
): Promise<AnyPack> {
  const columns = (printed[about.name] ?? headings.slice(0, 7)).map((key) => ({
    key,
    at: headings.indexOf(key),
  }));
  const rows: Record<string, PackCell>[] = [];
  for await (const page of pages) {
    for (const row of page)
      rows.push(Object.fromEntries(columns.map(({ key, at }) => [key, row[at] ?? null])));
    if (rows.length > mostPrinted) throw invalidField("file", "too_many_rows", { max: mostPrinted });
  }
  const title = words.list(about.name);
  return {
    ...packFrame(title, about, words),
    kind: "list",
    tables: [
      {
        key: about.name,
        title,
        sentence: words.document("rowCount", { count: rows.length }),
        columns: columns.map(({ key }) => ({ key, heading: words.column(key), kind: kindOf(key) })),
        rows,
      },
    ],
  };
}

/** What every printed list and comparison has in common. */
export function packFrame(title: string, about: About, words: Words): Omit<AnyPack, "kind" | "tables"> {
  return {
    title,
    locale: words.language,
    asOf: about.on,
    knownAt: null,
    edition: methodEdition,
    filters: Object.entries(about.filters).map(([name, value]) => ({ name, value })),
    figures: [],
    charts: [],
    sources: [],
    words: {},
  };
}

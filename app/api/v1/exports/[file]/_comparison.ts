import { createHash } from "node:crypto";
import { compare } from "@/db/queries/compare";
import type { CompareRequest } from "@/db/queries/compared";
import type { Scope } from "@/db/queries/scope";
import { canonicalJson } from "@/domain/canonical";
import type { CellView, ComparedCriterion, Comparison } from "@/domain/view/comparison";
import type { Cell } from "@/lib/api/csv";
import type { Sheet } from "@/lib/api/xlsx/workbook";
import type { Words } from "./_words";

/** What a file says of itself. */
export interface AboutComparison {
  countries: string[];
  edition: string | null;
  on: string;
  knownAt: string;
  madeAt: string;
  /** SHA-256, in hexadecimal, of the canonical JSON of `data`. */
  contentHash: string;
  /** Shows the same again on any later day. */
  address: string;
}

export interface ComparisonFile {
  about: AboutComparison;
  data: Comparison;
}

/** A comparison pinned on both clocks: as of the day asked about, as known at this moment unless another was asked for. */
export async function readComparison(
  scope: Scope,
  request: CompareRequest,
  asked: URL,
  madeAt: string,
): Promise<ComparisonFile> {
  const knownAt = request.knownAt ?? madeAt;
  const data = await compare(scope, { ...request, knownAt });
  const address = new URL("/compare", asked);
  for (const [name, value] of asked.searchParams)
    if (value !== "" && !["on", "knownAt", "language"].includes(name))
      address.searchParams.append(name, value);
  address.searchParams.set("on", data.on);
  address.searchParams.set("knownAt", knownAt);
  return {
    about: {
      countries: data.countries.map(({ code }) => code),
      edition: data.edition,
      on: data.on,
      knownAt,
      madeAt,
      contentHash: createHash("sha256").update(canonicalJson(data)).digest("hex"),
      address: address.href,
    },
    data,
  };
}

/** What a cell says in words: its value on the scale, or which kind of nothing. */
function saidIn({ value, absence, isLeftOut }: CellView, words: Words): string {
  if (value !== null) return `${value} – ${words.code("scaleValues", String(value))}`;
  return isLeftOut ? words.exported("leftOut") : (words.code("absence", absence ?? "not_researched") ?? "");
}

const sourcesIn = ({ citations }: CellView) =>
  citations
    .map(({ source, locator }) => [source.title, locator, source.url].filter(Boolean).join(", "))
    .join("; ");

const entriesOf = ({ data }: ComparisonFile) =>
  data.criteria.flatMap((criterion) =>
    data.countries.map((country) => ({ criterion, country, cell: criterion.cells[country.code] })),
  );

const longColumns = [
  "criterion",
  "question",
  "pillars",
  "countryCode",
  "country",
  "value",
  "said",
  "absence",
  "asOf",
  "validFrom",
  "state",
  "confidence",
  "rationale",
  "sources",
] as const;

function longRows(file: ComparisonFile, words: Words): Cell[][] {
  return entriesOf(file).flatMap(({ criterion, country, cell }) =>
    cell
      ? [
          [
            criterion.code,
            words.text(criterion.question),
            words.code("pillars", criterion.pillar),
            country.code,
            words.text(country.name, country.nativeLanguage),
            cell.value,
            saidIn(cell, words),
            words.code("absence", cell.absence),
            cell.asOf,
            cell.validFrom,
            words.code("assessmentStates", cell.state),
            words.code("assessmentConfidences", cell.confidence),
            cell.rationale,
            sourcesIn(cell),
          ],
        ]
      : [],
  );
}

const aboutRows = ({ about }: ComparisonFile, words: Words): Cell[][] =>
  (
    [
      ["countries", about.countries.join(", ")],
      ["edition", about.edition],
      ["on", about.on],
      ["knownAt", about.knownAt],
      ["madeAt", about.madeAt],
      ["contentHash", about.contentHash],
      ["address", about.address],
    ] as const
  ).map(([name, value]) => [words.column(name), value]);

/** As a table for programs: a line for each cell, each with what the file says of itself. */
export function comparisonTable(file: ComparisonFile, words: Words) {
  const about = aboutRows(file, words);
  return {
    header: [...longColumns.map(words.column), ...about.map(([name]) => String(name))],
    rows: longRows(file, words).map((row) => [...row, ...about.map(([, value]) => value ?? null)]),
  };
}

/** Three sheets: as on screen, with rationale and sources, and the method. */
export function comparisonSheets(file: ComparisonFile, words: Words): Sheet[] {
  const { countries, criteria } = file.data;
  const days = ["asOf", "validFrom"];
  const wide = ["question", "rationale", "sources"];
  return [
    {
      name: words.exported("sheetScreen"),
      columns: [
        { heading: words.column("criterion"), width: 12 },
        { heading: words.column("question"), width: 60 },
        ...countries.map(({ name, nativeLanguage }) => ({
          heading: words.text(name, nativeLanguage) ?? "",
          width: 22,
        })),
      ],
      pages: [criteria.map((criterion) => screenRow(criterion, countries, words))],
    },
    {
      name: words.exported("sheetReasons"),
      columns: longColumns.map((name) => ({
        heading: words.column(name),
        kind: days.includes(name) ? ("day" as const) : undefined,
        width: wide.includes(name) ? 60 : undefined,
      })),
      pages: [longRows(file, words)],
    },
    {
      name: words.exported("sheetMethod"),
      columns: [
        { heading: words.exported("what"), width: 34 },
        { heading: words.exported("says"), width: 100 },
      ],
      pages: [aboutRows(file, words), methodRows(words)],
    },
  ];
}

const screenRow = (
  criterion: ComparedCriterion,
  countries: Comparison["countries"],
  words: Words,
): Cell[] => [
  criterion.code,
  words.text(criterion.question),
  ...countries.map(({ code }) => {
    const cell = criterion.cells[code];
    return cell ? saidIn(cell, words) : null;
  }),
];

const methodRows = (words: Words): Cell[][] =>
  (["scale", "absence", "clocks", "states", "hash"] as const).map((name) => [
    words.exported(`method.${name}`),
    words.exported(`methodText.${name}`),
  ]);

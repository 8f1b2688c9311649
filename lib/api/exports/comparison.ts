import { compare } from "@/db/queries/compare";
import type { CompareRequest } from "@/db/queries/compared";
import type { Scope } from "@/db/queries/scope";
import { canonicalJson } from "@/domain/canonical";
import type { CellView, ComparedCriterion, Comparison } from "@/domain/view/comparison";
import { type Cell, csvStream } from "../csv";
import { type About, type Sealing, sha256 } from "../documents/seal";
import type { Sheet } from "../xlsx/workbook";
import { aboutLines } from "./about";
import { jsonTextHash, type ListEnding, sealedWorkbook } from "./list-file";
import type { Words } from "./words";

/** What a file says of itself. */
interface AboutComparison extends About {
  countries: string[];
  edition: string | null;
  knownAt: string;
  /** SHA-256, in hexadecimal, of the canonical JSON of `data`. */
  contentHash: string;
  /** Shows the same again on any later day. */
  address: string;
}

export interface ComparisonFile {
  about: AboutComparison;
  data: Comparison;
  sealing: Sealing;
}

/** A comparison pinned on both clocks: as of the day asked about, as known at this moment unless another was asked for. */
export async function readComparison(
  scope: Scope,
  request: CompareRequest,
  asked: URL,
  sealing: Sealing,
): Promise<ComparisonFile> {
  const knownAt = request.knownAt ?? sealing.about.madeAt;
  const data = await compare(scope, { ...request, knownAt });
  const address = new URL("/compare", asked);
  for (const [name, value] of asked.searchParams)
    if (value !== "" && !["on", "knownAt", "language"].includes(name))
      address.searchParams.append(name, value);
  address.searchParams.set("on", data.on);
  address.searchParams.set("knownAt", knownAt);
  return {
    about: {
      ...sealing.about,
      countries: data.countries.map(({ code }) => code),
      edition: data.edition,
      on: data.on,
      knownAt,
      contentHash: sha256(canonicalJson(data)),
      address: address.href,
    },
    data,
    sealing,
  };
}

/** What a cell says in words: its value on the scale, or which kind of nothing. */
export function saidIn({ value, absence, isLeftOut }: CellView, words: Words): string {
  if (value !== null) return `${value} – ${words.code("scaleValues", String(value))}`;
  return isLeftOut ? words.exported("leftOut") : (words.code("absence", absence ?? "not_researched") ?? "");
}

const sourcesIn = ({ citations }: CellView) =>
  citations
    .map(({ source, locator }) => [source.title, locator, source.url].filter(Boolean).join(", "))
    .join("; ");

export const entriesOf = ({ data }: ComparisonFile) =>
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

const ownLines = ({ about }: ComparisonFile, words: Words): [string, string | null][] =>
  (
    [
      ["countries", about.countries.join(", ")],
      ["edition", about.edition],
      ["knownAt", about.knownAt],
      ["address", about.address],
    ] as const
  ).map(([name, value]) => [words.column(name), value]);

/** A comparison as a file of one kind. */
export function comparisonFile(ending: ListEnding, file: ComparisonFile, words: Words) {
  if (ending === "json") return Promise.resolve(jsonText(file));
  return ending === "csv" ? comparisonCsv(file, words) : Promise.resolve(comparisonWorkbook(file, words));
}

function jsonText({ about, data, sealing }: ComparisonFile): string {
  const { contentHash } = about;
  const textHash = jsonTextHash(about, contentHash);
  return JSON.stringify({ about, data, seal: sealing.seal({ format: "json", contentHash, textHash }) });
}

async function* onePage(rows: Cell[][]) {
  yield rows;
}

/** A line for each cell. */
function comparisonCsv(file: ComparisonFile, words: Words) {
  const { contentHash } = file.about;
  return csvStream(longColumns.map(words.column), onePage(longRows(file, words)), {
    lines: () =>
      [
        ...aboutLines(file.about, words),
        ...ownLines(file, words),
        [words.document("about.contentHash"), contentHash],
      ].map((line) => line.join(": ")),
    last: (textHash) => file.sealing.seal({ format: "csv", contentHash, textHash }),
  });
}

/** As on screen, with rationale and sources, and how it was made. */
function comparisonWorkbook(file: ComparisonFile, words: Words) {
  const days = ["asOf", "validFrom"];
  const wide = ["question", "rationale", "sources"];
  const { countries, criteria } = file.data;
  const screen: Sheet = {
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
  };
  const reasons: Sheet = {
    name: words.exported("sheetReasons"),
    columns: longColumns.map((name) => ({
      heading: words.column(name),
      kind: days.includes(name) ? ("day" as const) : undefined,
      width: wide.includes(name) ? 60 : undefined,
    })),
    pages: [longRows(file, words)],
  };
  return sealedWorkbook([screen, reasons], {
    words,
    sealing: file.sealing,
    contentHash: () => file.about.contentHash,
    more: [...ownLines(file, words), ...methodRows(words)],
  });
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

import {
  type ReportField,
  reportFields,
  type SheetField,
  sheetFields,
  unlisted,
} from "@/domain/batch/fields";
import type { Localised } from "@/domain/localised";
import { type Claim, claims, pillars } from "@/domain/vocabulary";
import type { Cell } from "../csv";
import { type Sheet, type SheetColumn, xlsxStream } from "../xlsx/workbook";
import { type Sent, type SentMeasure, sealedRows, sentSheetName } from "./sent";
import { type SheetColumnKey, type SheetWords, sheetColumns } from "./words";

interface Body {
  id: string;
  name: Localised;
  successorId: string | null;
}

export interface Outgoing {
  sent: Sent;
  bodies: readonly Body[];
  nativeLanguage: string | null;
  /** An empty one, with an example that is not read. */
  isTemplate: boolean;
  words: SheetWords;
}

const isClaim = (value: string): value is Claim => claims.some((claim) => claim === value);
const listSheet = "lists";
const widths: Partial<Record<SheetColumnKey, number>> = {
  id: 16,
  number: 9,
  "text.en": 48,
  "text.ru": 48,
  "text.uz": 48,
  "text.native": 48,
  leads: 32,
  supports: 32,
  pillars: 24,
  reported: 26,
  narrative: 48,
  evidence: 40,
  act: 30,
  why: 36,
};

/** How a body is called in a sheet: by its name, and by its id where another has the same. */
export function bodyLabels(bodies: readonly Body[], words: SheetWords, nativeLanguage: string | null) {
  const names = new Map(bodies.map(({ id, name }) => [id, words.name(name, nativeLanguage)]));
  const count = new Map<string, number>();
  for (const name of names.values()) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map([...names].map(([id, name]) => [id, (count.get(name) ?? 0) > 1 ? `${name} [${id}]` : name]));
}

/** What a value is shown as in a cell. */
export function shownValue(
  field: SheetField | ReportField,
  value: string,
  labels: ReadonlyMap<string, string>,
  words: SheetWords,
) {
  if (field === "leads" || field === "supports")
    return unlisted(value)
      .map((id) => labels.get(id) ?? id)
      .join("; ");
  if (field === "pillars") return unlisted(value).map(words.pillar).join("; ");
  if (field === "claim") return isClaim(value) ? words.claim(value) : value;
  if (field === "isContinuing") return value === "yes" ? words.yes : "";
  return value;
}

/** The measures of an instrument as a workbook: drop-downs, guidance, and out of sight what was sent. */
export function writeSheet({
  sent,
  bodies,
  nativeLanguage,
  isTemplate,
  words,
}: Outgoing): ReadableStream<Uint8Array> {
  const labels = bodyLabels(bodies, words, nativeLanguage);
  const offered = bodies
    .filter(({ successorId }) => successorId === null)
    .map(({ id }) => labels.get(id) ?? id);
  const lists = [offered, pillars.map(words.pillar), [words.yes, words.no], claims.map(words.claim)] as const;
  const choices = (column: "A" | "B" | "C" | "D", at: 0 | 1 | 2 | 3, isStrict = false) => ({
    range: `${listSheet}!$${column}$2:$${column}$${Math.max(2, lists[at].length + 1)}`,
    isStrict,
  });
  const chosen: Partial<Record<SheetColumnKey, SheetColumn["choices"]>> = {
    leads: choices("A", 0),
    supports: choices("A", 0),
    pillars: choices("B", 1),
    isContinuing: choices("C", 2, true),
    claim: choices("D", 3, true),
  };
  const row = ({ id, values, claim }: SentMeasure): Cell[] => [
    id,
    ...sheetFields.map((field) => shownValue(field, values[field], labels, words)),
    claim ? [words.claim(claim.claim), claim.happenedOn].filter(Boolean).join(", ") : "",
    ...reportFields.map(() => ""),
    "",
    "",
  ];
  const chosenInExample: Partial<Record<SheetColumnKey, string>> = {
    leads: offered[0] ?? "",
    pillars: words.pillar("prevention"),
    claim: words.claim("in_progress"),
  };
  const example = sheetColumns.map(
    (key) => chosenInExample[key] ?? words.say(`example.${key.replace(".", "_")}`),
  );
  const sheets: Sheet[] = [
    {
      name: words.say("name"),
      columns: sheetColumns.map((key) => ({
        heading: words.column(key),
        width: widths[key],
        kind: key === "due" || key === "claimOn" ? "day" : undefined,
        choices: chosen[key],
        hint: words.hint(key),
      })),
      pages: isTemplate ? [[example]] : [sent.measures.map(row)],
    },
    {
      name: words.say("guidance.name"),
      columns: [
        { heading: words.say("guidance.column"), width: 28 },
        { heading: words.say("guidance.what"), width: 100 },
      ],
      pages: [
        [
          ...["how", "report", "rows", "several", "dates", "moved", "back"].map((key) => [
            "",
            words.say(`guidance.${key}`),
          ]),
          ...sheetColumns.map((key) => [words.column(key), words.hint(key)]),
        ],
      ],
    },
    {
      name: listSheet,
      isHidden: true,
      columns: [{ heading: "bodies" }, { heading: "pillars" }, { heading: "yes" }, { heading: "claims" }],
      pages: [
        Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, at) =>
          lists.map((list) => list[at] ?? ""),
        ),
      ],
    },
    {
      name: sentSheetName,
      isHidden: true,
      columns: [{ heading: "id" }, { heading: "sent" }],
      pages: sealedRows(isTemplate ? { ...sent, measures: [] } : sent),
    },
  ];
  return xlsxStream(sheets);
}

import { createHash } from "node:crypto";
import type { SheetMeasure } from "@/db/queries/sheet-measures";
import { type SheetValues, sheetFields } from "@/domain/batch/fields";
import type { StandingClaim } from "@/domain/batch/merge-report";
import { canonicalJson } from "@/domain/canonical";
import type { Cell } from "../csv";
import type { ReadSheet } from "../uploads/read-xlsx";
import { refusedFile } from "../uploads/refused-file";

/** The hidden sheet with what was sent: its name, and the form of what stands in it. */
export const sentSheetName = "qadam";
const form = "qadam-sheet-1";
const charactersPerCell = 30_000;

export interface SentMeasure {
  id: string;
  rowVersion: number;
  values: SheetValues;
  /** The claim that stood; absent in sheets that were sent before reports could come back in them. */
  claim?: StandingClaim | null;
}

export interface Sent {
  instrumentId: string;
  /** ISO 8601 UTC. */
  sentAt: string;
  measures: readonly SentMeasure[];
}

/** A measure as it is sent: of its claim only which it is. */
export const sentMeasure = ({ id, rowVersion, values, claim }: SheetMeasure): SentMeasure => ({
  id,
  rowVersion,
  values,
  claim: claim && { id: claim.id, claim: claim.claim, happenedOn: claim.happenedOn },
});

const seal = (sent: Sent) =>
  createHash("sha256")
    .update(canonicalJson({ ...sent, measures: sent.measures.map((each) => ({ ...each })) }))
    .digest("hex");

const inCells = (text: string): string[] => {
  const cells: string[] = [];
  for (let from = 0; from < text.length; from += charactersPerCell)
    cells.push(text.slice(from, from + charactersPerCell));
  return cells;
};

/** The rows of the hidden sheet: what was sent and a hash over it. */
export function* sealedRows(sent: Sent): Generator<Cell[][]> {
  const { measures, ...about } = sent;
  yield [[form, JSON.stringify({ ...about, count: measures.length, hash: seal(sent) })]];
  for (const { id, rowVersion, values, claim } of measures)
    yield [
      [
        id,
        ...inCells(JSON.stringify([rowVersion, ...sheetFields.map((field) => values[field]), claim ?? null])),
      ],
    ];
}

const textAt = (row: ReadSheet["rows"][number] | undefined, column: number) => {
  const cell = row?.cells.get(column);
  return cell?.kind === "text" ? cell.text : cell?.kind === "number" ? String(cell.number) : "";
};

/** What the hidden sheet says was sent. Refused when there is none, or when anything in it was altered. */
export function openSent(sheets: readonly ReadSheet[]): Sent {
  const hidden = sheets.find(({ name }) => name === sentSheetName);
  const head = hidden?.rows.find((row) => textAt(row, 0) === form);
  if (!hidden || !head) throw refusedFile("sheet_not_ours");
  try {
    const about = JSON.parse(textAt(head, 1)) as {
      instrumentId: string;
      sentAt: string;
      count: number;
      hash: string;
    };
    const measures = hidden.rows
      .filter((row) => row !== head && textAt(row, 0) !== "" && row.line > head.line)
      .map((row): SentMeasure => {
        const json = [...row.cells.keys()]
          .sort((a, b) => a - b)
          .slice(1)
          .map((column) => textAt(row, column));
        const [rowVersion, ...values] = JSON.parse(json.join("")) as [number, ...string[]];
        const claim = values[sheetFields.length] as StandingClaim | null | undefined;
        return {
          ...(claim !== undefined && { claim }),
          id: textAt(row, 0),
          rowVersion,
          values: Object.fromEntries(
            sheetFields.map((field, at) => [field, values[at] ?? ""]),
          ) as SheetValues,
        };
      });
    const sent = { instrumentId: about.instrumentId, sentAt: about.sentAt, measures };
    if (seal(sent) !== about.hash) throw refusedFile("sheet_altered");
    return sent;
  } catch (error) {
    if (error instanceof Error && "fields" in error) throw error;
    throw refusedFile("sheet_altered");
  }
}

import { fold } from "@/domain/fold";
import type { ReadSheet, SheetRow } from "../uploads/read-xlsx";
import { refusedFile } from "../uploads/refused-file";
import { textOf } from "./read-cells";
import { sentSheetName } from "./sent";
import { type KnownWords, type SheetColumnKey, sheetColumns } from "./words";

/** The sheet of measures in a workbook that came back. */
export interface FoundSheet {
  rows: SheetRow[];
  /** Where each column stands, from 0. */
  columns: ReadonlyMap<SheetColumnKey, number>;
  missing: SheetColumnKey[];
  /** Headings that are none of ours. */
  unread: string[];
}

const fewestColumns = 3;

/** Finds the sheet by its headings, in whichever language and order. Refuses one without the column that says which measure a row is. */
export function findSheet(
  sheets: readonly ReadSheet[],
  known: KnownWords,
  headingOf: (key: SheetColumnKey) => string,
): FoundSheet {
  const candidates = sheets
    .filter(({ name }) => name !== sentSheetName)
    .flatMap((sheet) =>
      sheet.rows.slice(0, 10).map((head) => ({ sheet, head, found: columnsOf(head, known) })),
    )
    .sort((a, b) => b.found.length - a.found.length);
  const [best] = candidates;
  if (!best || best.found.length < fewestColumns) throw refusedFile("sheet_not_ours");
  const columns = new Map<SheetColumnKey, number>();
  for (const { key, at } of best.found) {
    if (columns.has(key)) throw refusedFile("sheet_column_twice", { column: headingOf(key) });
    columns.set(key, at);
  }
  const missing = sheetColumns.filter((key) => !columns.has(key));
  if (missing.includes("id")) throw refusedFile("sheet_column_missing", { column: headingOf("id") });
  const [merged] = best.sheet.merged;
  if (merged) throw refusedFile("sheet_merged", { place: merged });
  const ours = new Set(best.found.map(({ at }) => at));
  return {
    rows: best.sheet.rows.filter(({ line }) => line > best.head.line),
    columns,
    missing,
    unread: [...best.head.cells]
      .filter(([at]) => !ours.has(at))
      .map(([, cell]) => textOf(cell))
      .filter(Boolean),
  };
}

const columnsOf = (row: SheetRow, known: KnownWords) =>
  [...row.cells].flatMap(([at, cell]) => {
    const key = known.columns.get(fold(textOf(cell)));
    return key ? [{ key, at }] : [];
  });

import { createHash } from "node:crypto";
import type { SheetMeasure } from "@/db/queries/sheet-measures";
import { moveFields, type SheetValues } from "@/domain/batch/fields";
import { addedRow, type MergedCell, mergeRow, type RefusedReason } from "@/domain/batch/merge";
import { isReport, mergeReport } from "@/domain/batch/merge-report";
import { canonicalJson } from "@/domain/canonical";
import { fold } from "@/domain/fold";
import type { ImportMeasures } from "@/domain/input/batch";
import { findPersonalData } from "@/domain/personal-data";
import type { SheetRow } from "../uploads/read-xlsx";
import { bodiesIn, changesOf, type PlannedRow, textFields, valuesOf } from "./changes";
import type { FoundSheet } from "./find-sheet";
import { type CellContext, type ReadRow, readRow, textOf } from "./read-cells";
import type { Sent } from "./sent";
import type { SheetColumnKey } from "./words";

export interface Rights {
  /** Whether measures may be added and changed; without it there are only reports. */
  mayChange: boolean;
  mayAssign: boolean;
  mayMove: boolean;
  mayReport(organisationIds: readonly string[]): boolean;
}

export interface Plan {
  rows: PlannedRow[];
  /** Measures that were sent and are not among the rows. */
  missing: number;
  hash: string;
  changes: Pick<ImportMeasures, "added" | "changed" | "reported">;
}

interface Planning {
  sheet: FoundSheet;
  sent: Sent;
  now: readonly SheetMeasure[];
  rights: Rights;
  context: CellContext;
}

/** What becomes of every row of a sheet that came back. Decides nothing twice: the same sheet and the same state give the same hash. */
export function planSheet({ sheet, sent, now, rights, context }: Planning): Plan {
  const sentById = new Map(sent.measures.map((each) => [each.id, each]));
  const nowById = new Map(now.map((each) => [each.id, each]));
  const there = new Set(now.flatMap(({ values }) => wordings(values)));
  const seen = new Set<string>();
  const rows: PlannedRow[] = [];
  for (const row of sheet.rows) {
    const id = textOf(row.cells.get(sheet.columns.get("id") ?? -1));
    if (context.known.examples.has(fold(id))) continue;
    const cellAt = (key: SheetColumnKey) => row.cells.get(sheet.columns.get(key) ?? -1);
    const read = readRow(cellAt, (field) => sheet.columns.has(field), context);
    const move = Object.fromEntries(
      moveFields.map((key) => [key, textOf(cellAt(key))]),
    ) as PlannedRow["move"];
    const common = { line: row.line, understood: read.understood, move };
    if (id === "") {
      if (isBlank(row, sheet)) continue;
      rows.push({ ...common, measure: null, ...planAdded(read, there, rights) });
      continue;
    }
    const [was, is] = [sentById.get(id), nowById.get(id)];
    const reason = !was || !is ? "unknown_measure" : seen.has(id) ? "twice" : null;
    seen.add(id);
    if (!was || !is || reason)
      rows.push({ ...common, measure: is ?? null, cells: [], outcome: "refused", reason });
    else {
      const merged = mergeRow(was.values, read.cells, is.values);
      const cells = [
        ...withWords(
          merged.map((cell) => checked(cell, is, { rights, move })),
          is,
        ),
        ...mergeReport({
          returned: read.report,
          sent: was.claim ?? null,
          now: is.claim,
          refused: rights.mayReport(bodiesIn(is.values).map(({ organisationId }) => organisationId))
            ? null
            : "not_allowed",
        }),
      ];
      const isTold = cells.some((cell) => cell.reason === "already_reported");
      const outcome = outcomeOf(cells);
      rows.push({
        ...common,
        measure: is,
        cells,
        outcome,
        reason: isTold && outcome === "left" ? "already_reported" : null,
      });
    }
  }
  const changes = changesOf(rows);
  const hash = createHash("sha256")
    .update(canonicalJson(JSON.parse(JSON.stringify(changes))))
    .digest("hex");
  return { rows, missing: sent.measures.filter(({ id }) => !seen.has(id)).length, hash, changes };
}

const isBlank = (row: SheetRow, { columns }: FoundSheet) =>
  [...columns].every(([key, at]) => key === "id" || textOf(row.cells.get(at)) === "");

const wordings = (values: SheetValues) =>
  textFields.flatMap((field) => (values[field] === "" ? [] : [`${field} ${fold(values[field])}`]));

function planAdded(
  read: ReadRow,
  there: Set<string>,
  { mayChange }: Rights,
): Pick<PlannedRow, "cells" | "outcome" | "reason"> {
  const cells = addedRow(read.cells).map((cell) =>
    cell.outcome === "added" && isPersonal(cell) ? refuse(cell, "personal_data") : cell,
  );
  if (!mayChange) return { cells, outcome: "refused", reason: "not_allowed" };
  if (isReport(read.report)) return { cells, outcome: "refused", reason: "report_new" };
  if (cells.some((cell) => cell.outcome === "refused")) return { cells, outcome: "refused", reason: null };
  const values = valuesOf(cells);
  const words = wordings(values);
  if (words.length === 0) return { cells, outcome: "refused", reason: "needs_text" };
  if (words.some((each) => there.has(each))) return { cells: [], outcome: "left", reason: "already_there" };
  for (const each of words) there.add(each);
  return { cells, outcome: "added", reason: null };
}

const refuse = (cell: MergedCell, reason: RefusedReason): MergedCell => ({
  ...cell,
  outcome: "refused",
  reason,
});
const isPersonal = ({ field, returned }: MergedCell) =>
  field.startsWith("text.") && findPersonalData(returned).length > 0;

/** A cell that would be changed, unless something stands against it. */
function checked(
  cell: MergedCell,
  is: SheetMeasure,
  { rights, move }: { rights: Rights; move: PlannedRow["move"] },
): MergedCell {
  if (cell.outcome !== "changed") return cell;
  const { field } = cell;
  if (!rights.mayChange) return refuse(cell, "not_allowed");
  if (!is.isActive) return refuse(cell, "not_active");
  if ((field === "leads" || field === "supports") && !rights.mayAssign) return refuse(cell, "not_allowed");
  if (field === "due" || field === "isContinuing") {
    if (!rights.mayMove) return refuse(cell, "not_allowed");
    if (move.act === "" || move.why === "") return refuse(cell, "needs_act");
    if (move.act.length > 300 || move.why.length > 2_000) return refuse(cell, "too_long");
    if (findPersonalData(`${move.act}\n${move.why}`).length > 0) return refuse(cell, "personal_data");
  }
  return isPersonal(cell) ? refuse(cell, "personal_data") : cell;
}

/** A measure keeps a wording in at least one language, and a day or that it goes on once it had one. */
function withWords(cells: MergedCell[], is: SheetMeasure): MergedCell[] {
  const after = { ...is.values, ...valuesOf(cells.filter(({ outcome }) => outcome === "changed")) };
  const hasText = textFields.some((field) => after[field] !== "");
  const hasDue =
    after.due !== "" ||
    after.isContinuing === "yes" ||
    !cells.some(
      ({ field, outcome }) => outcome === "changed" && (field === "due" || field === "isContinuing"),
    );
  return cells.map((cell) => {
    if (cell.outcome !== "changed") return cell;
    if (!hasText && cell.field.startsWith("text.")) return refuse(cell, "needs_text");
    if (!hasDue && (cell.field === "due" || cell.field === "isContinuing"))
      return refuse(cell, "unknown_day");
    return cell;
  });
}

function outcomeOf(cells: readonly MergedCell[]): PlannedRow["outcome"] {
  if (cells.some(({ outcome }) => outcome === "changed")) return "changed";
  if (cells.some(({ outcome }) => outcome === "reported")) return "reported";
  return cells.some(({ outcome }) => outcome === "refused") ? "refused" : "left";
}

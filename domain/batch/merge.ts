import { type ReportField, type SheetField, type SheetValues, sheetFields } from "./fields";

/** Why a cell or a row is not taken over: each has its words under `batch.refused`. */
export type RefusedReason =
  | "changed_meanwhile"
  | "formula"
  | "unknown_body"
  | "unsure_body"
  | "lead_and_support"
  | "unknown_pillar"
  | "unknown_day"
  | "day_or_month"
  | "not_yes_or_no"
  | "too_long"
  | "error_value"
  | "needs_act"
  | "not_allowed"
  | "day_and_continuing"
  | "personal_data"
  | "unknown_measure"
  | "not_active"
  | "twice"
  | "already_there"
  | "needs_text"
  | "unknown_claim"
  | "report_unfinished"
  | "report_refused"
  | "report_future"
  | "report_new"
  | "reported_meanwhile"
  | "already_reported"
  | "no_link";

/** What stands in a cell that came back: a value, or why it cannot be one. */
export type ReturnedCell = { value: string } | { refused: RefusedReason; said: string };

export type CellOutcome = "left" | "changed" | "added" | "reported" | "refused";

export interface MergedCell {
  field: SheetField | ReportField;
  outcome: CellOutcome;
  reason: RefusedReason | null;
  /** As sent, as returned, as it stands now; null: there was nothing to compare with. */
  sent: string | null;
  returned: string;
  now: string | null;
}

/**
 * Three ways to one cell: as it was sent, as it came back, as it stands now. What was not touched stays as it stands; what both sides
 * changed differently is refused, never decided; what both changed alike is left.
 */
export function mergeCell(
  field: SheetField,
  sent: string,
  returned: ReturnedCell,
  now: string,
): MergedCell & { field: SheetField } {
  if ("refused" in returned)
    return { field, outcome: "refused", reason: returned.refused, sent, returned: returned.said, now };
  const { value } = returned;
  const cell = { field, reason: null, sent, returned: value, now };
  if (value === sent || value === now) return { ...cell, outcome: "left" };
  if (sent !== now) return { ...cell, outcome: "refused", reason: "changed_meanwhile" };
  return { ...cell, outcome: "changed" };
}

/** All cells of a measure that was sent out; a column that did not come back is left. */
export function mergeRow(
  sent: SheetValues,
  returned: Partial<Record<SheetField, ReturnedCell>>,
  now: SheetValues,
): MergedCell[] {
  return sheetFields.map((field) =>
    mergeCell(field, sent[field], returned[field] ?? { value: sent[field] }, now[field]),
  );
}

/** All cells of a row that was not sent out and becomes a measure. */
export function addedRow(returned: Partial<Record<SheetField, ReturnedCell>>): MergedCell[] {
  return sheetFields.map((field) => {
    const cell = returned[field] ?? { value: "" };
    const common = { field, sent: null, now: null };
    if ("refused" in cell)
      return { ...common, outcome: "refused", reason: cell.refused, returned: cell.said };
    return { ...common, outcome: cell.value === "" ? "left" : "added", reason: null, returned: cell.value };
  });
}

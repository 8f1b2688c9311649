import { listed, type ReportField, reportFields, type SheetField, sheetFields } from "@/domain/batch/fields";
import type { MatchedBody } from "@/domain/batch/match-body";
import type { RefusedReason, ReturnedCell } from "@/domain/batch/merge";
import { fold } from "@/domain/fold";
import { EvidenceItem } from "@/domain/input/evidence";
import { type ActDays, readOfficialDate } from "@/domain/official-date/read";
import type { OfficialDate } from "@/domain/official-date/reading";
import { addDays, isPartialDate, mayHaveHappened } from "@/domain/partial-date";
import { findPersonalData } from "@/domain/personal-data";
import type { SheetCell } from "../uploads/xlsx-cells";
import type { KnownWords } from "./words";

export interface CellContext {
  known: KnownWords;
  /** Which body a name means; by the label of a sheet, else by likeness. */
  bodyOf: (said: string) => MatchedBody;
  act: ActDays;
  /** YYYY-MM-DD: nobody reports what is still to come. */
  today: string;
}

export interface ReadRow {
  cells: Partial<Record<SheetField, ReturnedCell>>;
  /** What it reports; fields whose column is missing are left out. */
  report: Partial<Record<ReportField, ReturnedCell>>;
  /** How the due day was understood, where it was written in words. */
  understood: { said: string; date: OfficialDate } | null;
}

const longest: Partial<Record<SheetField, number>> = { number: 40 };
const longestText = 4_000;
const dangerous = /^'(?=[\s\p{Z}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** What stands in a cell as text: the apostrophe that keeps a spreadsheet from calculating is taken off again. */
export function textOf(cell: SheetCell | undefined): string {
  if (!cell) return "";
  if (cell.kind === "text")
    return cell.text.replace(dangerous, "").normalize("NFC").replace(/\r\n?/g, "\n").trim();
  if (cell.kind === "number") return String(cell.number);
  if (cell.kind === "day") return cell.day;
  if (cell.kind === "flag") return cell.flag ? "yes" : "no";
  return cell.shown;
}

const refused = (reason: RefusedReason, said: string): ReturnedCell => ({ refused: reason, said });

/** What a cell that came back means for its field. */
function readCell(field: SheetField, cell: SheetCell | undefined, context: CellContext): ReturnedCell {
  const said = textOf(cell);
  if (cell?.kind === "formula") return refused("formula", said);
  if (cell?.kind === "error") return refused("error_value", said);
  switch (field) {
    case "leads":
    case "supports":
      return readBodies(said, context);
    case "pillars":
      return readPillars(said, context);
    case "isContinuing":
      return readYes(said, context);
    case "due":
      return readDue(said, context).cell;
    default:
      if (cell?.kind === "day") return refused("error_value", said);
      return said.length > (longest[field] ?? longestText)
        ? refused("too_long", said.slice(0, 200))
        : { value: said };
  }
}

const partsOf = (said: string) =>
  said
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

function readBodies(said: string, { bodyOf }: CellContext): ReturnedCell {
  const matches = partsOf(said).map(bodyOf);
  const unsure = matches.find(({ id }) => id === null);
  if (unsure) return refused(unsure.choices.length > 0 ? "unsure_body" : "unknown_body", unsure.said);
  if (matches.length > 20) return refused("too_long", said.slice(0, 200));
  return { value: listed(matches.flatMap(({ id }) => id ?? [])) };
}

function readPillars(said: string, { known }: CellContext): ReturnedCell {
  const codes = partsOf(said).map((part) => known.pillars.get(fold(part)));
  return codes.every((code) => code !== undefined)
    ? { value: listed(codes) }
    : refused("unknown_pillar", said);
}

function readYes(said: string, { known }: CellContext): ReturnedCell {
  if (said === "" || known.no.has(fold(said))) return { value: "" };
  return known.yes.has(fold(said)) ? { value: "yes" } : refused("not_yes_or_no", said);
}

function readDue(said: string, { act }: CellContext): { cell: ReturnedCell; date: OfficialDate | null } {
  if (said === "" || isPartialDate(said)) return { cell: { value: said }, date: null };
  const date = readOfficialDate(said, act);
  if (date.how === "day_or_month") return { cell: refused("day_or_month", said), date };
  if (date.kind === "continuing") return { cell: { value: "" }, date };
  return { cell: date.dueOn ? { value: date.dueOn } : refused("unknown_day", said), date };
}

const longestNarrative = 5_000;

/** What a cell that came back means for a report. */
function readReportCell(
  field: ReportField,
  cell: SheetCell | undefined,
  { known, act, today }: CellContext,
): ReturnedCell {
  const said = textOf(cell);
  if (cell?.kind === "formula") return refused("formula", said);
  if (cell?.kind === "error") return refused("error_value", said);
  if (said === "") return { value: "" };
  if (field === "claim") {
    const claim = known.claims.get(fold(said));
    return claim ? { value: claim } : refused("unknown_claim", said);
  }
  if (field === "claimOn") {
    const date = isPartialDate(said) ? null : readOfficialDate(said, act);
    const day = date ? (date.kind === "date" ? date.dueOn : null) : said;
    if (!day) return refused(date?.how === "day_or_month" ? "day_or_month" : "unknown_day", said);
    return mayHaveHappened(day, addDays(today, 1)) ? { value: day } : refused("report_future", said);
  }
  if (field === "evidence") return linksIn(said) ? { value: said } : refused("no_link", said.slice(0, 200));
  if (said.length > longestNarrative) return refused("too_long", said.slice(0, 200));
  return findPersonalData(said).length > 0 ? refused("personal_data", said) : { value: said };
}

/** The links of a cell, one a line or between semicolons, each with the words beside it as its title; null: a part has none. */
export function linksIn(said: string): { url: string; title?: string }[] | null {
  const links = partsOf(said).map((part) => {
    const [url = ""] = /https?:\/\/\S+/iu.exec(part) ?? [];
    const title = part
      .replace(url, "")
      .trim()
      .replace(/[\s:,–—-]+$/u, "");
    const isFine = EvidenceItem.safeParse({ url, title: title || undefined }).success;
    return isFine && findPersonalData(title).length === 0 ? { url, ...(title && { title }) } : null;
  });
  return links.length <= 20 && links.every((link) => link !== null) ? links : null;
}

/** A row that came back, by its fields; fields whose column is missing are left out. */
export function readRow(
  cellAt: (field: SheetField | ReportField) => SheetCell | undefined,
  has: (field: SheetField | ReportField) => boolean,
  context: CellContext,
): ReadRow {
  const cells: ReadRow["cells"] = {};
  for (const field of sheetFields.filter(has)) cells[field] = readCell(field, cellAt(field), context);
  const report: ReadRow["report"] = {};
  for (const field of reportFields.filter(has)) report[field] = readReportCell(field, cellAt(field), context);
  const { leads, supports } = cells;
  if (leads && supports && "value" in leads && "value" in supports) {
    const both = supports.value.split("; ").filter((id) => id && leads.value.split("; ").includes(id));
    if (both.length > 0) cells.supports = refused("lead_and_support", textOf(cellAt("supports")));
  }
  const said = textOf(cellAt("due"));
  const { date } = has("due") ? readDue(said, context) : { date: null };
  if (date?.kind === "continuing") cells.isContinuing = { value: "yes" };
  const { due, isContinuing } = cells;
  if (
    due &&
    isContinuing &&
    "value" in due &&
    "value" in isContinuing &&
    due.value !== "" &&
    isContinuing.value === "yes"
  )
    cells.due = refused("day_and_continuing", said);
  return { cells, report, understood: date ? { said, date } : null };
}

import { fold } from "../fold";
import { type ActDays, readOfficialDate } from "../official-date/read";

/** A table as it was pasted or read: rows of cells as text. */
export type Table = readonly (readonly string[])[];

export const annexColumns = ["number", "text", "who", "when"] as const;
export type AnnexColumn = (typeof annexColumns)[number];

export interface AnnexRow {
  /** The row of what was pasted, counted from 1. */
  line: number;
  number: string;
  text: string;
  who: string;
  when: string;
}

export interface ReadAnnex {
  rows: AnnexRow[];
  /** Which column was taken for what, counted from 0; null: there was none. */
  columns: Record<AnnexColumn, number | null>;
  /** Headings of columns that were not read. */
  unread: string[];
  /** Rows that are headings of a part, by their line. */
  headings: { line: number; text: string }[];
}

const headingWords: Record<AnnexColumn, string[]> = {
  number: ["№", "no", "n", "t/r", "t r", "п/п", "п п", "№ п/п", "#", "т/р", "number", "raqami"],
  text: [
    "мероприят",
    "наименован",
    "содержан",
    "задач",
    "tadbir",
    "chora",
    "vazifa",
    "mazmun",
    "тадбир",
    "measure",
    "activit",
    "action",
    "task",
    "чора",
    "вазифа",
  ],
  who: [
    "исполнител",
    "ответствен",
    "ijrochi",
    "masul",
    "ижрочи",
    "масъул",
    "responsib",
    "executor",
    "implementing",
    "lead",
    "who",
    "by whom",
  ],
  when: [
    "срок",
    "muddat",
    "муддат",
    "deadline",
    "term",
    "due",
    "when",
    "timeline",
    "time frame",
    "by when",
    "period",
  ],
};
const folded = Object.fromEntries(
  annexColumns.map((column) => [
    column,
    headingWords[column].map((word) =>
      fold(word)
        .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    ),
  ]),
) as Record<AnnexColumn, string[]>;

const plain = (cell: string) =>
  fold(cell)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const isNumber = (cell: string) => /^(?:\p{L}{0,3}\s?)?\d{1,3}(?:[.-]\d{1,3})*[.)]?$/u.test(cell.trim());
const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== "");

/** What a heading is of; null where it is of nothing we read. */
function columnOf(cell: string): AnnexColumn | null {
  const words = plain(cell);
  if (words === "") return /[№#]/.test(cell) ? "number" : null;
  if (folded.number.includes(words)) return "number";
  for (const column of ["when", "who", "text"] as const)
    if (folded[column].some((beginning) => beginning && ` ${words}`.includes(` ${beginning}`))) return column;
  return null;
}

function headOf(table: Table) {
  for (const [at, row] of table.slice(0, 5).entries()) {
    const found = row.map(columnOf);
    if (found.includes("text") && (found.includes("who") || found.includes("when"))) return { at, found };
  }
  return null;
}

/** Without a head: the column of numbers, that of dates, the longest texts, and what is left. */
function guessed(table: Table, act: ActDays): (AnnexColumn | null)[] {
  const width = Math.max(0, ...table.map((row) => row.length));
  const share = (at: number, holds: (cell: string) => boolean) => {
    const cells = table.map((row) => row[at]?.trim() ?? "").filter(Boolean);
    return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  };
  const columns: (AnnexColumn | null)[] = Array(width).fill(null);
  const take = (column: AnnexColumn, score: (at: number) => number, least: number) => {
    const free = columns.flatMap((taken, at) => (taken ? [] : [{ at, score: score(at) }]));
    const best = free.sort((a, b) => b.score - a.score || a.at - b.at)[0];
    if (best && best.score >= least) columns[best.at] = column;
  };
  take("number", (at) => share(at, isNumber), 0.6);
  take("when", (at) => share(at, (cell) => readOfficialDate(cell, act).how !== "not_understood"), 0.5);
  take(
    "text",
    (at) => table.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0) / Math.max(1, table.length),
    1,
  );
  take("who", (at) => share(at, () => true), 0.3);
  return columns;
}

/** The measures of an annex out of its table; a row with one cell only is a heading of a part. */
export function readAnnex(table: Table, act: ActDays): ReadAnnex {
  const head = headOf(table);
  const body = table.map((cells, at) => ({ cells, line: at + 1 })).slice(head ? head.at + 1 : 0);
  const of =
    head?.found ??
    guessed(
      body.map(({ cells }) => cells),
      act,
    );
  const columns = Object.fromEntries(
    annexColumns.map((column) => [column, of.includes(column) ? of.indexOf(column) : null]),
  ) as ReadAnnex["columns"];
  const read: ReadAnnex = {
    rows: [],
    columns,
    unread: head
      ? (table[head.at] ?? []).filter(
          (cell, at) => cell.trim() !== "" && !Object.values(columns).includes(at),
        )
      : [],
    headings: [],
  };
  const isWide = of.filter(Boolean).length > 1;
  for (const { cells, line } of body) {
    const at = (column: AnnexColumn) => (cells[columns[column] ?? -1] ?? "").trim();
    const [only, ...more] = filled(cells);
    if (only === undefined) continue;
    if (isWide && more.length === 0) read.headings.push({ line, text: only.trim() });
    else if (cells.every((cell, index) => cell.trim() === "" || cell.trim() === String(index + 1))) continue;
    else if (at("text") !== "" && isSame(read.rows.at(-1), at)) addTo(read.rows.at(-1), at);
    else if (at("text") !== "")
      read.rows.push({
        line,
        number: at("number").replace(/[.)]$/, ""),
        text: at("text"),
        who: at("who"),
        when: at("when"),
      });
    else read.headings.push({ line, text: filled(cells).join(" ").trim() });
  }
  return read;
}

type At = (column: AnnexColumn) => string;

/** A cell that spans rows: the same measure again, with another body or another day. */
const isSame = (last: AnnexRow | undefined, at: At) =>
  last !== undefined && last.text === at("text") && last.number === at("number").replace(/[.)]$/, "");

function addTo(last: AnnexRow | undefined, at: At) {
  if (!last) return;
  const both = (before: string, more: string) =>
    before === more || more === "" ? before : [before, more].filter(Boolean).join("; ");
  last.who = both(last.who, at("who"));
  last.when = both(last.when, at("when"));
}

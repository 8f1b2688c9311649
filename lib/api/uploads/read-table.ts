import { Parser } from "htmlparser2";
import type { Table } from "@/domain/batch/annex-rows";
import { tableOfText } from "@/domain/batch/table-of-text";
import { inPieces } from "./counted-text";
import { readWordDocument } from "./read-docx";
import { textOf } from "./read-file";
import { readXlsx } from "./read-xlsx";
import { refusedFile } from "./refused-file";
import type { SheetCell } from "./xlsx-cells";

const mostRows = 2_000;
const mostColumns = 40;
const longestCell = 20_000;

interface Spans {
  columns?: number;
  rows?: number;
  /** It goes on with the cell above, as Word writes it. */
  isContinued?: boolean;
}

/**
 * Collects the cells of tables that may lie one in another; only the outermost count. A cell that spans rows stands in each of them, one
 * that spans columns in the first.
 */
class TableCells {
  readonly rows: string[][] = [];
  #depth = 0;
  #cell: string | null = null;
  #spans: Spans = {};
  /** What reaches down from above, by column: the text and for how many more rows. */
  readonly #hanging = new Map<number, { text: string; rows: number }>();

  openTable() {
    this.#depth++;
  }
  closeTable() {
    this.#depth = Math.max(0, this.#depth - 1);
  }
  openRow() {
    if (this.#depth > 1) return;
    if (this.rows.length >= mostRows) throw refusedFile("annex_too_long", { max: 500 });
    this.rows.push([]);
    this.#takeHanging();
  }
  openCell(spans: Spans = {}) {
    if (this.#depth > 1) return;
    this.#cell = "";
    this.#spans = spans;
  }
  setSpans(spans: Spans) {
    if (this.#depth <= 1) this.#spans = { ...this.#spans, ...spans };
  }
  closeCell() {
    const row = this.rows.at(-1);
    if (this.#depth > 1 || this.#cell === null || !row) return;
    const own = this.#cell
      .replace(/[\t\u00a0 ]+/g, " ")
      .replace(/ ?\n[ \n]*/g, "\n")
      .trim();
    const { columns = 1, rows = 1, isContinued } = this.#spans;
    const text = isContinued ? (this.rows.at(-2)?.[row.length] ?? own) : own;
    if (rows > 1) this.#hanging.set(row.length, { text, rows: Math.min(rows, mostRows) - 1 });
    if (row.length < mostColumns)
      row.push(text, ...Array<string>(Math.min(Math.max(1, columns), mostColumns) - 1).fill(""));
    this.#cell = null;
    this.#takeHanging();
  }
  /** Cells from above take their place before the next one of this row does. */
  #takeHanging() {
    const row = this.rows.at(-1);
    for (let from = row && this.#hanging.get(row.length); row && from; from = this.#hanging.get(row.length)) {
      if (from.rows === 1) this.#hanging.delete(row.length);
      else this.#hanging.set(row.length, { ...from, rows: from.rows - 1 });
      row.push(from.text);
    }
  }
  add(text: string) {
    if (this.#cell !== null && this.#cell.length < longestCell) this.#cell += text;
  }
}

/** The table of a page or of what lies on the clipboard; null when there is none. */
export async function tableOfHtml(html: string): Promise<Table | null> {
  const cells = new TableCells();
  let skipping = 0;
  const isSkipped = (name: string) => name === "script" || name === "style" || name === "template";
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (isSkipped(name)) skipping++;
        else if (name === "table") cells.openTable();
        else if (name === "tr") cells.openRow();
        else if (name === "td" || name === "th")
          cells.openCell({
            columns: Number(attributes.colspan) || 1,
            rows: Number(attributes.rowspan) || 1,
          });
        else if (name === "br" || name === "p" || name === "li" || name === "div") cells.add("\n");
      },
      onclosetag(name) {
        if (isSkipped(name)) skipping = Math.max(0, skipping - 1);
        else if (name === "table") cells.closeTable();
        else if (name === "td" || name === "th") cells.closeCell();
      },
      ontext(text) {
        if (skipping === 0) cells.add(text.replace(/\s+/g, " "));
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  await inPieces(html, (piece) => parser.write(piece));
  parser.end();
  return cells.rows.length > 0 ? cells.rows : null;
}

async function tableOfWord(bytes: Buffer): Promise<Table> {
  const cells = new TableCells();
  let isText = false;
  let deleted = 0;
  await readWordDocument(bytes, {
    open({ name, attributes }) {
      if (name === "tbl") cells.openTable();
      else if (name === "tr") cells.openRow();
      else if (name === "tc") cells.openCell();
      else if (name === "gridSpan") cells.setSpans({ columns: Number(attributes.val) || 1 });
      else if (name === "vMerge") cells.setSpans({ isContinued: attributes.val !== "restart" });
      else if (name === "t") isText = true;
      else if (name === "tab") cells.add(" ");
      else if (name === "br" || name === "p") cells.add("\n");
      else if (name === "del") deleted++;
    },
    close({ name }) {
      if (name === "tbl") cells.closeTable();
      else if (name === "tc") cells.closeCell();
      else if (name === "t") isText = false;
      else if (name === "del") deleted--;
    },
    text(text) {
      if (isText && deleted === 0) cells.add(text);
    },
  });
  return cells.rows;
}

const shown = (cell: SheetCell | undefined) => {
  if (!cell) return "";
  if (cell.kind === "text") return cell.text;
  if (cell.kind === "number") return String(cell.number);
  if (cell.kind === "day") return cell.day;
  return cell.kind === "flag" ? "" : cell.shown;
};

async function tableOfWorkbook(bytes: Buffer): Promise<Table> {
  const [first] = (await readXlsx(bytes)).sort((a, b) => b.rows.length - a.rows.length);
  const rows = first?.rows ?? [];
  if (rows.length > mostRows) throw refusedFile("annex_too_long", { max: 500 });
  const width = Math.max(0, ...rows.flatMap(({ cells }) => [...cells.keys()].map((at) => at + 1)));
  return rows.map(({ cells }) => Array.from({ length: width }, (_, at) => shown(cells.get(at))));
}

/** Commas or semicolons between cells become tabs, by whichever the first line has more of. */
function tabbed(text: string): string {
  const [first = ""] = text.split("\n");
  const mark = first.split(";").length >= first.split(",").length ? ";" : ",";
  const cells = new RegExp(`("(?:[^"]|"")*")|${mark}`, "g");
  return text.replace(cells, (whole, quoted) => (quoted ? whole : "\t"));
}

/** The table of a handed-in file, by the ending of its name. */
export async function readTable({ name, bytes }: { name: string; bytes: Buffer }): Promise<Table> {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  switch (ending) {
    case "docx":
      return tableOfWord(bytes);
    case "xlsx":
      return tableOfWorkbook(bytes);
    case "html":
    case "htm": {
      const table = await tableOfHtml(textOf(bytes));
      if (!table) throw refusedFile("annex_no_table");
      return table;
    }
    case "csv":
      return tableOfText(tabbed(textOf(bytes).replace(/^\uFEFF/, "")));
    case "txt":
    case "tsv":
      return tableOfText(textOf(bytes));
    default:
      throw refusedFile("annex_unknown_kind");
  }
}

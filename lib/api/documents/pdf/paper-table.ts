import type { PackColumn, PackTable } from "@/domain/view/pack";
import { shownCell } from "../shown-cell";
import { columnWidths, leastWidth } from "./column-widths";
import { breathe, type Paper, rule, softInk, type TextStyle } from "./paper";

const padding = 4;
interface Styles {
  head: TextStyle;
  body: TextStyle;
  absence: TextStyle;
}
const sized = (size: number): Styles => ({
  head: { size: size - 0.5, isBold: true },
  body: { size },
  absence: { size: size - 0.5, color: softInk },
});
/** The letters of a table; smaller ones where its words would not fit beside one another, and no smaller than can be read. */
const sizes = [sized(8.5), sized(7.5)];

interface Column extends PackColumn {
  x: number;
  width: number;
}

/** Columns that stand beside one another, and the letters they are set in. */
interface Part {
  styles: Styles;
  columns: Column[];
}

/**
 * A table over as many pages as it takes, its headings on each, the first cell of a row naming it; wide ones lie on their side. Columns
 * that do not fit beside one another follow on later pages, the first of all repeated with them.
 */
export async function paperTable(paper: Paper, table: PackTable, absent: string) {
  const layout = table.columns.length > 6 ? "landscape" : "portrait";
  for (const [at, part] of partsOf(table, paper, absent).entries()) {
    if (at > 0) paper.newPage(layout);
    await paperPart(paper, { ...part, rows: table.rows, layout, absent });
  }
}

async function paperPart(
  paper: Paper,
  {
    styles,
    columns,
    rows,
    layout,
    absent,
  }: Part & { rows: PackTable["rows"]; layout: "portrait" | "landscape"; absent: string },
) {
  const { body, absence } = styles;
  const element = paper.opened("Table");
  headings(paper, { styles, columns }, element);
  for (const [at, row] of rows.entries()) {
    const cells = columns.map((column) => {
      const shown = shownCell(row[column.key], column.kind);
      const style = shown === null ? absence : body;
      return { column, style, lines: paper.lines(shown ?? absent, column.width - 2 * padding, style) };
    });
    drawRow(paper, cells, element, layout);
    if (at % 20 === 19) await breathe();
  }
  paper.y += 14;

  function drawRow(
    on: Paper,
    cells: { column: Column; style: TextStyle; lines: string[] }[],
    parent: PDFKit.PDFStructureElement,
    as: "portrait" | "landscape",
  ) {
    const line = on.lineHeight(body);
    let from = 0;
    const longest = Math.max(...cells.map(({ lines }) => lines.length));
    const tr = on.opened("TR", parent);
    const tds = cells.map((_, at) =>
      at === 0 ? on.opened("TH", tr, { scope: "Row" }) : on.opened("TD", tr),
    );
    while (from < longest) {
      const room = Math.floor((on.bottom - on.y - 2 * padding) / line);
      const whole = longest - from;
      if (room < Math.min(whole, 3)) {
        on.newPage(as);
        headings(on, { styles, columns }, null);
        continue;
      }
      const take = Math.min(room, whole);
      cells.forEach(({ column, style, lines }, index) => {
        const part = lines.slice(from, from + take);
        if (part.length > 0)
          tds[index]?.add(() => on.put(part, column.x + padding, on.y + padding, style, alignment(column)));
      });
      on.y += take * line + 2 * padding;
      on.artifact(() => hairline(on));
      from += take;
    }
    for (const td of tds) td.end();
    tr.end();
  }
}

const alignment = ({ kind, width }: Column): PDFKit.Mixins.TextOptions =>
  kind === "whole" || kind === "percent" ? { width: width - 2 * padding, align: "right" } : {};

/** So many rows are looked at to see how wide each column wants to be. */
const looked = 300;

interface Wished {
  column: PackColumn;
  least: number;
  whole: number;
}

function partsOf({ columns, rows }: PackTable, paper: Paper, absent: string): Part[] {
  const shown = columns.map((column) => ({
    column,
    texts: rows.slice(0, looked).map((row) => shownCell(row[column.key], column.kind) ?? absent),
  }));
  const wishedIn = (styles: Styles) => {
    const [ofHead, ofBody] = [paper.measure(styles.head), paper.measure(styles.body)];
    const space = 2 * padding + 1;
    return shown.map(({ column, texts }): Wished => {
      const { heading } = column;
      const words = [heading, ...texts].flatMap((text) => text.split(/\s+/));
      return {
        column,
        least: Math.max(...words.map(ofBody), ...heading.split(/\s+/).map(ofHead)) + space,
        whole: Math.max(ofHead(heading), ...texts.map(ofBody)) + space,
      };
    });
  };
  const tried = sizes.map((styles) => ({ styles, wished: wishedIn(styles) }));
  const fitting = tried.find(({ wished }) => leastWidth(wished) <= paper.width) ?? tried.at(-1);
  if (!fitting) return [];
  const { styles, wished } = fitting;
  return besideOneAnother(wished, paper.width).map((part) => ({ styles, columns: placed(part, paper) }));
}

/** The columns in as few groups of like size as fit, the first column in each. */
function besideOneAnother(wished: readonly Wished[], width: number): Wished[][] {
  const [first, ...rest] = wished;
  if (!first) return [];
  for (let count = 1; count < rest.length; count += 1) {
    const size = Math.ceil(rest.length / count);
    const parts = Array.from({ length: count }, (_, at) => [
      first,
      ...rest.slice(at * size, (at + 1) * size),
    ]);
    if (parts.every((part) => leastWidth(part) <= width)) return parts.filter(({ length }) => length > 1);
  }
  return rest.length === 0 ? [[first]] : rest.map((each) => [first, each]);
}

function placed(wished: readonly Wished[], paper: Paper): Column[] {
  const widths = columnWidths(wished, paper.width);
  let x = paper.left;
  return wished.map(({ column }, at) => {
    const own = { ...column, x, width: widths[at] ?? 0 };
    x += own.width;
    return own;
  });
}

/** The headings of a table; on its later pages they are there for the eye alone. */
function headings(
  paper: Paper,
  { styles: { head }, columns }: Part,
  table: PDFKit.PDFStructureElement | null,
) {
  const cells = columns.map((column) => ({
    column,
    lines: paper.lines(column.heading, column.width - 2 * padding, head),
  }));
  const height = Math.max(...cells.map(({ lines }) => lines.length)) * paper.lineHeight(head) + 2 * padding;
  const top = paper.y;
  paper.artifact(() => {
    paper.pdf.rect(paper.left, top, paper.width, height).fill("#eef2f6");
  });
  const draw = ({ column, lines }: (typeof cells)[number]) =>
    paper.put(lines, column.x + padding, top + padding, head, alignment(column));
  if (table) {
    const tr = paper.opened("TR", table);
    for (const cell of cells) paper.tagged("TH", () => draw(cell), { scope: "Column" }, tr);
    tr.end();
  } else for (const cell of cells) paper.artifact(() => draw(cell));
  paper.y = top + height;
}

function hairline(paper: Paper) {
  paper.pdf
    .moveTo(paper.left, paper.y)
    .lineTo(paper.left + paper.width, paper.y)
    .lineWidth(0.5)
    .strokeColor(rule)
    .stroke();
}

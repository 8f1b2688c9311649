import type { PackColumn, PackTable } from "@/domain/view/pack";
import { shownCell } from "../shown-cell";
import { columnWidths } from "./column-widths";
import { breathe, type Paper, rule, softInk, type TextStyle } from "./paper";

const padding = 4;
const head: TextStyle = { size: 8, isBold: true };
const body: TextStyle = { size: 8.5 };
const absence: TextStyle = { size: 8, color: softInk };
interface Column extends PackColumn {
  x: number;
  width: number;
}

/** A table over as many pages as it takes, its headings on each, the first cell of a row naming it; wide ones lie on their side. */
export async function paperTable(paper: Paper, table: PackTable, absent: string) {
  const layout = table.columns.length > 6 ? "landscape" : "portrait";
  const columns = placed(table, paper, absent);
  const element = paper.opened("Table");
  headings(paper, columns, element);
  for (const [at, row] of table.rows.entries()) {
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
        headings(on, columns, null);
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

function placed({ columns, rows }: PackTable, paper: Paper, absent: string): Column[] {
  const [ofHead, ofBody] = [paper.measure(head), paper.measure(body)];
  const wishes = columns.map(({ key, kind, heading }) => {
    const texts = rows.slice(0, looked).map((row) => shownCell(row[key], kind) ?? absent);
    const words = [heading, ...texts].flatMap((text) => text.split(/\s+/));
    const space = 2 * padding + 1;
    return {
      least: Math.max(...words.map(ofBody), ...heading.split(/\s+/).map(ofHead)) + space,
      whole: Math.max(ofHead(heading), ...texts.map(ofBody)) + space,
    };
  });
  const widths = columnWidths(wishes, paper.width);
  let x = paper.left;
  return columns.map((column, at) => {
    const own = { ...column, x, width: widths[at] ?? 0 };
    x += own.width;
    return own;
  });
}

/** The headings of a table; on its later pages they are there for the eye alone. */
function headings(paper: Paper, columns: readonly Column[], table: PDFKit.PDFStructureElement | null) {
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

import { type Cell, neutralised } from "../csv";
import { zipped } from "./zip";

export interface SheetColumn {
  heading: string;
  /** `day`: whole days become dates a spreadsheet can calculate with; days known in part stay text. */
  kind?: "day";
  /** In characters; 18 when absent. */
  width?: number;
}

type Rows = readonly (readonly Cell[])[];

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  /** Rows a page at a time. */
  pages: AsyncIterable<Rows> | Iterable<Rows>;
}

const longestText = 32_767;
const firstSerialDay = Date.UTC(1899, 11, 30);
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const style = { head: 1, day: 2, text: 3 };

/**
 * An XLSX workbook as bytes, read from its pages as they are asked for: text, numbers and days in their own types, the head of each
 * sheet frozen with filters. Text that a spreadsheet might calculate gets an apostrophe in front, as in CSV.
 */
export function xlsxStream(sheets: readonly Sheet[]): ReadableStream<Uint8Array> {
  const bytes = zipped(partsOf(sheets));
  return new ReadableStream({
    async pull(controller) {
      const next = await bytes.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
}

function* partsOf(sheets: readonly Sheet[]) {
  const text = (name: string, xml: string) => ({ name, chunks: [declaration + xml] });
  const names = sheets.map(({ name }) => sheetName(name));
  const each = (write: (at: number) => string) => sheets.map((_, at) => write(at + 1)).join("");
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  yield text(
    "[Content_Types].xml",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${each((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`,
  );
  yield text(
    "_rels/.rels",
    relations(`<Relationship Id="r1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/>`),
  );
  yield text(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${each((at) => `<sheet name="${escaped(names[at - 1] ?? "")}" sheetId="${at}" r:id="s${at}"/>`)}</sheets></workbook>`,
  );
  yield text(
    "xl/_rels/workbook.xml.rels",
    relations(
      `${each((at) => `<Relationship Id="s${at}" Type="${relationships}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}<Relationship Id="styles" Type="${relationships}/styles" Target="styles.xml"/>`,
    ),
  );
  yield text("xl/styles.xml", styles);
  for (const [at, sheet] of sheets.entries())
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, chunks: sheetXml(sheet) };
}

const relations = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

const wrapped = '<alignment vertical="top" wrapText="1"/>';
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="164" applyNumberFormat="1"/><xf applyAlignment="1">${wrapped}</xf></cellXfs></styleSheet>`;

async function* sheetXml({ columns, pages }: Sheet): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width = 18 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row>${columns.map(({ heading }) => textCell(heading, style.head)).join("")}</row>`;
  let count = 1;
  for await (const rows of pages) {
    count += rows.length;
    yield rows
      .map((row) => `<row>${row.map((cell, at) => cellXml(cell, columns[at]?.kind)).join("")}</row>`)
      .join("");
  }
  yield `</sheetData><autoFilter ref="A1:${letters(columns.length)}${count}"/></worksheet>`;
}

function cellXml(cell: Cell, kind: SheetColumn["kind"]): string {
  if (cell === null || cell === "") return "<c/>";
  if (typeof cell === "number") return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : "<c/>";
  if (kind === "day" && /^(19|2\d)\d\d-\d\d-\d\d$/.test(cell)) {
    const serial = (Date.parse(`${cell}T00:00:00Z`) - firstSerialDay) / 86_400_000;
    if (serial > 60) return `<c s="${style.day}"><v>${serial}</v></c>`;
  }
  return textCell(String(neutralised(cell)), style.text);
}

const textCell = (text: string, styled: number) =>
  `<c t="inlineStr" s="${styled}"><is><t xml:space="preserve">${escaped(text.slice(0, longestText))}</t></is></c>`;

/** What XML cannot hold is left out: control characters and halves of a pair. */
const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A sheet's name may have 31 characters and none of `[]:*?/\`. */
const sheetName = (name: string) => name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);

/** 1 is A, 27 is AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

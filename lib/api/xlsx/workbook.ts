import { type Cell, neutralised } from "../csv";
import { LineHash, sealStart } from "../documents/seal";
import { type Choices, validations } from "./validations";
import { escaped } from "./xml";
import { zipped } from "./zip";

export interface SheetColumn {
  heading: string;
  /** `day`: whole days become dates a spreadsheet can calculate with; days known in part stay text. */
  kind?: "day";
  /** In characters; 18 when absent. */
  width?: number;
  /** What may be chosen in its cells: a range of another sheet. `isStrict`: and nothing else may be typed. */
  choices?: Choices;
  /** Shown by the spreadsheet beside a cell that is being filled in. */
  hint?: string;
}

type Rows = readonly (readonly Cell[])[];

export interface Sheet {
  name: string;
  /** Kept out of sight: what belongs to the file and not to its reader. */
  isHidden?: boolean;
  columns: readonly SheetColumn[];
  /** Rows a page at a time. */
  pages: AsyncIterable<Rows> | Iterable<Rows>;
}

/** Written and packed together: few enough that memory stays small, many enough that the turns do not cost. */
const rowsAtOnce = 200;
const longestText = 32_767;
/**
 * How long a sheet may be, else it goes on in the next: rows with its head, as spreadsheets can hold, and characters of its XML, which keep
 * it under the 4 GiB of a part of a ZIP archive whatever they are.
 */
const longest = { rows: 1_048_576, characters: 1_200_000_000 };
const firstSerialDay = Date.UTC(1899, 11, 30);
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const style = { head: 1, day: 2, text: 3 };

/**
 * An XLSX workbook as bytes, read from its pages as they are asked for: text, numbers and days in their own types, the head of each
 * sheet frozen with filters. Text that a spreadsheet might calculate gets an apostrophe in front, as in CSV. What every cell says is
 * counted into `said`, as the reader of docs/exports.md finds it again.
 */
export function xlsxStream(
  sheets: readonly Sheet[],
  said = new LineHash(),
  limits = longest,
): ReadableStream<Uint8Array> {
  const bytes = zipped(partsOf(sheets, said, limits));
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

/** The sheets first: only then it is known how many there are. */
async function* partsOf(sheets: readonly Sheet[], said: LineHash, limits: typeof longest) {
  const names: string[] = [];
  const hidden = new Set<string>();
  for (const sheet of sheets) {
    const rows = rowsOf(sheet.pages);
    for (let part = 1; part === 1 || !(await rows.isDone()); part += 1) {
      const name = freeName(sheet.name, part, names);
      names.push(name);
      if (sheet.isHidden) hidden.add(name);
      said.add([[name]]);
      yield {
        name: `xl/worksheets/sheet${names.length}.xml`,
        chunks: sheetXml(sheet.columns, rows, said, limits),
      };
    }
  }
  yield* framePartsOf(names, hidden);
}

/** Pages that can be read some rows at a time, and then on from there. */
function rowsOf(pages: Sheet["pages"]) {
  const iterator = iteratorOf(pages);
  let left: Rows = [];
  const fill = async () => {
    while (left.length === 0) {
      const next = await iterator.next();
      if (next.done) return false;
      left = next.value;
    }
    return true;
  };
  return {
    isDone: async () => !(await fill()),
    /** At most so many of the next rows. */
    take(count: number): Rows {
      const taken = left.slice(0, count);
      left = left.slice(count);
      return taken;
    },
  };
}

const iteratorOf = (pages: Sheet["pages"]): AsyncIterator<Rows> | Iterator<Rows> =>
  Symbol.asyncIterator in pages ? pages[Symbol.asyncIterator]() : pages[Symbol.iterator]();

function* framePartsOf(names: readonly string[], hidden: ReadonlySet<string>) {
  const text = (name: string, xml: string) => ({ name, chunks: [declaration + xml] });
  const each = (write: (at: number) => string) => names.map((_, at) => write(at + 1)).join("");
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  yield text(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${each((at) => `<sheet name="${escaped(names[at - 1] ?? "")}" sheetId="${at}"${hidden.has(names[at - 1] ?? "") ? ' state="hidden"' : ""} r:id="s${at}"/>`)}</sheets></workbook>`,
  );
  yield text(
    "xl/_rels/workbook.xml.rels",
    relations(
      `${each((at) => `<Relationship Id="s${at}" Type="${relationships}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}<Relationship Id="styles" Type="${relationships}/styles" Target="styles.xml"/>`,
    ),
  );
  yield text("xl/styles.xml", styles);
  yield text(
    "_rels/.rels",
    relations(`<Relationship Id="r1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/>`),
  );
  yield text(
    "[Content_Types].xml",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${each((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`,
  );
}

const relations = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

const wrapped = '<alignment vertical="top" wrapText="1"/>';
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="164" applyNumberFormat="1"/><xf applyAlignment="1">${wrapped}</xf></cellXfs></styleSheet>`;

async function* sheetXml(
  columns: Sheet["columns"],
  rows: ReturnType<typeof rowsOf>,
  said: LineHash,
  limits: typeof longest,
): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width = 18 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const places = columns.map((_, at) => letters(at + 1));
  const headings = columns.map(({ heading }) => textAsKept(heading));
  said.add([withoutEnd(headings)]);
  const head = headings.map((heading, at) => cellXml(heading, `${places[at]}1`, undefined, style.head));
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row r="1">${head.join("")}</row>`;
  let count = 1;
  let length = 0;
  while (count < limits.rows && length < limits.characters && !(await rows.isDone())) {
    let xml = "";
    const lines: (readonly Cell[])[] = [];
    for (const row of rows.take(Math.min(rowsAtOnce, limits.rows - count))) {
      count += 1;
      const kept = row.map((cell, at) => cellAsKept(cell, columns[at]?.kind));
      if (!isSealRow(kept)) lines.push(withoutEnd(kept));
      xml += `<row r="${count}">`;
      for (let at = 0; at < kept.length; at += 1)
        xml += cellXml(kept[at] ?? null, `${places[at]}${count}`, columns[at]?.kind, style.text);
      xml += "</row>";
    }
    length += xml.length;
    said.add(lines);
    yield xml;
  }
  yield `</sheetData><autoFilter ref="A1:${letters(columns.length)}${count}"/>${validations(columns.map((column, at) => ({ ...column, place: places[at] ?? "" })))}</worksheet>`;
}

/** The row of the seal says nothing of its own. */
const isSealRow = (row: readonly Cell[]) => String(row[1] ?? "").startsWith(sealStart);

/** A row without the empty cells at its end, which readers leave out. */
export function withoutEnd(row: readonly Cell[]): readonly Cell[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === null) length -= 1;
  return length === row.length ? row : row.slice(0, length);
}

/** What a file keeps of a cell: a number (a whole day is the number of its day), a text, or nothing. */
function cellAsKept(cell: Cell, kind: SheetColumn["kind"]): Cell {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (kind === "day" && /^(19|2\d)\d\d-\d\d-\d\d$/.test(cell)) {
    const serial = (Date.parse(`${cell}T00:00:00Z`) - firstSerialDay) / 86_400_000;
    if (serial > 60) return serial;
  }
  return textAsKept(String(neutralised(cell)));
}

/** Each cell says where it stands: not every reader counts. */
function cellXml(cell: Cell, place: string, kind: SheetColumn["kind"], styled: number): string {
  if (cell === null) return `<c r="${place}"/>`;
  if (typeof cell === "number")
    return kind === "day"
      ? `<c r="${place}" s="${style.day}"><v>${cell}</v></c>`
      : `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr" s="${styled}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** What XML cannot hold is left out: control characters and halves of a pair; line ends are as XML reads them. */
function textAsKept(text: string): string {
  const short = text.length > longestText ? text.slice(0, longestText) : text;
  return unkept.test(short) ? short.replace(/\r\n?/g, "\n").replace(unheld, "") : short;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unkept = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unheld = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const longestName = 31;

/** A sheet's name may have 31 characters and none of `[]:*?/\`, and no two may be the same. */
function freeName(wanted: string, part: number, taken: readonly string[]): string {
  const plain = textAsKept(wanted.replace(/[[\]:*?/\\]/g, " ")).slice(0, longestName) || "1";
  for (let number = part; ; number += 1) {
    const ending = number === 1 ? "" : ` (${number})`;
    const name = plain.slice(0, longestName - ending.length) + ending;
    if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return name;
  }
}

/** 1 is A, 27 is AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

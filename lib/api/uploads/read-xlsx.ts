import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { refusedFile } from "./refused-file";
import { strictXml, type XmlElement } from "./strict-xml";
import { cellFrom, columnOf, type Reading, type SheetCell } from "./xlsx-cells";
import { isDateFormat } from "./xlsx-days";
import { xlsxLimits } from "./xlsx-limits";

export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  line: number;
  /** By column, from 0. */
  cells: Map<number, SheetCell>;
}

export interface ReadSheet {
  name: string;
  rows: SheetRow[];
  /** Places that were merged, as "A2:B3". */
  merged: string[];
}

const encryptedFlag = 1;
type Parts = Map<string, Entry>;

const isCompound = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]));

/**
 * The sheets of an .xlsx workbook. The stated sizes are looked at before anything is unpacked and the real ones while it is; rows are
 * read as they come, so that neither a bomb nor a million empty rows is ever held.
 */
export async function readXlsx(bytes: Buffer): Promise<ReadSheet[]> {
  if (bytes.length === 0) throw refusedFile("file_empty");
  if (isCompound(bytes)) throw refusedFile("sheet_encrypted");
  if (!isZip(bytes)) throw refusedFile("file_not_what_it_says");
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw refusedFile("file_not_what_it_says");
  });
  try {
    return await readWorkbook(zip, await partsOf(zip));
  } finally {
    zip.close();
  }
}

async function partsOf(zip: ZipFile): Promise<Parts> {
  const parts: Parts = new Map();
  let all = 0;
  const entries = zip.eachEntry()[Symbol.asyncIterator]();
  for (;;) {
    const next = await entries.next().catch(() => {
      throw refusedFile("file_not_what_it_says");
    });
    if (next.done) break;
    const entry = next.value;
    if (entry.generalPurposeBitFlag & encryptedFlag) throw refusedFile("sheet_encrypted");
    all += entry.uncompressedSize;
    if (
      parts.size >= xlsxLimits.entries ||
      all > xlsxLimits.allBytes ||
      entry.uncompressedSize > xlsxLimits.partBytes
    )
      throw refusedFile("sheet_too_large");
    parts.set(entry.fileName.replace(/^\//, ""), entry);
  }
  if (!parts.has("[Content_Types].xml") || !parts.has("xl/workbook.xml"))
    throw refusedFile("file_not_what_it_says");
  return parts;
}

async function readWorkbook(zip: ZipFile, parts: Parts): Promise<ReadSheet[]> {
  const named: { name: string; relation: string }[] = [];
  let is1904 = false;
  await readPart(zip, parts.get("xl/workbook.xml"), {
    open({ name, attributes }) {
      if (name === "sheet") named.push({ name: attributes.name ?? "", relation: attributes.id ?? "" });
      if (name === "workbookPr") is1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
    },
  });
  const targets = new Map<string, string>();
  await readPart(zip, parts.get("xl/_rels/workbook.xml.rels"), {
    open({ name, attributes }) {
      if (name === "Relationship") targets.set(attributes.Id ?? "", attributes.Target ?? "");
    },
  });
  const shared = await sharedTexts(zip, parts);
  const dateStyles = await stylesOfDays(zip, parts);
  const sheets: ReadSheet[] = [];
  for (const { name, relation } of named) {
    const target = targets.get(relation) ?? "";
    const part = parts.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    if (part) sheets.push({ name, ...(await readSheet(zip, part, { shared, dateStyles, is1904 })) });
  }
  return sheets;
}

async function sharedTexts(zip: ZipFile, parts: Parts): Promise<string[]> {
  const texts: string[] = [];
  let isText = false;
  let phonetic = 0;
  await readPart(zip, parts.get("xl/sharedStrings.xml"), {
    open({ name }) {
      if (name === "si") texts.push("");
      if (name === "rPh") phonetic++;
      isText = name === "t";
    },
    close({ name }) {
      if (name === "rPh") phonetic--;
      if (name === "t") isText = false;
    },
    text(piece) {
      if (isText && phonetic === 0) texts[texts.length - 1] += piece;
    },
  });
  return texts;
}

/** Whether a style shows a number as a day, by its place. */
async function stylesOfDays(zip: ZipFile, parts: Parts): Promise<boolean[]> {
  const formats = new Map<string, string>();
  const styles: boolean[] = [];
  let isCell = false;
  await readPart(zip, parts.get("xl/styles.xml"), {
    open({ name, attributes }) {
      if (name === "numFmt") formats.set(attributes.numFmtId ?? "", attributes.formatCode ?? "");
      if (name === "cellXfs") isCell = true;
      if (name === "xf" && isCell)
        styles.push(isDateFormat(Number(attributes.numFmtId ?? 0), formats.get(attributes.numFmtId ?? "")));
    },
    close({ name }) {
      if (name === "cellXfs") isCell = false;
    },
  });
  return styles;
}

/** Thrown to stop at the end of what is worth reading. */
const enough = Symbol("enough");

async function readSheet(zip: ZipFile, part: Entry, reading: Reading): Promise<Omit<ReadSheet, "name">> {
  const rows: SheetRow[] = [];
  const merged: string[] = [];
  let row: SheetRow = { line: 0, cells: new Map() };
  let empty = 0;
  let column = -1;
  let cell: { type: string; style: number; value: string; isFormula: boolean } | null = null;
  let isValue = false;
  const handlers = {
    open({ name, attributes }: XmlElement) {
      if (name === "row") {
        row = { line: attributes.r ? Number(attributes.r) : row.line + 1, cells: new Map() };
        column = -1;
      } else if (name === "c") {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        cell = { type: attributes.t ?? "n", style: Number(attributes.s ?? 0), value: "", isFormula: false };
      } else if (name === "f" && cell) cell.isFormula = true;
      else if (name === "v" || name === "t") isValue = true;
      else if (name === "mergeCell" && attributes.ref) merged.push(attributes.ref);
    },
    close({ name }: XmlElement) {
      if (name === "v" || name === "t") isValue = false;
      if (name === "c" && cell) {
        const read = cellFrom(cell, reading);
        if (read && column < xlsxLimits.columns) row.cells.set(column, read);
        cell = null;
      }
      if (name !== "row") return;
      if (row.cells.size > 0) {
        rows.push(row);
        empty = 0;
        if (rows.length > xlsxLimits.rows) throw refusedFile("sheet_too_long", { max: 5_000 });
      } else if (++empty > xlsxLimits.emptyRows) throw enough;
    },
    text(piece: string) {
      if (isValue && cell) cell.value += piece;
    },
  };
  try {
    await readPart(zip, part, handlers);
  } catch (error) {
    if (error !== enough) throw error;
  }
  return { rows, merged };
}

interface PartHandlers {
  open?(element: XmlElement): void;
  close?(element: XmlElement): void;
  text?(piece: string): void;
}

/** Parses a part of the workbook; nothing where there is none. */
async function readPart(zip: ZipFile, entry: Entry | undefined, handlers: PartHandlers): Promise<void> {
  if (!entry) return;
  const xml = strictXml({
    open: (element) => handlers.open?.(element),
    close: (element) => handlers.close?.(element),
    text: (piece) => handlers.text?.(piece),
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const stream = await zip.openReadStreamPromise(entry).catch(() => {
    throw refusedFile("file_not_what_it_says");
  });
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > xlsxLimits.partBytes) throw refusedFile("sheet_too_large");
      xml.write(decoder.decode(chunk, { stream: true }));
    }
    xml.write(decoder.decode());
    xml.close();
  } catch (error) {
    stream.destroy();
    throw error === enough || (error instanceof Error && "fields" in error)
      ? error
      : refusedFile("file_not_what_it_says");
  }
}

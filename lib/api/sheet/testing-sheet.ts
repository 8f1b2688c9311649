import { fromBufferPromise } from "yauzl";
import { zipOf } from "../uploads/testing-zip";

type TestCell = string | { formula: string; value: string } | { day: number };
type TestRow = Map<number, TestCell>;

interface Damage {
  merged?: string;
  is1904?: boolean;
  alterSent?: boolean;
  isWithoutSent?: boolean;
}

async function partsOf(bytes: Buffer) {
  const zip = await fromBufferPromise(bytes);
  const parts: { name: string; content: string }[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.push({ name: entry.fileName, content: Buffer.concat(chunks).toString("utf8") });
  }
  return parts;
}

const letters = (column: number) => String.fromCharCode(65 + column);
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function cellXml(reference: string, cell: TestCell): string {
  if (typeof cell === "string")
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ("day" in cell) return `<c r="${reference}" s="2"><v>${cell.day}</v></c>`;
  return `<c r="${reference}"><f>${cell.formula}</f><v>${cell.value}</v></c>`;
}

/** The first sheet of a workbook that we wrote with other rows, as if somebody had edited and saved it; and damaged if wanted. */
export async function zipWith(
  bytes: Buffer,
  edit: (rows: TestRow[]) => unknown,
  damage: Damage = {},
): Promise<Buffer> {
  const parts = await partsOf(bytes);
  const sheet = parts.find(({ name }) => name === "xl/worksheets/sheet1.xml");
  const book = parts.find(({ name }) => name === "xl/workbook.xml");
  const sent = parts.find(({ name }) => name === "xl/worksheets/sheet4.xml");
  if (!sheet || !book || !sent) throw new Error("not a workbook of ours");
  const rows: TestRow[] = [...sheet.content.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, inner = ""]) => {
    const row: TestRow = new Map();
    for (const [at, [cell]] of [...inner.matchAll(/<c [^>]*\/>|<c .*?<\/c>/gs)].entries()) {
      const text = /<t[^>]*>(.*?)<\/t>/s
        .exec(cell)?.[1]
        ?.replaceAll("&lt;", "<")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      const value = /<v>(.*?)<\/v>/.exec(cell)?.[1];
      if (text !== undefined) row.set(at, text);
      else if (value !== undefined) row.set(at, { day: Number(value) });
    }
    return row;
  });
  edit(rows);
  const data = rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${[...row].map(([column, cell]) => cellXml(`${letters(column)}${at + 1}`, cell)).join("")}</row>`,
    )
    .join("");
  const merged = damage.merged
    ? `<mergeCells count="1"><mergeCell ref="${damage.merged}"/></mergeCells>`
    : "";
  sheet.content = sheet.content.replace(
    /<sheetData>.*<\/sheetData>/s,
    () => `<sheetData>${data}</sheetData>${merged}`,
  );
  if (damage.is1904) book.content = book.content.replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
  if (damage.alterSent) sent.content = sent.content.replace("Measure measure", "Another wording");
  if (damage.isWithoutSent) book.content = book.content.replace('name="qadam"', 'name="other"');
  return zipOf(parts);
}

const book = (sheet: Buffer | string, statedSize?: number) =>
  zipOf([
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "xl/workbook.xml",
      content: '<workbook xmlns:r="r"><sheets><sheet name="One" r:id="s1"/></sheets></workbook>',
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: '<Relationships><Relationship Id="s1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: "xl/worksheets/sheet1.xml", content: sheet, statedSize },
  ]);

/** A workbook that becomes so many MiB when it is unpacked. */
export const bombOf = (mebibytes: number, statedSize?: number) =>
  book(
    Buffer.concat([Buffer.from("<worksheet><sheetData>"), Buffer.alloc(mebibytes * 1024 * 1024, " ")]),
    statedSize,
  );

/** A sheet of one row with a word in it and very many with nothing. */
export const emptyRowsOf = (count: number) =>
  book(
    `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>One</t></is></c></row>${'<row r="2" ht="15"/>'.repeat(count)}</sheetData></worksheet>`,
  );

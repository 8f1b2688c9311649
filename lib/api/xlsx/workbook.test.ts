import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { type Cell, neutralised } from "../csv";
import { type Sheet, xlsxStream } from "./workbook";

/** The texts of an archive's parts, read by a ZIP reader that checks each part against its checksum. */
async function partsOf(
  sheets: readonly Sheet[],
  limits?: Parameters<typeof xlsxStream>[2],
): Promise<Map<string, string>> {
  const bytes = Buffer.from(await new Response(xlsxStream(sheets, undefined, limits)).arrayBuffer());
  const zip = await fromBufferPromise(bytes);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks).toString("utf8"));
  }
  return parts;
}

interface ReadCell {
  kind: "text" | "number" | "empty";
  style: string | undefined;
  value: string;
}

/** Rows of a sheet as an XML reader sees them. */
function cellsOf(xml: string): ReadCell[][] {
  const rows: ReadCell[][] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "row") rows.push([]);
    if (name === "f") throw new Error("a formula");
    if (name === "c")
      rows.at(-1)?.push({
        kind: attributes.t === "inlineStr" ? "text" : "empty",
        style: attributes.s as string | undefined,
        value: "",
      });
    if (name === "v") Object.assign(rows.at(-1)?.at(-1) ?? {}, { kind: "number" });
  });
  parser.on("text", (text) => {
    const cell = rows.at(-1)?.at(-1);
    if (cell) cell.value += text;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return rows;
}

const sheetOf = (rows: Cell[][], columns: Sheet["columns"]): Sheet => ({
  name: "Sheet",
  columns,
  pages: [rows],
});
const read = async (sheet: Sheet) =>
  cellsOf((await partsOf([sheet])).get("xl/worksheets/sheet1.xml") ?? "").slice(1);

test("every cell comes back as what it was: text, number, day, nothing", async () => {
  const [row] = await read(
    sheetOf(
      [["Oʻzbekiston & <Ўзбекистон>\n2", -5.5, "2019-11-26", "2019-11", null]],
      [
        { heading: "a" },
        { heading: "b" },
        { heading: "c", kind: "day" },
        { heading: "d", kind: "day" },
        { heading: "e" },
      ],
    ),
  );
  expect(row?.map(({ kind, value }) => [kind, value])).toEqual([
    ["text", "Oʻzbekiston & <Ўзбекистон>\n2"],
    ["number", "-5.5"],
    ["number", "43795"],
    ["text", "2019-11"],
    ["empty", ""],
  ]);
  expect(row?.[2]?.style).toBe("2");
});

test("no text, whatever it begins with, reaches a spreadsheet as a formula, and numbers stay numbers", async () => {
  const dangerous = fc
    .tuple(
      fc.constantFrom("", " ", "\u00a0", "\u200b", "\t"),
      fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠"),
      fc.string(),
    )
    .map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(dangerous, fc.integer()), { minLength: 1, maxLength: 20 }),
      async (cells) => {
        const rows = await read(
          sheetOf(
            [cells],
            cells.map(() => ({ heading: "h" })),
          ),
        );
        expect(rows[0]).toHaveLength(cells.length);
        rows[0]?.forEach((cell, at) => {
          const sent = cells[at];
          expect(cell.kind).toBe(typeof sent === "number" ? "number" : "text");
          if (typeof sent === "number") expect(Number(cell.value)).toBe(sent);
          else expect(cell.value.startsWith("'")).toBe(true);
        });
      },
    ),
    { numRuns: 60 },
  );
  expect(neutralised("=1")).toBe("'=1");
});

test("each sheet has its name, a frozen head and filters over all its rows", async () => {
  const parts = await partsOf([
    { name: "One/[1]", columns: [{ heading: "a" }, { heading: "b" }], pages: [[[1, 2]], [], [[3, 4]]] },
    { name: "Two & more", columns: [{ heading: "c" }], pages: [] },
  ]);
  expect(parts.get("xl/workbook.xml")).toContain('<sheet name="One  1 " sheetId="1"');
  expect(parts.get("xl/workbook.xml")).toContain('<sheet name="Two &amp; more" sheetId="2"');
  expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/state="frozen".*<autoFilter ref="A1:B3"\/>/);
  expect(parts.get("xl/worksheets/sheet2.xml")).toContain('<autoFilter ref="A1:A1"/>');
});

test.each([
  ["rows than a spreadsheet can hold", { rows: 301, characters: 1e9 }, [300, 300, 300, 100]],
  ["bytes than a part of an archive can have", { rows: 1e6, characters: 20_000 }, [400, 350, 250]],
])("a sheet of more %s goes on in the next, without losing a row", async (_, limits, counts) => {
  const rows = Array.from({ length: 1_000 }, (__, at) => [`text ${at}`]);
  const sheet = { name: "Long", columns: [{ heading: "a" }], pages: [rows.slice(0, 750), rows.slice(750)] };
  const parts = await partsOf([sheet], limits);
  const sheets = counts.map((___, at) =>
    cellsOf(parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? "")
      .slice(1)
      .map(([cell]) => [cell?.value]),
  );
  expect(sheets.map((each) => each.length)).toEqual(counts);
  expect(sheets.flat()).toEqual(rows);
});

test("pages are read as the file is: the whole is never held, and a failing page fails the file", async () => {
  let readPages = 0;
  async function* many() {
    for (let page = 0; page < 2_000; page += 1) {
      readPages += 1;
      yield Array.from({ length: 50 }, (_, row) => [page * 50 + row, crypto.randomUUID()]);
    }
  }
  const reader = xlsxStream([
    { name: "Many", columns: [{ heading: "n" }, { heading: "t" }], pages: many() },
  ]).getReader();
  for (let chunk = 0; chunk < 12; chunk += 1) await reader.read();
  expect(readPages).toBeLessThan(200);
  await reader.cancel();
  async function* failing(): AsyncGenerator<Cell[][]> {
    yield [[1]];
    throw new Error("the database went away");
  }
  const broken = xlsxStream([{ name: "Broken", columns: [{ heading: "n" }], pages: failing() }]);
  await expect(new Response(broken).arrayBuffer()).rejects.toThrow("the database went away");
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import readWorkbook from "read-excel-file/node";
import { expect, test } from "vitest";
import type { Pack, PackCell } from "@/domain/view/pack";
import type { Cell } from "../csv";
import { wordsIn } from "../exports/words";
import { type PackEnding, packEndings, packFile } from "./pack-file";
import { packGrids } from "./pack-grid";
import { packPng } from "./pack-png";
import { ZipParts } from "./read/zip-parts";
import { sealingOf } from "./seal";
import { shownCell } from "./shown-cell";
import { invented } from "./testing-pack";
import { verifyFile } from "./verify-file";

const secret = "a secret of forty characters for a test!";
const sealing = sealingOf(secret, {
  name: "dashboard",
  madeBy: "Invented Person",
  madeAt: "2026-11-25T08:00:00.000Z",
  on: "2026-11-25",
  language: "uz",
  filters: { country: "UZ" },
  audit: { seq: 7, hash: "a".repeat(64) },
});
const words = await wordsIn("uz");

async function made(ending: PackEnding, pack: Pack = invented): Promise<Buffer> {
  const body = await packFile(ending, pack, words, sealing);
  return Buffer.from(await new Response(body).arrayBuffer());
}

async function openPdf(bytes: Buffer) {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

async function textOfPdf(bytes: Buffer): Promise<string> {
  const pdf = await openPdf(bytes);
  const pages = await Promise.all(
    Array.from(
      { length: pdf.numPages },
      async (_, at) => (await (await pdf.getPage(at + 1)).getTextContent()).items,
    ),
  );
  return pages
    .flat()
    .map((item) => ("str" in item ? item.str : ""))
    .join(" ");
}

async function textOfDocx(bytes: Buffer): Promise<string> {
  const parts = await ZipParts.open(bytes, 1e9);
  const texts: string[] = [];
  await parts.parse("word/document.xml", { text: (text) => void texts.push(text) });
  return texts.join(" ");
}

const unbroken = (text: string) => text.replace(/\s+/gu, "");

/** Rows of a CSV with its quotes undone. */
function csvRows(text: string): string[][] {
  const [body = ""] = text.replace("\uFEFF", "").split("\r\n# ");
  return [
    ...`${body}\r\n`.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g),
  ].map(([, row = ""]) =>
    [...`,${row}`.matchAll(/,("(?:[^"]|"")*"|[^",]*)/g)].map(([, cell = ""]) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    ),
  );
}

const asText = (cell: Cell | Date | boolean) =>
  cell instanceof Date
    ? cell.toISOString().slice(0, 10)
    : String(cell ?? "")
        .replace(/^'/, "")
        .replace(/\r\n?/g, "\n");

test.each(packEndings)("a %s of a pack is sealed, and one that was altered is told", async (ending) => {
  const bytes = await made(ending);
  expect(await verifyFile(bytes, { secret })).toMatchObject({
    verdict: "same",
    statement: { madeBy: "Invented Person" },
  });
  const other = await made(ending, {
    ...invented,
    figures: invented.figures.map((each) => ({ ...each, value: 41 })),
  });
  expect((await verifyFile(other, { secret })).statement?.contentHash).not.toBe(
    (await verifyFile(bytes, { secret })).statement?.contentHash,
  );
  if (ending === "pdf") {
    const at = bytes.indexOf("/Author");
    const forged = Buffer.concat([bytes.subarray(0, at), Buffer.from("/Writer"), bytes.subarray(at + 7)]);
    expect((await verifyFile(forged, { secret })).verdict).toBe("altered");
  }
});

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

test.skipIf(!hasLibreOffice)(
  "LibreOffice opens the workbook and saves it with every cell as it was (left out where there is no soffice)",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "qadam-office-"));
    try {
      const [figure, ...others] = invented.figures;
      const hostile = {
        ...figure,
        key: "hostile",
        name: "=1+1",
        value: -7,
      } as (typeof invented.figures)[number];
      const sent = await made("xlsx", {
        ...invented,
        figures: [hostile, figure, ...others] as Pack["figures"],
      });
      writeFileSync(join(folder, "sent.xlsx"), sent);
      const home = `-env:UserInstallation=file://${folder}/home`;
      const kind = "xlsx:Calc MS Excel 2007 XML";
      const out = join(folder, "out");
      const run = spawnSync(
        "soffice",
        [home, "--headless", "--convert-to", kind, "--outdir", out, join(folder, "sent.xlsx")],
        { timeout: 90_000 },
      );
      expect(run.status).toBe(0);
      const saved = await readWorkbook(readFileSync(join(out, "sent.xlsx")));
      const before = await readWorkbook(sent);
      expect(saved).toEqual(before);
      expect(before.flatMap(({ data }) => data).find(([name]) => String(name).endsWith("=1+1"))).toContain(
        -7,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);

test("Latin, Cyrillic and Uzbek letters come out of the PDF as they went in, under bookmarks and tags", async () => {
  const bytes = await made("pdf");
  const text = unbroken(await textOfPdf(bytes));
  for (const said of [
    "Hududiykomissiyalarroʻyxatimaʼlumoti",
    "Создатькомиссию;ёлка",
    "Қўмита",
    "Oʻylabtopilgan",
  ])
    expect(text).toContain(said);
  const pdf = await openPdf(bytes);
  expect((await pdf.getOutline()).map(({ title }) => title)).toContain("Koʻrsatkichlar");
  expect((await pdf.getMarkInfo())?.Marked).toBe(true);
  const tree = JSON.stringify(await (await pdf.getPage(4)).getStructTree());
  for (const role of ["Table", "TR", "TH", "TD", "H2"]) expect(tree).toContain(`"role":"${role}"`);
});

/** The reader leaves out rows without anything in them. */
const notEmpty = (rows: string[][]) => rows.filter((row) => row.some((each) => each !== ""));

const cell = (kind: string): fc.Arbitrary<PackCell> => {
  const said: fc.Arbitrary<string | number> =
    kind === "whole" || kind === "percent"
      ? fc.integer({ min: -100_000, max: 100_000 })
      : kind === "day"
        ? fc.constantFrom("2026-12-31", "2026-12", "2026")
        : fc.oneof(
            fc.constantFrom(
              "=1+1",
              "-5",
              "+7",
              "@x",
              "Oʻzbekiston, maʼlumot",
              "Ўзбекистон “Қўмита”",
              "a\nb",
              '"',
              "ok; #",
            ),
            fc
              .string({ unit: fc.constantFrom(..."abя ʻʼ,;\"'".split("")), minLength: 1, maxLength: 40 })
              .map((text) => `${text.trim()}.`),
          );
  return fc.option(said, { nil: null, freq: 4 });
};
const kinds = ["text", "whole", "percent", "day"] as const;
const packs: fc.Arbitrary<Pack> = fc
  .record({
    rows: fc.array(
      fc.record({ text: cell("text"), whole: cell("whole"), percent: cell("percent"), day: cell("day") }),
      {
        maxLength: 12,
      },
    ),
    values: fc.array(fc.option(fc.integer({ min: -500, max: 500 }), { nil: null }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ rows, values }) => ({
    ...invented,
    charts: [],
    figures: values.map((value, at) => ({
      ...(invented.figures[0] as Pack["figures"][number]),
      name: `Figure ${at}`,
      value,
      shown: value === null ? "–" : String(value),
    })),
    tables: [
      {
        key: "rows",
        title: "Rows",
        sentence: "Invented.",
        columns: kinds.map((kind) => ({ key: kind, heading: `Of kind ${kind}`, kind })),
        rows,
      },
    ],
  }));

test("whatever a pack says, its XLSX, CSV, JSON, PDF and DOCX say the same values", async () => {
  await fc.assert(
    fc.asyncProperty(packs, async (pack) => {
      const grids = packGrids(pack, words);
      const wanted = grids.flatMap(({ columns, rows }) => [columns.map(({ heading }) => heading), ...rows]);
      const wantedTexts = wanted.map((row) => row.map(asText));
      const json = JSON.parse((await made("json", pack)).toString("utf8")) as { data: Pack };
      expect(json.data).toEqual(pack);
      const csv = csvRows((await made("csv", pack)).toString("utf8"));
      const names = new Set(grids.map(({ name }) => name));
      const table = csv.filter((row) => row.length > 1 || (row[0] !== "" && !names.has(row[0] ?? "")));
      expect(table.map((row) => row.map(asText))).toEqual(wantedTexts);
      const xlsx = await made("xlsx", pack);
      const sheets = await readWorkbook(xlsx);
      const read = sheets.slice(0, -1).flatMap(({ data }) => data as Cell[][]);
      expect(notEmpty(read.map((row) => row.map(asText)))).toEqual(notEmpty(wantedTexts));
      const [pdf, docx] = [
        await textOfPdf(await made("pdf", pack)),
        await textOfDocx(await made("docx", pack)),
      ].map(unbroken);
      for (const row of pack.tables[0]?.rows ?? [])
        for (const kind of kinds) {
          const shown = unbroken(shownCell(row[kind], kind) ?? words.document("absent"));
          expect(pdf).toContain(shown);
          expect(docx).toContain(shown);
        }
      for (const { shown } of pack.figures) expect(pdf).toContain(shown);
    }),
    { numRuns: 8 },
  );
}, 60_000);

test("a list is drawn as a picture too", async () => {
  const png = Buffer.from(
    await packPng({ ...invented, kind: "list" }, { words, sealing, origin: "https://qadam.example" }),
  );
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2_400);
  expect((await verifyFile(png, { secret })).verdict).toBe("same");
});

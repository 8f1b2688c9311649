import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { wordsIn } from "../exports/words";
import { packPdf } from "./pack-pdf";
import { sealingOf } from "./seal";
import { invented } from "./testing-pack";

interface Node {
  role?: string;
  alt?: string;
  type?: string;
  children?: Node[];
}

const sealing = sealingOf("a secret of forty characters for a test!", {
  name: "dashboard",
  madeBy: "Invented Person",
  madeAt: "2026-11-25T08:00:00.000Z",
  on: "2026-11-25",
  language: "ru",
  filters: {},
  audit: { seq: 7, hash: "a".repeat(64) },
});

test("whoever reads the PDF by ear hears its language, its title, its headings, its tables by row and column, and its charts in words", async () => {
  const bytes = await packPdf({ ...invented, locale: "ru" }, await wordsIn("ru"), sealing);
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Language: "ru", Title: invented.title });
  expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });

  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getStructTree()),
  );
  const nodes = (pages as Node[]).flatMap(below);
  const of = (role: string) => nodes.filter((node) => node.role === role);
  expect(of("H1")).toHaveLength(1);
  expect(of("H2").length).toBeGreaterThanOrEqual(invented.charts.length + invented.tables.length);
  expect(of("H3")).toHaveLength(invented.figures.length);
  expect(of("Figure").map(({ alt }) => alt)).toEqual(
    invented.charts.map(({ title, sentence }) => `${title}. ${sentence}`),
  );

  expect(of("Table")).toHaveLength(invented.tables.length);
  const [table] = invented.tables;
  const [head, ...rows] = of("TR").map((row) => (row.children ?? []).map(({ role }) => role));
  expect(head).toEqual(table?.columns.map(() => "TH"));
  expect(rows).toEqual(table?.rows.map(() => table.columns.map((_, at) => (at === 0 ? "TH" : "TD"))));

  const titles = (items: Awaited<ReturnType<typeof pdf.getOutline>>): string[] =>
    items.flatMap(({ title, items: under }) => [title, ...titles(under)]);
  expect(titles(await pdf.getOutline())).toEqual(
    expect.arrayContaining([
      invented.title,
      ...[...invented.charts, ...invented.tables].map(({ title }) => title),
    ]),
  );
});

const below = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(below)];

test("columns that do not fit beside one another follow on later pages with the names of the rows, and no word of a heading is broken", async () => {
  const headings = Array.from({ length: 24 }, (_, at) => `Предупреждение${at}`);
  const columns = ["Государство", ...headings].map((heading, at) => ({
    key: `${at}`,
    heading,
    kind: at === 0 ? ("text" as const) : ("whole" as const),
  }));
  const rows = Array.from({ length: 57 }, (_, row) =>
    Object.fromEntries(columns.map(({ key }, at) => [key, at === 0 ? `Страна${row}` : 100 * row + at])),
  );
  const table = { key: "wide", title: "Wide", sentence: "Synthetic.", columns, rows };
  const pack = { ...invented, figures: [], charts: [], sources: [], tables: [table] };
  const bytes = await packPdf(pack, await wordsIn("ru"), sealing);
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent();
      return items.flatMap((item) => ("str" in item ? item.str.trim() : []));
    }),
  );
  const said = pages.flat();
  expect(said).toEqual(
    expect.arrayContaining([...headings, ...rows.flatMap((row) => Object.values(row).map(String))]),
  );
  const parts = new Set(pages.map((page) => page.filter((text) => headings.includes(text)).join()));
  parts.delete("");
  expect(parts.size).toBeGreaterThan(1);
  for (const name of rows.map((row) => row[0]))
    expect(said.filter((text) => text === name)).toHaveLength(parts.size);
});

import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Pack, PackTable } from "@/domain/view/pack";
import { aboutLines } from "../exports/about";
import type { Words } from "../exports/words";
import { chartPng } from "./chart-png";
import { type AnyPack, packHash } from "./pack-hash";
import { saidInDocx } from "./read/said-in-docx";
import { ZipParts } from "./read/zip-parts";
import type { Sealing } from "./seal";
import { absentIn, shownCell } from "./shown-cell";

type Block = Paragraph | Table;

const soft = "4A5663";
const pointsAcross = 500;

/** A pack as a Word document: cover, figures, charts, tables, numbered sources, and its seal in the last paragraph. */
export async function packDocx(
  pack: AnyPack,
  words: Words,
  sealing: Sealing,
): Promise<Uint8Array<ArrayBuffer>> {
  const contentHash = packHash(pack);
  const blocks = await blocksOf(pack, words, sealing, contentHash);
  // What the document says is read back from it, so that its seal vouches for what a reader finds.
  const parts = await ZipParts.open(await packed(pack, words, sealing, blocks), Number.POSITIVE_INFINITY);
  const { textHash } = await saidInDocx(parts).finally(() => parts.close());
  const seal = sealing.seal({ format: "docx", contentHash, textHash });
  return new Uint8Array(
    await packed(pack, words, sealing, [...blocks, text(seal, { size: 12, color: soft })]),
  );
}

function packed(
  pack: AnyPack,
  words: Words,
  { about }: Sealing,
  children: readonly Block[],
): Promise<Buffer> {
  const footer = new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({
            text: `${pack.title} · ${words.document("about.on")} ${pack.asOf} · `,
            size: 16,
            color: soft,
          }),
          new TextRun({ children: [PageNumber.CURRENT], size: 16, color: soft }),
        ],
      }),
    ],
  });
  const isWide = pack.tables.some(({ columns }) => columns.length > 6);
  return Packer.toBuffer(
    new Document({
      title: pack.title,
      creator: about.madeBy ?? words.document("visitor"),
      styles: {
        default: { document: { run: { font: "Noto Sans", size: 20, language: { value: pack.locale } } } },
      },
      sections: [
        {
          properties: {
            page: { size: { orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } },
          },
          footers: { default: footer },
          children: [...children],
        },
      ],
    }),
  );
}

async function blocksOf(
  pack: AnyPack,
  words: Words,
  { about }: Sealing,
  contentHash: string,
): Promise<Block[]> {
  const filters = pack.filters.map(({ name, value }): [string, string] => [name, value]);
  const lines: [string, string][] = [
    ...filters,
    ...(pack.knownAt ? [[words.document("knownAt"), pack.knownAt] as [string, string]] : []),
    [words.document("edition"), pack.edition],
    ...aboutLines(about, words).filter(
      ([what]) => filters.length === 0 || what !== words.document("about.filters"),
    ),
    [words.document("about.contentHash"), contentHash],
  ];
  const charts = await Promise.all(pack.charts.map(chartBlocks));
  return [
    heading(pack.title, HeadingLevel.TITLE),
    text(`${words.document("about.on")} ${pack.asOf}`, { size: 28 }),
    ...lines.map(([what, says]) => text(`${what}: ${says}`, { size: 18 })),
    text(words.document("ruleText.seal"), { size: 16, color: soft }),
    ...(pack.figures.length > 0 ? [heading(words.document("figures"), HeadingLevel.HEADING_1, true)] : []),
    ...pack.figures.flatMap(({ name, shown, sentence, outOf, excluded }) => [
      heading(name, HeadingLevel.HEADING_3),
      text(shown, { size: 32, bold: true }),
      text(sentence, { size: 19 }),
      text(`${outOf} ${excluded}`, {
        size: 17,
        color: soft,
      }),
    ]),
    ...charts.flat(),
    ...pack.tables.flatMap((table) => tableBlocks(table, words, absentIn(pack, words))),
    ...(pack.sources.length > 0 ? [heading(words.document("sources"), HeadingLevel.HEADING_1, true)] : []),
    ...pack.sources.flatMap(({ number, title, url }) => [
      text(`${number}. ${title}`, { size: 19 }),
      text(url, { size: 17, color: soft }),
    ]),
  ];
}

const heading = (
  title: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  pageBreakBefore = false,
) =>
  new Paragraph({
    text: title,
    heading: level,
    pageBreakBefore,
    keepNext: true,
    spacing: { before: 200, after: 80 },
  });

/** Sizes are in half points. */
const text = (said: string, run: { size: number; bold?: boolean; color?: string }) =>
  new Paragraph({
    spacing: { after: 80 },
    children: said.split("\n").map((line, at) => new TextRun({ ...run, text: line, break: at > 0 ? 1 : 0 })),
  });

async function chartBlocks({ key, title, sentence, svg }: Pack["charts"][number]): Promise<Block[]> {
  const png = await chartPng(svg);
  const ratio = png.readUInt32BE(20) / png.readUInt32BE(16);
  const image = new ImageRun({
    type: "png",
    data: png,
    transformation: { width: pointsAcross, height: Math.round(pointsAcross * ratio) },
    altText: { name: title, title, description: sentence },
  });
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      keepNext: true,
      children: [new Bookmark({ id: `chart-${key}`, children: [new TextRun(title)] })],
    }),
    text(sentence, { size: 19 }),
    new Paragraph({ children: [image] }),
  ];
}

function tableBlocks({ title, sentence, columns, rows }: PackTable, words: Words, absent: string): Block[] {
  const intro = [heading(title, HeadingLevel.HEADING_2), text(sentence, { size: 19 })];
  if (rows.length === 0) return [...intro, text(words.document("noRows"), { size: 19, color: soft })];
  const cell = (said: string, run: { bold?: boolean; color?: string }) =>
    new TableCell({ margins: { left: 60, right: 60 }, children: [text(said, { size: 16, ...run })] });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cell(column.heading, { bold: true })),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        children: columns.map(({ key, kind }) => {
          const shown = shownCell(row[key], kind);
          return shown === null ? cell(absent, { color: soft }) : cell(shown, {});
        }),
      }),
  );
  return [...intro, new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...body] })];
}

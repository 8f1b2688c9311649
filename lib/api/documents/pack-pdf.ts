import type { PackFigure } from "@/domain/view/pack";
import { aboutLines } from "../exports/about";
import type { Words } from "../exports/words";
import { chartPng } from "./chart-png";
import { type AnyPack, packHash } from "./pack-hash";
import { accent, breathe, Paper, softInk } from "./pdf/paper";
import { paperTable } from "./pdf/paper-table";
import { type Sealing, sha256 } from "./seal";
import { absentIn } from "./shown-cell";

/** A pack as a meeting pack on paper: cover, figures, charts, tables, numbered sources; tagged, with bookmarks, and sealed. */
export async function packPdf(
  pack: AnyPack,
  words: Words,
  sealing: Sealing,
): Promise<Uint8Array<ArrayBuffer>> {
  const contentHash = packHash(pack);
  const { about } = sealing;
  const paper = new Paper({
    title: pack.title,
    author: about.madeBy ?? words.document("visitor"),
    language: pack.locale,
    made: new Date(about.madeAt),
    seen: { Subject: `${about.name}, ${pack.asOf}`, Creator: "Qadam", Keywords: `sha256:${contentHash}` },
  });
  cover(paper, pack, words, sealing, contentHash);
  figures(paper, pack.figures, words);
  await charts(paper, pack, words);
  await tables(paper, pack, words);
  sources(paper, pack, words);
  const bytes = await paper.finished((number, total) =>
    [
      pack.title,
      `${words.document("about.on")} ${pack.asOf}`,
      words.document("page", { number: String(number), total: String(total) }),
    ].join(" · "),
  );
  return sealedPdf(bytes, contentHash, sealing);
}

/** The seal stands as a comment before the last pointer of the file, where no offset moves. */
function sealedPdf(bytes: Buffer, contentHash: string, sealing: Sealing) {
  const at = bytes.lastIndexOf("\nstartxref");
  const seal = sealing.seal({ format: "pdf", contentHash, textHash: sha256(bytes) });
  return new Uint8Array(
    Buffer.concat([bytes.subarray(0, at), Buffer.from(`\n%${seal}`), bytes.subarray(at)]),
  );
}

function bookmark(paper: Paper, title: string, under: PDFKit.PDFOutline = paper.pdf.outline) {
  return under.addItem(title);
}

function cover(paper: Paper, pack: AnyPack, words: Words, { about }: Sealing, contentHash: string) {
  paper.openSection();
  bookmark(paper, pack.title);
  paper.artifact(() => paper.pdf.rect(paper.left, paper.y, 54, 5).fill(accent));
  paper.y += 150;
  paper.paragraph("Qadam", { size: 12, isBold: true, color: accent });
  paper.heading(1, pack.title, 26);
  paper.paragraph(`${words.document("about.on")} ${pack.asOf}`, { size: 16 }, { gap: 30 });
  const filters = pack.filters.map(({ name, value }): [string, string] => [name, value]);
  const lines: [string, string][] = [
    ...(filters.length > 0
      ? filters
      : [[words.document("about.filters"), words.document("noFilters")] as [string, string]]),
    ...(pack.knownAt ? [[words.document("knownAt"), pack.knownAt] as [string, string]] : []),
    [words.document("edition"), pack.edition],
    ...aboutLines(about, words).filter(([what]) => what !== words.document("about.filters")),
    [words.document("about.contentHash"), contentHash],
  ];
  for (const [what, says] of lines) {
    paper.paragraph(what, { size: 8.5, color: softInk }, { gap: 0 });
    paper.paragraph(says, { size: 10.5 }, { gap: 7 });
  }
  paper.paragraph(words.document("ruleText.seal"), { size: 8.5, color: softInk });
}

function figures(paper: Paper, all: readonly PackFigure[], words: Words) {
  if (all.length === 0) return;
  paper.newPage();
  paper.openSection();
  bookmark(paper, words.document("figures"));
  paper.heading(2, words.document("figures"), 17);
  for (const { name, shown, sentence, outOf, excluded } of all) {
    paper.need(96);
    paper.heading(3, name, 10.5);
    paper.paragraph(shown, { size: 18, isBold: true }, { gap: 1 });
    paper.paragraph(sentence, { size: 9.5 }, { gap: 1 });
    paper.paragraph(`${outOf} ${excluded}`, { size: 8.5, color: softInk }, { gap: 12 });
  }
}

async function charts(paper: Paper, pack: AnyPack, words: Words) {
  if (pack.charts.length === 0) return;
  paper.newPage();
  const under = bookmark(paper, words.document("charts"));
  for (const { title, sentence, svg } of pack.charts) {
    const png = await chartPng(svg);
    const ratio = png.readUInt32BE(20) / png.readUInt32BE(16);
    const width = Math.min(paper.width, (paper.bottom - 150) / ratio, naturalWidth(svg));
    paper.openSection();
    paper.need(width * ratio + 70);
    bookmark(paper, title, under);
    paper.heading(2, title, 13);
    paper.paragraph(sentence, { size: 9.5 });
    paper.tagged("Figure", () => paper.pdf.image(png, paper.left, paper.y, { width }), {
      alt: `${title}. ${sentence}`,
      bbox: [paper.left, paper.y, paper.left + width, paper.y + width * ratio],
    });
    paper.y += width * ratio + 20;
    await breathe();
  }
}

/** Drawn no larger than it was meant, so that its letters stay those of the page; in points. */
const naturalWidth = (svg: string) =>
  Number(/viewBox="[\d.-]+ [\d.-]+ ([\d.]+)/.exec(svg)?.[1] ?? 1_000) * 0.95;

async function tables(paper: Paper, pack: AnyPack, words: Words) {
  if (pack.tables.length === 0) return;
  let under: PDFKit.PDFOutline | undefined;
  for (const table of pack.tables) {
    const isWide = table.columns.length > 6;
    if (isWide || !under) paper.newPage(isWide ? "landscape" : "portrait");
    else paper.need(140, "portrait");
    if (paper.pdf.page.layout === "landscape" && !isWide) paper.newPage();
    under ??= bookmark(paper, words.document("tables"));
    paper.openSection();
    bookmark(paper, table.title, under);
    paper.heading(2, table.title, 13);
    paper.paragraph(table.sentence, { size: 9.5 });
    if (table.rows.length > 0) await paperTable(paper, table, absentIn(pack, words));
    else paper.paragraph(words.document("noRows"), { size: 9.5, color: softInk });
  }
}

function sources(paper: Paper, pack: AnyPack, words: Words) {
  if (pack.sources.length === 0) return;
  paper.newPage();
  paper.openSection();
  bookmark(paper, words.document("sources"));
  paper.heading(2, words.document("sources"), 17);
  for (const { number, title, url } of pack.sources) {
    paper.paragraph(`${number}. ${title}`, { size: 9.5 }, { gap: 0 });
    const isAddress = /^https?:\/\//.test(url);
    paper.paragraph(
      url,
      { size: 8.5, color: softInk },
      { type: isAddress ? "Link" : "P", options: isAddress ? { link: url } : {} },
    );
  }
}

import { csvStream } from "../csv";
import { aboutLines } from "../exports/about";
import { jsonTextHash, sealedWorkbook } from "../exports/list-file";
import type { Words } from "../exports/words";
import type { Sheet } from "../xlsx/workbook";
import { packDocx } from "./pack-docx";
import { madeLines, packGrids } from "./pack-grid";
import { type AnyPack, packHash } from "./pack-hash";
import { packPdf } from "./pack-pdf";
import type { Sealing } from "./seal";

export const packEndings = ["xlsx", "csv", "json", "pdf", "docx"] as const;
export type PackEnding = (typeof packEndings)[number];

/** A pack as a file of one kind, with what it says of itself and its seal. */
export function packFile(
  ending: PackEnding,
  pack: AnyPack,
  words: Words,
  sealing: Sealing,
): Promise<ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | string> {
  if (ending === "pdf") return packPdf(pack, words, sealing);
  if (ending === "docx") return packDocx(pack, words, sealing);
  if (ending === "json") return Promise.resolve(packJson(pack, sealing));
  return ending === "csv" ? packCsv(pack, words, sealing) : Promise.resolve(packXlsx(pack, words, sealing));
}

function packJson(pack: AnyPack, sealing: Sealing): string {
  const contentHash = packHash(pack);
  const about = { ...sealing.about, contentHash };
  const textHash = jsonTextHash(about, contentHash);
  return JSON.stringify({ about, data: pack, seal: sealing.seal({ format: "json", contentHash, textHash }) });
}

function packXlsx(pack: AnyPack, words: Words, sealing: Sealing) {
  const sheets = packGrids(pack, words).map(
    ({ name, columns, rows }): Sheet => ({ name, columns, pages: [rows] }),
  );
  return sealedWorkbook(sheets, {
    words,
    sealing,
    contentHash: () => packHash(pack),
    more: madeLines(pack, words),
  });
}

/** Each part below the other: a line with its name, its headings, its rows, an empty line. */
async function packCsv(pack: AnyPack, words: Words, sealing: Sealing) {
  const contentHash = packHash(pack);
  const [first, ...rest] = packGrids(pack, words);
  async function* pages() {
    yield first?.rows ?? [];
    for (const { name, columns, rows } of rest)
      yield [[], [name], columns.map(({ heading }) => heading), ...rows];
  }
  return csvStream(first?.columns.map(({ heading }) => heading) ?? [], pages(), {
    lines: () =>
      [
        ...aboutLines(sealing.about, words),
        ...madeLines(pack, words),
        [words.document("about.contentHash"), contentHash],
      ].map((line) => line.join(": ")),
    last: (textHash) => sealing.seal({ format: "csv", contentHash, textHash }),
  });
}

import type { PackTable } from "@/domain/view/pack";
import type { Words } from "../exports/words";
import { escaped } from "../xlsx/xml";
import { chartPng } from "./chart-png";
import { type AnyPack, packHash } from "./pack-hash";
import { columnWidths } from "./pdf/column-widths";
import { wrappedLines } from "./pdf/wrapped-lines";
import type { Sealing } from "./seal";
import { sealedPng } from "./sealed-picture";
import { absentIn, shownCell } from "./shown-cell";

const width = 1_200;
const margin = 32;
const size = 13;
const line = 19;
const rowsShown = 40;

/** Near enough for a picture: letters of this typeface are about half as wide as high. */
const measure = (text: string) => text.length * size * 0.56;

/** The first table of a printed list as a sealed picture: its day and source, its headings, its first forty rows, and of how many they are the first. */
export async function packPng(
  pack: AnyPack,
  { words, sealing, origin }: { words: Words; sealing: Sealing; origin: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const [table] = pack.tables;
  const drawn = table ? rowsOf(table, absentIn(pack, words)) : { svg: "", height: 0 };
  const total = table?.rows.length ?? 0;
  const foot = [
    `${words.document("about.on")} ${pack.asOf}`,
    total > rowsShown && words.document("pictureRows", { shown: rowsShown, total }),
    words.document("pictureSource", { address: origin }),
  ]
    .filter(Boolean)
    .join(" · ");
  const height = 110 + drawn.height + 50;
  const png = await chartPng(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Noto Sans" font-size="${size}" fill="#16202b"><rect width="${width}" height="${height}" fill="#ffffff"/><text x="${margin}" y="56" font-size="26" font-weight="700">${escaped(pack.title)}</text><text x="${margin}" y="82" fill="#4a5663">${escaped(foot)}</text><g transform="translate(0 110)">${drawn.svg}</g></svg>`,
    width * 2,
  );
  return sealedPng(png, packHash(pack), sealing);
}

function rowsOf({ columns, rows }: PackTable, absent: string): { svg: string; height: number } {
  const shown = rows
    .slice(0, rowsShown)
    .map((row) => columns.map(({ key, kind }) => shownCell(row[key], kind) ?? absent));
  const widths = columnWidths(
    columns.map(({ heading }, at) => {
      const texts = [heading, ...shown.map((cells) => cells[at] ?? "")];
      const longest = (all: readonly string[]) => Math.max(...all.map(measure)) + 16;
      return { least: longest(texts.flatMap((text) => text.split(/\s+/))), whole: longest(texts) };
    }),
    width - 2 * margin,
  );
  let top = 0;
  const draw = (cells: readonly string[], isHead: boolean) => {
    const wrapped = cells.map((cell, at) => wrappedLines(cell, (widths[at] ?? 0) - 16, measure));
    const height = Math.max(...wrapped.map((lines) => lines.length)) * line + 12;
    let left = margin;
    const texts = wrapped.map((lines, at) => {
      const spans = lines.map(
        (each, row) => `<tspan x="${left + 8}" y="${top + 19 + row * line}">${escaped(each)}</tspan>`,
      );
      left += widths[at] ?? 0;
      return `<text${isHead ? ' font-weight="700"' : ""}>${spans.join("")}</text>`;
    });
    const back = isHead
      ? `<rect x="${margin}" y="${top}" width="${width - 2 * margin}" height="${height}" fill="#eef2f6"/>`
      : "";
    top += height;
    return `${back}${texts.join("")}<path d="M${margin} ${top}H${width - margin}" stroke="#c6ced6"/>`;
  };
  const head = draw(
    columns.map(({ heading }) => heading),
    true,
  );
  return { svg: head + shown.map((cells) => draw(cells, false)).join(""), height: top };
}

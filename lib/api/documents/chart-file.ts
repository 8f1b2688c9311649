import { escaped } from "@/domain/drawing/svg";
import { textWidth } from "@/domain/drawing/text-width";
import type { Pack, PackChart } from "@/domain/view/pack";
import type { Words } from "../exports/words";
import { chartPng } from "./chart-png";
import { packHash } from "./pack-hash";
import { wrappedLines } from "./pdf/wrapped-lines";
import type { Sealing } from "./seal";
import { sealedPng, sealedSvg } from "./sealed-picture";

interface Standing {
  words: Words;
  sealing: Sealing;
  /** Where this site is. */
  origin: string;
}

/** One chart of a pack as a file of its own, with its title, its day, its filters and where it is from in sight, and sealed. */
export async function chartFile(
  ending: "svg" | "png",
  pack: Pack,
  chart: PackChart,
  standing: Standing,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const [svg, contentHash] = [framed(pack, chart, standing), packHash(pack)];
  if (ending === "svg") return sealedSvg(svg, contentHash, standing.sealing);
  return sealedPng(await chartPng(svg), contentHash, standing.sealing);
}

const margin = 16;
const line = 15;

function framed({ asOf, filters }: Pack, { title, svg }: PackChart, { words, origin }: Standing): string {
  const [, across = "420", down = "0"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const [inner, tall] = [Number(across), Number(down)];
  const wrap = (text: string, size: number) => wrappedLines(text, inner, (part) => textWidth(part, size));
  const head = wrap(title, 16);
  const foot = [
    `${words.document("about.on")} ${asOf}`,
    ...filters.map(({ name, value }) => `${name}: ${value}`),
    words.document("pictureSource", { address: origin }),
  ].flatMap((text) => wrap(text, 11));
  const top = margin + head.length * 21 + 6;
  const below = top + tall + 22;
  const [width, height] = [inner + 2 * margin, below + foot.length * line + 4];
  const heading = head.map(
    (text, at) => `<tspan x="${margin}" y="${margin + 15 + at * 21}">${escaped(text)}</tspan>`,
  );
  const footing = foot.map(
    (text, at) => `<tspan x="${margin}" y="${below + at * line}">${escaped(text)}</tspan>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Noto Sans', sans-serif"><title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="#ffffff"/><text font-size="16" font-weight="700" fill="#1a1d22">${heading.join("")}</text><g transform="translate(${margin} ${top})">${svg}</g><text font-size="11" fill="#545a63">${footing.join("")}</text></svg>`;
}

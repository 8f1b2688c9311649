import { escaped } from "@/domain/drawing/svg";
import { textChunk, withChunks } from "./png-chunks";
import { type Sealing, sha256 } from "./seal";

/** What stands before the seal of an SVG, and the keyword of that of a PNG. */
export const svgSealMark = '<metadata id="qadam-seal">';
export const pngSealKeyword = "Qadam seal";

const factsOf = ({ about }: Sealing, contentHash: string) => JSON.stringify({ ...about, contentHash });

/** An SVG that says who made it, when and of what, and is sealed: all its bytes but the seal are vouched for. */
export function sealedSvg(svg: string, contentHash: string, sealing: Sealing): string {
  const facts = `<metadata id="qadam">${escaped(factsOf(sealing, contentHash))}</metadata>`;
  const [head, tail] = [`${svg.replace(/<\/svg>\s*$/, "")}${facts}`, "</metadata></svg>"];
  const seal = sealing.seal({ format: "svg", contentHash, textHash: sha256(head + tail) });
  return `${head}${svgSealMark}${seal}${tail}`;
}

/** A PNG that says who made it, when and of what, and is sealed: all its bytes but the seal are vouched for. */
export function sealedPng(png: Buffer, contentHash: string, sealing: Sealing): Uint8Array<ArrayBuffer> {
  const said = withChunks(png, textChunk("Qadam", factsOf(sealing, contentHash)));
  const seal = sealing.seal({ format: "png", contentHash, textHash: sha256(said) });
  return new Uint8Array(withChunks(said, textChunk(pngSealKeyword, seal)));
}

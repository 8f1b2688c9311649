import { canonicalJson } from "@/domain/canonical";
import { jsonTextHash } from "../../exports/list-file";
import { sealStart, sha256 } from "../seal";
import { svgSealMark } from "../sealed-picture";
import type { Said } from "./said-in-xlsx";

/** A CSV file says its bytes up to the line of its seal. */
export function saidInCsv(bytes: Buffer): Said {
  const [seal, start, end] = lastSeal(bytes, "\n# ", /[\r\n]/);
  if (seal === null) return { textHash: sha256(bytes), seal };
  const rest = bytes.subarray(end).toString("utf8").trim();
  return { textHash: rest === "" ? sha256(bytes.subarray(0, start + 1)) : "", seal };
}

/** A PDF file says its bytes without the line of its seal. */
export const saidInPdf = (bytes: Buffer) => saidAround(bytes, "\n%", /[\r\n]/);

/** An SVG file says its bytes without its seal. */
export const saidInSvg = (bytes: Buffer) => saidAround(bytes, svgSealMark, /</);

function saidAround(bytes: Buffer, mark: string, stop: RegExp): Said {
  const [seal, start, end] = lastSeal(bytes, mark, stop);
  if (seal === null) return { textHash: sha256(bytes), seal };
  return { textHash: sha256(Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])), seal };
}

/** The last seal between `mark` and `stop`, whole or altered, and where its line begins and ends. */
function lastSeal(
  bytes: Buffer,
  mark: string,
  stop: RegExp,
): [seal: string | null, start: number, end: number] {
  const start = bytes.lastIndexOf(`${mark}${sealStart}`);
  if (start < 0) return [null, 0, 0];
  const from = start + mark.length;
  const text = bytes.subarray(from, from + 20_000).toString("latin1");
  const length = stop.exec(text)?.index ?? text.length;
  return [text.slice(0, length), start, from + length];
}

/** A JSON file says what it says of itself, and its data; not in which order or with which blanks. */
export function saidInJson(bytes: Buffer): Said | null {
  const file = parse(bytes) as { about?: unknown; data?: unknown; seal?: unknown } | null;
  if (!file || typeof file !== "object") return null;
  const seal = typeof file.seal === "string" ? file.seal : null;
  if (!file.about || file.data === undefined || Object.keys(file).length > 3) return { textHash: "", seal };
  return { textHash: jsonTextHash(file.about, sha256(canonicalJson(file.data))), seal };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

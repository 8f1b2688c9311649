import { takeText } from "../png-chunks";
import { sha256 } from "../seal";
import { pngSealKeyword } from "../sealed-picture";
import type { Said } from "./said-in-xlsx";

/** A PNG file says its bytes without the chunk of its seal. */
export function saidInPng(bytes: Buffer): Said {
  const taken = takeText(bytes, pngSealKeyword);
  if (taken) return { textHash: sha256(taken.rest), seal: taken.text };
  const [seal = null] = /qadam-seal:[!-~]+/.exec(bytes.toString("latin1")) ?? [];
  return { textHash: "", seal };
}

import { setImmediate } from "node:timers/promises";
import { longestVersionText } from "@/domain/input/version";
import type { LeftOut } from "@/domain/legal-text/left-out";
import { refusedFile } from "./refused-file";

const chunkLength = 32_768;
const longestMs = 1_800;
const digitsUp: Record<string, string> = Object.fromEntries(
  [..."0123456789"].map((digit, at) => [digit, "⁰¹²³⁴⁵⁶⁷⁸⁹"[at] as string]),
);

/** The lines of a file as they are found, bounded, and a tally of what could not be taken over. */
export class CountedText {
  readonly #lines: string[] = [];
  readonly #leftOut = new Map<string, number>();
  #line = "";
  #length = 0;

  add(text: string) {
    this.#length += text.length;
    if (this.#length > longestVersionText) throw refusedFile("file_too_much_text");
    this.#line += text;
  }

  /** Ends a line; several ends one after another make no empty lines. */
  endLine() {
    const line = this.#line.replaceAll(/[\t\u00a0 ]+/g, " ").trim();
    if (line !== "") this.#lines.push(line);
    this.#line = "";
  }

  leaveOut(what: string) {
    this.#leftOut.set(what, (this.#leftOut.get(what) ?? 0) + 1);
  }

  get text(): string {
    this.endLine();
    return this.#lines.join("\n");
  }

  get leftOut(): LeftOut[] {
    return [...this.#leftOut].map(([what, count]) => ({ what, count })).slice(0, 200);
  }
}

/** A number raised above the line as signs of its own, so that article 128 with a small 1 is not article 1281. */
export const raised = (text: string) =>
  /^\s*\d+\s*$/.test(text) ? text.replaceAll(/\d/g, (digit) => digitsUp[digit] ?? digit) : text;

/** Hands a long text over in pieces, so that other requests are answered in between; refuses what takes too long. */
export async function inPieces(text: string, take: (piece: string) => void): Promise<void> {
  const since = performance.now();
  for (let at = 0; at < text.length; at += chunkLength) {
    take(text.slice(at, at + chunkLength));
    if (performance.now() - since > longestMs) throw refusedFile("file_too_much_text");
    await setImmediate();
  }
}

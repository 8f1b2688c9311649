import { CountedText } from "./counted-text";
import type { ReadFile } from "./read-file";

const image = /!\[[^\]]*\]\([^)]*\)/g;

/** A Markdown text without its marks: what is a heading is told by its words, as in any other text. */
export function readMarkdown(markdown: string): ReadFile {
  const text = new CountedText();
  for (const line of markdown.split(/\r\n|[\n\r]/)) {
    if (/^\s*(?:[-*_]\s*){3,}$/.test(line) || /^\s*(?:```|~~~)/.test(line)) continue;
    if (/^\s*\|.*\|\s*$/.test(line)) text.leaveOut("table-row");
    for (const _ of line.matchAll(image)) text.leaveOut("picture");
    text.add(
      line
        .replaceAll(image, "")
        .replace(/^\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?$/, "$1")
        .replace(/^\s{0,3}>\s?/, "")
        .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1")
        .replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
        .replaceAll(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, "$1")
        .replaceAll(/\\([\\`*_{}[\]()#+\-.!|>])/g, "$1"),
    );
    text.endLine();
  }
  return { format: "md", text: text.text, isOutline: false, leftOut: text.leftOut };
}

import type { LeftOut } from "@/domain/legal-text/left-out";
import type { VersionFormat } from "@/domain/vocabulary";
import { readAkomaNtoso } from "./read-akoma-ntoso";
import { readDocx } from "./read-docx";
import { readHtml } from "./read-html";
import { readMarkdown } from "./read-markdown";
import { refusedFile } from "./refused-file";

export interface ReadFile {
  format: VersionFormat;
  text: string;
  /** Whether the text is marked as `domain/legal-text/outline` has it. */
  isOutline: boolean;
  leftOut: LeftOut[];
}

const startsWith = (bytes: Buffer, ...signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte);
const isZip = (bytes: Buffer) => startsWith(bytes, 0x50, 0x4b, 3, 4);
/** The container of old Word files, and of new ones that have a password. */
const isCompound = (bytes: Buffer) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** The text of a handed-in file, by the ending of its name; refused with a reason when it is too much, locked, or something else. */
export async function readFile(name: string, bytes: Buffer): Promise<ReadFile> {
  const read = await readByEnding(name, bytes);
  if (read.text.trim() === "") throw refusedFile("file_empty");
  return read;
}

async function readByEnding(name: string, bytes: Buffer): Promise<ReadFile> {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (bytes.length === 0) throw refusedFile("file_empty");
  switch (ending) {
    case "docx":
      if (isCompound(bytes)) throw refusedFile("file_encrypted");
      if (!isZip(bytes)) throw refusedFile("file_not_what_it_says");
      return readDocx(bytes);
    case "html":
    case "htm":
      return readHtml(textOf(bytes));
    case "xml":
    case "akn":
      return readAkomaNtoso(textOf(bytes));
    case "md":
    case "markdown":
      return readMarkdown(textOf(bytes));
    case "txt":
      return { format: "txt", text: textOf(bytes), isOutline: false, leftOut: [] };
    default:
      throw refusedFile("file_unknown_kind");
  }
}

/** Text in UTF-8, UTF-16 with its mark, or the code page that it names itself; anything else is not text. */
export function textOf(bytes: Buffer): string {
  if (isZip(bytes) || isCompound(bytes) || bytes.subarray(0, 5).toString("latin1") === "%PDF-")
    throw refusedFile("file_not_what_it_says");
  const named = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})/i.exec(
    bytes.subarray(0, 2_048).toString("latin1"),
  )?.[1];
  const encoding = startsWith(bytes, 0xff, 0xfe)
    ? "utf-16le"
    : startsWith(bytes, 0xfe, 0xff)
      ? "utf-16be"
      : (named ?? "utf-8");
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes("\u0000")) throw refusedFile("file_not_what_it_says");
    return text;
  } catch {
    throw refusedFile("file_not_what_it_says");
  }
}

import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { fileTypeFromFile } from "file-type";
import { type ReceivedFile, receiveFile } from "@/db/files/receive-file";
import { invalidField } from "@/domain/failure";
import { fileKinds, largestFile } from "@/domain/file-kinds";
import { endingOf, fileNameFault } from "@/domain/file-name";
import type { TextState } from "@/domain/vocabulary";
import { readBytes } from "../body";
import { Refusal } from "../refusal";
import { officeArchiveFault } from "./office-archive";

const formOverhead = 64 * 1024;

/** A file as it was sent, in its place already: as the whole body with `?name=`, or as `file` of a form. */
export async function readEvidenceFile(request: Request) {
  const { name, pieces } = await sent(request);
  const fault = fileNameFault(name);
  if (fault) throw invalidField("name", fault, { max: 120 });
  const received = await receiveFile(pieces, largestFile);
  if (!received) throw new Refusal("too_large");
  try {
    if (received.size === 0) throw invalidField("file", "file_is_empty");
    const mediaType = await typeOf(received, name);
    const textState = await textStateOf(received, mediaType);
    await received.keep();
    return {
      name: name.normalize("NFC"),
      sha256: received.sha256,
      size: received.size,
      mediaType,
      textState,
    };
  } finally {
    await received.drop();
  }
}

async function sent(request: Request): Promise<{ name: string; pieces: AsyncIterable<Uint8Array> }> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) {
    const name = new URL(request.url).searchParams.get("name") ?? "";
    return { name, pieces: request.body ? Readable.fromWeb(request.body as never) : Readable.from([]) };
  }
  const bytes = await readBytes(request, largestFile + formOverhead);
  const form = await new Response(Buffer.from(bytes), { headers: { "content-type": type } })
    .formData()
    .catch(() => {
      throw new Refusal("malformed_form");
    });
  const file = form.get("file");
  if (file === null || typeof file === "string") throw invalidField("file", "required");
  return { name: file.name, pieces: Readable.fromWeb(file.stream() as never) };
}

/** The media type that the bytes and the ending of the name agree on. */
async function typeOf({ path }: ReceivedFile, name: string): Promise<string> {
  const wanted = fileKinds[endingOf(name)];
  if (!wanted)
    throw invalidField("file", "file_kind_not_taken", { kinds: Object.keys(fileKinds).join(", ") });
  const found = await fileTypeFromFile(path);
  if (found?.mime === "application/x-cfb") throw invalidField("file", "file_locked");
  const isText = found === undefined && wanted === "text/plain" && (await isPlainText(path));
  if (!isText && found?.mime !== wanted) throw invalidField("file", "file_not_what_it_says");
  const fault = wanted.startsWith("application/vnd.") && (await officeArchiveFault(path));
  if (fault) throw invalidField("file", fault);
  return wanted;
}

/** UTF-8 without control characters other than tabs and line ends, and not a page of HTML. */
async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let beginning = "";
  try {
    for await (const piece of createReadStream(path)) {
      const text = decoder.decode(piece as Buffer, { stream: true });
      if (/[^\P{Cc}\t\n\r\f]/u.test(text)) return false;
      if (beginning.length < 1_000) beginning += text;
    }
    decoder.decode();
  } catch {
    return false;
  }
  return !/^\s*<(!doctype|html|svg|\?xml)/i.test(beginning);
}

async function textStateOf({ path, size }: ReceivedFile, mediaType: string): Promise<TextState> {
  if (mediaType === "text/plain") return "waiting";
  if (mediaType !== "application/pdf") return "none";
  return (await isEncryptedPdf(path, size)) ? "locked" : "waiting";
}

/** The dictionary at the end of a PDF, which is never compressed, says whether there is a password. */
async function isEncryptedPdf(path: string, size: number): Promise<boolean> {
  const handle = await open(path);
  try {
    const bytes = Buffer.alloc(size);
    await handle.read(bytes, 0, size, 0);
    return /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(bytes.toString("latin1"));
  } finally {
    await handle.close();
  }
}

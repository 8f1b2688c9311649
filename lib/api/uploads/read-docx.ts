import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { CountedText, raised } from "./counted-text";
import type { ReadFile } from "./read-file";
import { refusedFile } from "./refused-file";
import { strictXml } from "./strict-xml";

const mostEntries = 2_000;
const mostBytes = 40 * 1024 * 1024;
const longestMs = 1_800;
const encryptedFlag = 1;

/** What of a Word document no version can hold, by the element that stands for it. */
const notTaken: Record<string, string> = {
  drawing: "picture",
  pict: "picture",
  object: "picture",
  footnoteReference: "footnote",
  endnoteReference: "footnote",
  commentReference: "comment",
  numPr: "automatic-numbering",
  tbl: "table",
  headerReference: "header-or-footer",
  footerReference: "header-or-footer",
  sym: "symbol",
  del: "tracked-deletion",
  moveFrom: "tracked-deletion",
  ins: "tracked-insertion",
};
const skipped = new Set(["del", "moveFrom", "instrText", "Fallback", "drawing", "pict", "object"]);

/** The paragraphs of a .docx, one line each. */
export async function readDocx(bytes: Buffer): Promise<ReadFile> {
  const text = new CountedText();
  await readWordDocument(bytes, wordHandlers(text));
  return { format: "docx", text: text.text, isOutline: false, leftOut: text.leftOut };
}

/** Hands the document of a .docx over as XML. Sizes are looked at before anything is unpacked, and again while it is. */
export async function readWordDocument(
  bytes: Buffer,
  handlers: Parameters<typeof strictXml>[0],
): Promise<void> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw refusedFile("file_not_what_it_says");
  });
  try {
    await readDocument(zip, await findDocument(zip), handlers);
  } finally {
    zip.close();
  }
}

async function findDocument(zip: ZipFile): Promise<Entry> {
  let found: Entry | undefined;
  let isOffice = false;
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (++count > mostEntries) throw refusedFile("file_too_much_text");
      if (entry.generalPurposeBitFlag & encryptedFlag) throw refusedFile("file_encrypted");
      if (entry.fileName === "[Content_Types].xml") isOffice = true;
      if (entry.fileName === "word/document.xml") found = entry;
    }
  } catch (error) {
    throw error instanceof Error && error.name === "Error" && !("code" in error)
      ? refusedFile("file_not_what_it_says")
      : error;
  }
  if (!isOffice || !found) throw refusedFile("file_not_what_it_says");
  if (found.uncompressedSize > mostBytes) throw refusedFile("file_too_much_text");
  return found;
}

async function readDocument(zip: ZipFile, entry: Entry, handlers: Parameters<typeof strictXml>[0]) {
  const xml = strictXml(handlers);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const since = performance.now();
  const stream = await zip.openReadStreamPromise(entry).catch(() => {
    throw refusedFile("file_not_what_it_says");
  });
  let size = 0;
  for await (const chunk of withoutBroken(stream)) {
    size += chunk.length;
    if (size > mostBytes || performance.now() - since > longestMs) throw refusedFile("file_too_much_text");
    xml.write(decoded(() => decoder.decode(chunk, { stream: true })));
  }
  xml.write(decoded(() => decoder.decode()));
  xml.close();
}

/** What cannot be unpacked is not the file it says it is. */
async function* withoutBroken(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = stream[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch(() => {
      throw refusedFile("file_not_what_it_says");
    });
    if (next.done) return;
    yield next.value;
  }
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw refusedFile("file_not_what_it_says");
  }
}

function wordHandlers(text: CountedText) {
  let skipping = 0;
  let isText = false;
  let isRaised = false;
  return {
    open({ name, attributes }: { name: string; attributes: Record<string, string> }) {
      const left = notTaken[name];
      if (left && skipping === 0) text.leaveOut(left);
      if (skipped.has(name)) skipping++;
      if (name === "t") isText = true;
      if (name === "r") isRaised = false;
      if (name === "vertAlign") isRaised = attributes.val === "superscript";
      if (skipping > 0) return;
      if (name === "tab") text.add(" ");
      if (name === "br" || name === "cr") text.endLine();
      if (name === "noBreakHyphen") text.add("-");
    },
    close({ name }: { name: string }) {
      if (skipped.has(name)) skipping--;
      if (name === "t") isText = false;
      if (name === "p" && skipping === 0) text.endLine();
    },
    text(piece: string) {
      if (isText && skipping === 0) text.add(isRaised ? raised(piece) : piece);
    },
  };
}

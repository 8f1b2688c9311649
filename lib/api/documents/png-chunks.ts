import { crcOf } from "../crc-32";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export const isPng = (bytes: Buffer) => bytes.subarray(0, 8).equals(signature);

/** A text in a PNG under a keyword: an iTXt chunk, UTF-8, not packed (PNG, third edition, 11.3.3.4). */
export function textChunk(keyword: string, text: string): Buffer {
  const head = Buffer.concat([Buffer.from(keyword, "latin1"), Buffer.alloc(5)]);
  const typed = Buffer.concat([Buffer.from("iTXt"), head, Buffer.from(text, "utf8")]);
  const bytes = Buffer.alloc(typed.length + 8);
  bytes.writeUInt32BE(typed.length - 4, 0);
  typed.copy(bytes, 4);
  bytes.writeUInt32BE(crcOf(typed, 0), typed.length + 4);
  return bytes;
}

interface Chunk {
  type: string;
  /** Where it begins and ends in the file, with its length and its sum. */
  start: number;
  end: number;
}

function* chunksOf(png: Buffer): Generator<Chunk> {
  for (let start = signature.length; start + 12 <= png.length; ) {
    const end = start + 12 + png.readUInt32BE(start);
    if (end > png.length) return;
    yield { type: png.toString("latin1", start + 4, start + 8), start, end };
    start = end;
  }
}

/** A PNG with more chunks, before its end. */
export function withChunks(png: Buffer, ...more: readonly Buffer[]): Buffer {
  const end = [...chunksOf(png)].find(({ type }) => type === "IEND")?.start ?? png.length;
  return Buffer.concat([png.subarray(0, end), ...more, png.subarray(end)]);
}

/** The last text under a keyword, and the file without it; null when there is none, or it is not as `textChunk` writes it. */
export function takeText(png: Buffer, keyword: string): { text: string; rest: Buffer } | null {
  const head = Buffer.concat([Buffer.from(keyword, "latin1"), Buffer.alloc(5)]);
  const found = [...chunksOf(png)]
    .reverse()
    .find(
      ({ type, start }) => type === "iTXt" && png.subarray(start + 8, start + 8 + head.length).equals(head),
    );
  if (!found) return null;
  const { start, end } = found;
  const text = png.toString("utf8", start + 8 + head.length, end - 4);
  if (!textChunk(keyword, text).equals(png.subarray(start, end))) return null;
  return { text, rest: Buffer.concat([png.subarray(0, start), png.subarray(end)]) };
}

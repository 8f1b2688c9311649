import { promisify } from "node:util";
import { constants, deflateRaw } from "node:zlib";
import { crcOf } from "../lib/api/crc-32";
import { crcShift, joinedCrc } from "./joined-crc";

const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const lastBlock = Buffer.from([1, 0, 0, 0xff, 0xff]);
const deflate = promisify<Buffer, object, Buffer>(deflateRaw);

/** Parts of a text, each compressed by itself, and what their checksum needs. */
export interface GzipParts {
  parts: { deflated: Buffer; crc: number; shift: number; length: number }[];
  byteCount: number;
}

/** Compresses the parts of a text between which a word is put later. */
export async function compressParts(parts: readonly Buffer[]): Promise<GzipParts> {
  const compressed = await Promise.all(
    parts.map(async (part) => ({
      // A full flush ends at a whole byte and lets nothing after it refer to what was before.
      deflated: await deflate(part, { finishFlush: constants.Z_FULL_FLUSH }),
      crc: crcOf(part, 0),
      shift: crcShift(part.length),
      length: part.length,
    })),
  );
  return { parts: compressed, byteCount: compressed.reduce((sum, { deflated }) => sum + deflated.length, 0) };
}

/** The gzip form (RFC 1952) of the text with `word`, at most 65,535 bytes, between each two of its parts. Nothing is compressed anew. */
export function gzipAround({ parts }: GzipParts, word: Buffer): Buffer {
  const stored = Buffer.concat([storedHeader(word.length), word]);
  const wordCrc = crcOf(word, 0);
  const wordShift = crcShift(word.length);
  const chunks: Buffer[] = [header];
  let crc = 0;
  let length = 0;
  parts.forEach((part, at) => {
    if (at > 0) {
      chunks.push(stored);
      crc = joinedCrc(crc, wordCrc, wordShift);
      length += word.length;
    }
    chunks.push(part.deflated);
    crc = joinedCrc(crc, part.crc, part.shift);
    length += part.length;
  });
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([...chunks, lastBlock, trailer]);
}

/** A block that is not compressed and not the last (RFC 1951, 3.2.4). */
function storedHeader(length: number): Buffer {
  const block = Buffer.alloc(5);
  block.writeUInt16LE(length, 1);
  block.writeUInt16LE(length ^ 0xffff, 3);
  return block;
}

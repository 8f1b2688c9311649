import { Readable } from "node:stream";
import * as zlib from "node:zlib";
import { crcOf } from "../crc-32";

type Chunk = string | Uint8Array;

export interface Part {
  name: string;
  chunks: AsyncIterable<Chunk> | Iterable<Chunk>;
}

/** From these on a number stands in a field of ZIP64, and its old field says so by being full. */
export interface ZipLimits {
  bytes: number;
  parts: number;
}

const oldFields: ZipLimits = { bytes: 0xffff_ffff, parts: 0xffff };

/** A part that its own header cannot say the size of, because it has gone out when the size is known: refused, never written wrongly. */
export class TooLargeForZip extends Error {
  override name = "TooLargeForZip";
}

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** UTF-8 names, sizes after the data; the day is the first that a ZIP can hold, so that the same content gives the same bytes. */
const common = { version: 20, version64: 45, flags: 0x0808, method: 8, time: 0, day: 0x0021 };

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(common.version, 4);
  header.writeUInt16LE(common.flags, 6);
  header.writeUInt16LE(common.method, 8);
  header.writeUInt16LE(common.day, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

function directoryEntry({ name, crc, packed, size, offset }: Written, limits: ZipLimits): Buffer {
  const isFar = offset >= limits.bytes;
  const far = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    far.writeUInt16LE(0x0001, 0);
    far.writeUInt16LE(8, 2);
    far.writeBigUInt64LE(BigInt(offset), 4);
  }
  const version = isFar ? common.version64 : common.version;
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(version, 6);
  header.writeUInt16LE(common.flags, 8);
  header.writeUInt16LE(common.method, 10);
  header.writeUInt16LE(common.day, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(far.length, 30);
  header.writeUInt32LE(isFar ? oldFields.bytes : offset, 42);
  return Buffer.concat([header, name, far]);
}

function endOf(entries: number, size: number, offset: number, limits: ZipLimits): Buffer {
  const isLarge = entries >= limits.parts || offset + size >= limits.bytes;
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(isLarge ? oldFields.parts : entries, 8);
  bytes.writeUInt16LE(isLarge ? oldFields.parts : entries, 10);
  bytes.writeUInt32LE(isLarge ? oldFields.bytes : size, 12);
  bytes.writeUInt32LE(isLarge ? oldFields.bytes : offset, 16);
  return isLarge ? Buffer.concat([end64Of(entries, size, offset), bytes]) : bytes;
}

/** The end of the directory in ZIP64, and where that stands. */
function end64Of(entries: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(76);
  bytes.writeUInt32LE(0x06064b50, 0);
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeUInt16LE(common.version64, 12);
  bytes.writeUInt16LE(common.version64, 14);
  bytes.writeBigUInt64LE(BigInt(entries), 24);
  bytes.writeBigUInt64LE(BigInt(entries), 32);
  bytes.writeBigUInt64LE(BigInt(size), 40);
  bytes.writeBigUInt64LE(BigInt(offset), 48);
  bytes.writeUInt32LE(0x07064b50, 56);
  bytes.writeBigUInt64LE(BigInt(offset + size), 64);
  bytes.writeUInt32LE(1, 72);
  return bytes;
}

/**
 * A ZIP archive of texts or bytes, deflated as they come: memory does not grow with their length. Where it is larger than 4 GiB, or has
 * more than 65,534 parts, its directory says so in ZIP64. A part may have up to 4 GiB, else `TooLargeForZip`.
 */
export async function* zipped(
  parts: Iterable<Part> | AsyncIterable<Part>,
  limits = oldFields,
): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, chunks } of parts) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset };
    const header = localHeader(entry.name);
    yield header;
    for await (const bytes of deflated(chunks, entry)) {
      entry.packed += bytes.length;
      if (entry.packed >= oldFields.bytes || entry.size >= oldFields.bytes) throw new TooLargeForZip(name);
      yield bytes;
    }
    const tail = descriptor(entry);
    yield tail;
    offset += header.length + entry.packed + tail.length;
    written.push(entry);
  }
  const directory = Buffer.concat(written.map((entry) => directoryEntry(entry, limits)));
  yield Buffer.concat([directory, endOf(written.length, directory.length, offset, limits)]);
}

function deflated(chunks: Part["chunks"], entry: Written): AsyncIterable<Buffer> {
  const source = Readable.from(counted(chunks, entry), { objectMode: true, highWaterMark: 4 });
  const deflate = zlib.createDeflateRaw({ level: 6, chunkSize: 64 * 1024 });
  source.on("error", (error) => deflate.destroy(error));
  return source.pipe(deflate);
}

async function* counted(chunks: Part["chunks"], entry: Written): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const bytes =
      typeof chunk === "string"
        ? Buffer.from(chunk)
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    entry.crc = crcOf(bytes, entry.crc);
    entry.size += bytes.length;
    yield bytes;
  }
}

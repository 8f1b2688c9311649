import { Readable } from "node:stream";
import * as zlib from "node:zlib";
import { crcOf } from "../crc-32";

type Chunk = string | Uint8Array;

export interface Part {
  name: string;
  chunks: AsyncIterable<Chunk> | Iterable<Chunk>;
}

/** Sizes and offsets are 32-bit numbers; what does not fit is refused while it is being written, never written wrongly. */
const mostBytes = 0xffff_fffe;

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
const common = { version: 20, flags: 0x0808, method: 8, time: 0, day: 0x0021 };

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

function directoryEntry({ name, crc, packed, size, offset }: Written): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(common.version, 4);
  header.writeUInt16LE(common.version, 6);
  header.writeUInt16LE(common.flags, 8);
  header.writeUInt16LE(common.method, 10);
  header.writeUInt16LE(common.day, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function endOf(entries: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(entries, 8);
  bytes.writeUInt16LE(entries, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}

/**
 * A ZIP archive of texts or bytes, deflated as they come: memory does not grow with their length. At most 4 GiB in all and 65,535 parts,
 * else `TooLargeForZip`.
 */
export async function* zipped(parts: Iterable<Part> | AsyncIterable<Part>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, chunks } of parts) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset };
    const header = localHeader(entry.name);
    yield header;
    for await (const bytes of deflated(chunks, entry)) {
      entry.packed += bytes.length;
      if (offset + entry.packed > mostBytes || entry.size > mostBytes) throw new TooLargeForZip(name);
      yield bytes;
    }
    const tail = descriptor(entry);
    yield tail;
    offset += header.length + entry.packed + tail.length;
    written.push(entry);
    if (written.length > 0xffff) throw new TooLargeForZip(name);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield Buffer.concat([directory, endOf(written.length, directory.length, offset)]);
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

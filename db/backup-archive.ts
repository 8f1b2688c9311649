import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readSync, statSync, writeSync } from "node:fs";

/**
 * A plain tar file (POSIX ustar, regular files only), so that any `tar` can open a backup. Read and written in pieces:
 * a database need not fit into memory.
 */
export interface ArchivedFile {
  name: string;
  size: number;
  /** SHA-256, hex. */
  sha256: string;
}

const blockSize = 512;
const pieceSize = 1 << 20;
const largestSize = 8 ** 11 - 1;

/** Names that stay inside the folder they are unpacked in, on every system. */
export const isPlainName = (name: string) =>
  /^[\w.-]+(\/[\w.-]+)*$/.test(name) &&
  name.length <= 100 &&
  !name.split("/").some((part) => /^\.+$/.test(part));

const padding = (size: number) => Buffer.alloc((blockSize - (size % blockSize)) % blockSize);

function header(name: string, size: number): Buffer {
  if (!isPlainName(name) || size > largestSize) throw new Error(`${name} cannot be kept in a backup`);
  const block = Buffer.alloc(blockSize);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  block.write(name, 0, "utf8");
  block.write(octal(0o600, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136);
  block.write("        0", 148);
  block.write("ustar\u000000", 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

/** Calls `use` with the file's bytes, piece by piece. */
function eachPiece(path: string, use: (piece: Buffer) => void) {
  const file = openSync(path, "r");
  const buffer = Buffer.alloc(pieceSize);
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      use(buffer.subarray(0, read));
  } finally {
    closeSync(file);
  }
}

export function describeFile(name: string, path: string): ArchivedFile {
  const hash = createHash("sha256");
  eachPiece(path, (piece) => hash.update(piece));
  return { name, size: statSync(path).size, sha256: hash.digest("hex") };
}

/** Writes a new archive and waits until it is on the disk. Refuses to write over a file that is there. */
export function writeArchive(
  to: string,
  texts: [name: string, text: string][],
  files: [name: string, path: string][],
) {
  const archive = openSync(to, "wx", 0o600);
  const write = (bytes: Buffer) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(archive, bytes, at);
  };
  try {
    for (const [name, text] of texts) {
      const bytes = Buffer.from(text);
      for (const part of [header(name, bytes.length), bytes, padding(bytes.length)]) write(part);
    }
    for (const [name, path] of files) {
      const { size } = statSync(path);
      write(header(name, size));
      eachPiece(path, write);
      write(padding(size));
    }
    write(Buffer.alloc(2 * blockSize));
    fsyncSync(archive);
  } finally {
    closeSync(archive);
  }
}

/** One file of an archive that is being read; take it with `text` or `copyTo`, or leave it. */
export interface OpenedFile {
  name: string;
  size: number;
  text(): string;
  /** Writes the file to a new path and returns the SHA-256 of what was written. */
  copyTo(path: string): string;
}

/** Goes through the files of an archive in their order. Throws when it is not an archive of ours or is cut off. */
export function* readArchive(path: string): Generator<OpenedFile> {
  const archive = openSync(path, "r");
  const read = (at: number, length: number) => {
    const buffer = Buffer.alloc(length);
    if (readSync(archive, buffer, 0, length, at) < length) throw new Error("The backup is cut off.");
    return buffer;
  };
  try {
    for (let at = 0; ; ) {
      const block = read(at, blockSize);
      if (block.every((byte) => byte === 0)) return;
      const name = block.toString("utf8", 0, 100).replace(/\0.*$/s, "");
      const size = Number.parseInt(block.toString("latin1", 124, 135), 8);
      if (!isPlainName(name) || !(size >= 0) || !block.equals(header(name, size)))
        throw new Error("The file is not a backup made by Qadam.");
      const start = at + blockSize;
      yield {
        name,
        size,
        text: () => read(start, size).toString("utf8"),
        copyTo: (to) => copy(to, start, size),
      };
      at = start + Math.ceil(size / blockSize) * blockSize;
    }
  } finally {
    closeSync(archive);
  }

  function copy(to: string, start: number, size: number): string {
    const hash = createHash("sha256");
    const file = openSync(to, "wx", 0o600);
    try {
      for (let done = 0; done < size; ) {
        const piece = read(start + done, Math.min(pieceSize, size - done));
        for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
        hash.update(piece);
        done += piece.length;
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return hash.digest("hex");
  }
}

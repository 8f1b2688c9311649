import { deflateRawSync } from "node:zlib";

interface Packed {
  name: string;
  content: Buffer | string;
  isEncrypted?: boolean;
  /** What the table of contents says instead of the real size. */
  statedSize?: number;
}

/** A zip file for tests, put together by hand so that it can lie about its contents. */
export function zipOf(files: readonly Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isEncrypted, statedSize } of files) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const size = statedSize ?? raw.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, Buffer.from(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, table, end]);
}

const word = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

/** A Word document of this body, and whatever else is wanted beside it. */
export const docxOf = (body: string, more: readonly Packed[] = [], document: Partial<Packed> = {}) =>
  zipOf([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "word/document.xml", content: word(body), ...document },
    ...more,
  ]);

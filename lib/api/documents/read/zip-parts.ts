import { SaxesParser } from "saxes";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

const mostParts = 2_000;

/** What a file must not be to be looked into: damaged, or unpacking to more than a reader may cost. */
export class Unreadable extends Error {
  override name = "Unreadable";
}

/** The parts of an Office file by their names. Sizes are looked at before anything is unpacked. */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
  ) {}

  static async open(bytes: Buffer, mostBytes: number): Promise<ZipParts> {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    const entries = new Map<string, Entry>();
    let size = 0;
    for await (const entry of zip.eachEntry()) {
      size += entry.uncompressedSize;
      if (entries.size >= mostParts || size > mostBytes) throw new Unreadable("too large");
      entries.set(entry.fileName, entry);
    }
    return new ZipParts(zip, entries);
  }

  has = (name: string) => this.entries.has(name);

  /** Reads a part as XML, in pieces. A part that is not there is read as nothing. */
  async parse(name: string, on: XmlReader): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) return;
    const parser = new SaxesParser();
    parser.on("doctype", () => {
      throw new Unreadable("doctype");
    });
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ name: tag, attributes }) =>
      on.open?.(local(tag), attributes as Record<string, string>),
    );
    parser.on("closetag", ({ name: tag }) => on.close?.(local(tag)));
    parser.on("text", (text) => on.text?.(text));
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for await (const chunk of await this.zip.openReadStreamPromise(entry))
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    parser.write(decoder.decode()).close();
  }

  close() {
    this.zip.close();
  }
}

interface XmlReader {
  /** Names come without their prefix. */
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

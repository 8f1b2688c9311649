import { text } from "node:stream/consumers";
import { openPromise } from "yauzl";

const mostEntries = 10_000;
const mostBytes = 512 * 1024 * 1024;
const mostManifestBytes = 1024 * 1024;
const encryptedFlag = 1;

export type ArchiveFault = "file_locked" | "file_unpacks_large" | "file_not_what_it_says";

/** What is wrong with an office file as the archive it is, by its table of contents alone; null when nothing is. */
export async function officeArchiveFault(path: string): Promise<ArchiveFault | null> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => null);
  if (!zip) return "file_not_what_it_says";
  let [count, size] = [0, 0];
  try {
    for await (const entry of zip.eachEntry()) {
      size += entry.uncompressedSize;
      if (++count > mostEntries || size > mostBytes) return "file_unpacks_large";
      if (entry.generalPurposeBitFlag & encryptedFlag) return "file_locked";
      if (entry.fileName !== "META-INF/manifest.xml" || entry.uncompressedSize > mostManifestBytes) continue;
      const manifest = await text(await zip.openReadStreamPromise(entry));
      if (/<(?:\w+:)?encryption-data\b/.test(manifest)) return "file_locked";
    }
    return null;
  } catch {
    return "file_not_what_it_says";
  } finally {
    zip.close();
  }
}

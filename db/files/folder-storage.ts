import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { FileStorage } from "./file-storage";
import { contentPath, filesFolder } from "./places";
import { onDisk } from "./storage-failure";

const nullWhenAbsent = (error: NodeJS.ErrnoException) => {
  if (error.code === "ENOENT") return null;
  throw error;
};

/** Evidence files in the data folder. */
export const folderStorage: FileStorage = {
  mostBytes: Number.POSITIVE_INFINITY,
  async put(sha256, path) {
    const place = contentPath(sha256);
    if (existsSync(place)) return;
    await onDisk(mkdir(dirname(place), { recursive: true, mode: 0o700 }));
    await onDisk(rename(path, place));
  },
  has: async (sha256) => existsSync(contentPath(sha256)),
  async read(sha256) {
    const handle = await onDisk(open(contentPath(sha256)).catch(nullWhenAbsent));
    return handle?.createReadStream() ?? null;
  },
  remove: (sha256) => onDisk(rm(contentPath(sha256), { force: true })),
  async *list() {
    const names = await onDisk(readdir(filesFolder(), { recursive: true }).catch(nullWhenAbsent));
    for (const name of names ?? []) {
      const [, sha256] = /^[0-9a-f]{2}[\\/]([0-9a-f]{64})$/.exec(name) ?? [];
      const found = sha256 && (await onDisk(stat(contentPath(sha256)).catch(nullWhenAbsent)));
      if (found) yield { sha256, keptAt: found.mtime.toISOString() };
    }
  },
};

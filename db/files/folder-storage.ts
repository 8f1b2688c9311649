import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { FileStorage } from "./file-storage";
import { contentPath, filesFolder } from "./places";

/** Evidence files in the data folder. */
export const folderStorage: FileStorage = {
  async put(sha256, path) {
    const place = contentPath(sha256);
    if (existsSync(place)) return;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(path, place);
  },
  has: async (sha256) => existsSync(contentPath(sha256)),
  async read(sha256) {
    const handle = await open(contentPath(sha256)).catch(() => null);
    return handle?.createReadStream() ?? null;
  },
  remove: (sha256) => rm(contentPath(sha256), { force: true }),
  async *list() {
    const names = await readdir(filesFolder(), { recursive: true }).catch(() => []);
    for (const name of names) {
      const [, sha256] = /^[0-9a-f]{2}[\\/]([0-9a-f]{64})$/.exec(name) ?? [];
      if (sha256) yield sha256;
    }
  },
};

import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import { evidence, file, fileContent } from "../schema";
import type { Store } from "../store";
import { fileStorage } from "./file-storage";
import { arrivingName, filesFolder } from "./places";

const atOnce = 200;

/**
 * Removes files that were handed in before `before` (ISO 8601 UTC) and never used, content that no file names any more, and what was left
 * half-way. Content itself goes only after its rows, so that no row is ever without it.
 */
export async function tidyFiles(store: Store, before: string): Promise<{ removedCount: number }> {
  const gone = await store.inTransaction(async (tx) => {
    const used = tx.select({ one: sql`1` }).from(evidence).where(eq(evidence.fileId, file.id));
    const unused = await tx
      .select({ id: file.id })
      .from(file)
      .where(and(lt(file.recordedAt, before), notExists(used)))
      .limit(atOnce);
    const ids = unused.map(({ id }) => id);
    if (ids.length > 0) await tx.delete(file).where(inArray(file.id, ids));
    const named = tx.select({ one: sql`1` }).from(file).where(eq(file.sha256, fileContent.sha256));
    const contents = await tx
      .select({ sha256: fileContent.sha256 })
      .from(fileContent)
      .where(and(lt(fileContent.recordedAt, before), notExists(named)))
      .limit(atOnce);
    const hashes = contents.map(({ sha256 }) => sha256);
    if (hashes.length > 0) await tx.delete(fileContent).where(inArray(fileContent.sha256, hashes));
    return hashes;
  });
  await store.inTransaction(async (tx) => {
    const back = await tx
      .select({ sha256: fileContent.sha256 })
      .from(fileContent)
      .where(inArray(fileContent.sha256, gone));
    const held = new Set(back.map(({ sha256 }) => sha256));
    const storage = fileStorage();
    await Promise.all(gone.filter((sha256) => !held.has(sha256)).map(storage.remove));
  });
  await removeHalfWay(Date.parse(before));
  return { removedCount: gone.length };
}

async function removeHalfWay(before: number) {
  const folder = join(filesFolder(), arrivingName);
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < before) await rm(path, { force: true });
  }
}

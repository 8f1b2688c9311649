import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import { after } from "../jobs/claim-job";
import { evidence, file, fileContent } from "../schema";
import type { Store } from "../store";
import { fileStorage } from "./file-storage";
import { letGo, namedOf } from "./let-go";
import { arrivingName, filesFolder } from "./places";

const atOnce = 200;
const dayMs = 24 * 60 * 60 * 1_000;
const unusedMs = 7 * dayMs;
const strayMs = dayMs;

export interface Tidied {
  /** Contents whose last file was handed in a week ago and never used. */
  unusedCount: number;
  /** Contents older than a day that no row names. */
  strayCount: number;
}

/**
 * Forgets files that were handed in a week ago and never used, and asks for the removal of content that no row names: theirs, and what a
 * hand-in that failed left in the storage a day ago or earlier. Removes what was left half-way.
 */
export async function tidyFiles(store: Store, now: string): Promise<Tidied> {
  const unusedCount = await forgetUnused(store, now);
  await removeHalfWay(Date.parse(now) - strayMs);
  return { unusedCount, strayCount: await letGoOfStrays(store, now) };
}

const forgetUnused = (store: Store, now: string) =>
  store.inTransaction(async (tx) => {
    const before = after(now, -unusedMs);
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
    return letGo(tx, hashes, now);
  });

async function letGoOfStrays(store: Store, now: string): Promise<number> {
  const before = after(now, -strayMs);
  let count = 0;
  let part: string[] = [];
  const look = async () => {
    const named = await namedOf(store.reader, part);
    const strays = part.filter((sha256) => !named.has(sha256));
    part = [];
    if (strays.length > 0) count += await store.inTransaction((tx) => letGo(tx, strays, now));
  };
  for await (const { sha256, keptAt } of fileStorage().list()) {
    if (keptAt < before) part.push(sha256);
    if (part.length === atOnce) await look();
  }
  if (part.length > 0) await look();
  return count;
}

async function removeHalfWay(before: number) {
  const folder = join(filesFolder(), arrivingName);
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < before) await rm(path, { force: true });
  }
}

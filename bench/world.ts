import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { recountAll } from "../db/counters";
import { migrateStore, pendingMigrationCount } from "../db/migrate";
import { openStore } from "../db/store";
import { fillWorld } from "./fill-world";
import { type WorldName, worlds } from "./world-size";

const folder = () => process.env.BENCH_WORLDS_DIR || "data/bench";

/** The database file of a world; made when it is not there or was made for other tables (S in seconds, x100 in some minutes). */
export async function makeWorld(name: WorldName): Promise<string> {
  const path = join(folder(), name);
  const file = join(path, "qadam.db");
  if (await isCurrent(file)) return file;
  const making = `${path}.making`;
  for (const old of [path, making]) rmSync(old, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const url = `file:${join(making, "qadam.db")}`;
  const store = openStore(url);
  await migrateStore(store, url);
  await store.close();
  fillWorld(join(making, "qadam.db"), worlds[name]);
  const filled = openStore(url);
  await filled.inTransaction(recountAll);
  await filled.execute("analyze");
  await filled.execute("pragma wal_checkpoint(truncate)");
  await filled.close();
  renameSync(making, path);
  return file;
}

async function isCurrent(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  const store = openStore(`file:${file}`);
  const pending = await pendingMigrationCount(store);
  await store.close();
  return pending === 0;
}

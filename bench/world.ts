import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { recountAll } from "../db/counters";
import { migrateStore, pendingMigrationCount } from "../db/migrate";
import { openStore } from "../db/store";
import { fillComparison } from "./comparison-world";
import { fillWorld } from "./fill-world";
import { type WorldName, worlds } from "./world-size";

const folder = () => process.env.BENCH_WORLDS_DIR || "data/bench";

/** The database file of a world; made when it is not there or was made for other tables (S in seconds, x100 in some minutes). */
export const makeWorld = (name: WorldName): Promise<string> =>
  makeAt(name, async (file) => {
    fillWorld(file, worlds[name]);
    const filled = openStore(`file:${file}`);
    await filled.inTransaction(recountAll);
    await filled.close();
  });

/** The same for the world of the comparison, within a minute. */
export const makeComparisonWorld = (): Promise<string> =>
  makeAt("comparison", async (file) => {
    const store = openStore(`file:${file}`);
    await fillComparison(store);
    await store.close();
  });

async function makeAt(name: string, fill: (file: string) => Promise<void>): Promise<string> {
  const path = join(folder(), name);
  const file = join(path, "qadam.db");
  if (await isCurrent(file)) return file;
  const making = `${path}.making`;
  for (const old of [path, making]) rmSync(old, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const made = join(making, "qadam.db");
  const store = openStore(`file:${made}`);
  await migrateStore(store, `file:${made}`);
  await store.close();
  await fill(made);
  const filled = openStore(`file:${made}`);
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

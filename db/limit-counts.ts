import type pg from "pg";
import { engine } from "./kit/engine";
import { openPool } from "./open-pool";
import type { Store } from "./store";

/** Counts of requests are no record of anything: unlogged, outside the commands, gone when the server crashes. */
export const limitTable = "limit_count";

/** Makes the table in which several app servers count together; on SQLite there is one machine, whose processes count by themselves. */
export async function applyLimitTable(store: Store): Promise<void> {
  if (store.engine === "postgres")
    await store.execute(
      `create unlogged table if not exists ${limitTable} (key text primary key, points integer not null, expire bigint)`,
    );
}

/** Connections for these counts alone, so that a busy reader does not wait for them nor they for writers; null on SQLite. */
export function openLimitPool(url: string): pg.Pool | null {
  if (engine !== "postgres") return null;
  return openPool(url, {
    max: 2,
    connectionTimeoutMillis: 2_000,
    allowExitOnIdle: true,
    options: "-c synchronous_commit=off",
  });
}

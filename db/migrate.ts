import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { applyGuards, missingGuards } from "./guards";
import { applyLimitTable } from "./limit-counts";
import { ensureFigures } from "./recount-figures";
import { ensureSearch } from "./search/rebuild";
import type { Store } from "./store";

const folder = (engine: Store["engine"]) => `${process.env.QADAM_MIGRATIONS_DIR ?? "./drizzle"}/${engine}`;

/** The hashes of the migrations this version brings for an engine, in order. */
export const knownMigrations = (engine: Store["engine"]) =>
  readMigrationFiles({ migrationsFolder: folder(engine) }).map(({ hash }) => hash);

/** How many migrations this version brings that the database has not seen. */
export async function pendingMigrationCount(store: Store): Promise<number> {
  const applied = await appliedMigrations(store);
  return knownMigrations(store.engine).filter((hash) => !applied.has(hash)).length;
}

/** The hashes of the migrations the database has seen. */
export async function appliedMigrations(store: Store): Promise<Set<unknown>> {
  const [held] = await store.execute(
    store.engine === "sqlite"
      ? "select 1 as held from sqlite_master where name = '__drizzle_migrations'"
      : "select 1 as held from pg_tables where schemaname = 'drizzle' and tablename = '__drizzle_migrations'",
  );
  if (!held) return new Set();
  const name = store.engine === "sqlite" ? "__drizzle_migrations" : "drizzle.__drizzle_migrations";
  return new Set((await store.execute(`select hash from ${name}`)).map((row) => row.hash));
}

/** Applies what is pending, each file in one transaction, then puts the guards back, checks that they stand and makes the search index and the figures where there are none. */
export async function migrateStore(store: Store, url: string): Promise<number> {
  const pending = await pendingMigrationCount(store);
  if (pending > 0) await (store.engine === "postgres" ? applyToPostgres(url) : applyToSqlite(store));
  await applyGuards(store);
  await applyLimitTable(store);
  const missing = await missingGuards(store);
  if (missing.length > 0) throw new Error(`The database lacks its guards: ${missing.join(", ")}`);
  await ensureSearch(store);
  await ensureFigures(store);
  return pending;
}

async function applyToSqlite(store: Store) {
  await store.execute(
    "create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)",
  );
  const applied = await appliedMigrations(store);
  // Inside a transaction SQLite ignores this pragma, and a rebuilt table would be refused by those that refer to it.
  await store.execute("pragma foreign_keys = off");
  for (const file of readMigrationFiles({ migrationsFolder: folder("sqlite") })) {
    if (applied.has(file.hash)) continue;
    await store.execute("begin immediate");
    try {
      for (const statement of file.sql) await store.execute(statement);
      await store.execute(
        `insert into __drizzle_migrations (hash, created_at) values ('${file.hash}', ${file.folderMillis})`,
      );
      await store.execute("commit");
    } catch (error) {
      await store.execute("rollback");
      throw error;
    }
  }
  await store.execute("pragma foreign_keys = on");
}

async function applyToPostgres(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    await pool.query("select pg_advisory_lock(7233226)");
    await migratePostgres(drizzlePostgres(pool), { migrationsFolder: folder("postgres") });
  } finally {
    await pool.end();
  }
}

import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { type Engine, engine } from "./kit/engine";
import { openPostgres } from "./open-postgres";
import { openSqlite } from "./open-sqlite";

type Handle = BetterSQLite3Database<Record<string, never>>;

/** What can be asked outside a transaction: there is no `insert` here, and the connection behind it refuses writes. */
export type Reader = Pick<Handle, "select" | "selectDistinct" | "with" | "$with">;

/** What a command works with inside its transaction. Await nothing else there. */
export type Tx = Pick<
  Handle,
  "select" | "selectDistinct" | "with" | "$with" | "insert" | "update" | "delete"
>;

export interface Store {
  readonly engine: Engine;
  readonly reader: Reader;
  /**
   * A reader for one question of somebody who is not signed in: it may read from a replica, and sees at least what was acknowledged
   * before its first statement. Whoever is signed in reads what they wrote, by `reader`.
   */
  publicReader(): Reader;
  /**
   * Runs `work` as if alone (SQLite: `begin immediate` behind a queue; PostgreSQL: serializable, retried); commits before it resolves. What
   * waits at the same time shares a commit, each in its own savepoint; so `work` may be run more than once, and only the last time counts.
   */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * As `inTransaction`, for what leaves no line in the audit (jobs and their leases): on PostgreSQL it neither waits for the audit nor
   * makes anybody wait, and sees what others commit meanwhile.
   */
  inSideTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs one statement of text that drizzle has no words for (pragmas, triggers, vacuum), on the writing connection. */
  execute(statement: string): Promise<Record<string, unknown>[]>;
  /**
   * A number that is another one after every change that left a line in the audit, by whatever process: what was read while it was the
   * same is still so.
   */
  publicVersion(): Promise<number>;
  /** How many statements were sent since the store was opened, for tests that hold a page to a constant number. */
  statementCount(): number;
  /** Commands committed since the store was opened, the commits they took, how many wait now, and statements a replica was asked. */
  figures(): { commands: number; commits: number; waiting: number; replicaReads: number };
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Hears of each statement with its values, for tests of how it is answered. */
  onStatement?: (text: string, values: unknown[]) => void;
  /** A replica of the PostgreSQL database, for readers who are not signed in. */
  readUrl?: string;
}

/** Opens the database at `url` (`file:...` or `postgres://...`); the engine of `url` must be the one the kit was picked for. */
export function openStore(url: string, options: StoreOptions = {}): Store {
  return engine === "postgres" ? openPostgres(url, options) : openSqlite(url.replace(/^file:/, ""), options);
}

/** Where the database is when nothing else is said: `qadam.db` in the data folder. */
export const databaseUrl = () =>
  process.env.DATABASE_URL || `file:${process.env.QADAM_DATA_DIR || "./data"}/qadam.db`;

const kept = globalThis as { qadamStore?: Store };

/** The store of this process, opened at the first call. On `globalThis`, because Next evaluates a module more than once. */
export function getStore(): Store {
  kept.qadamStore ??= openStore(databaseUrl(), { readUrl: process.env.DATABASE_READ_URL || undefined });
  return kept.qadamStore;
}

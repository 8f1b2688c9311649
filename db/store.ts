import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { type BetterSQLite3Database, drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import pg from "pg";
import { type Engine, engine } from "./kit/engine";

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
  /** Runs `work` alone (SQLite: `begin immediate` behind a queue; PostgreSQL: serializable, retried); commits before it resolves. */
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
  close(): Promise<void>;
}

const insideTransaction = new AsyncLocalStorage<true>();

function refuseNesting() {
  if (insideTransaction.getStore()) throw new Error("inTransaction may not be called inside a transaction");
}

/** Opens the database at `url` (`file:...` or `postgres://...`); the engine of `url` must be the one the kit was picked for. */
export function openStore(url: string): Store {
  return engine === "postgres" ? openPostgres(url) : openSqlite(url.replace(/^file:/, ""));
}

function openSqlite(path: string): Store {
  mkdirSync(dirname(path), { recursive: true });
  let statements = 0;
  const logger = { logQuery: () => void statements++ };
  const connect = () => {
    const connection = new Database(path, { timeout: 5_000 });
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = FULL");
    connection.pragma("foreign_keys = ON");
    return connection;
  };
  const writing = connect();
  const reading = connect();
  reading.pragma("query_only = ON");
  reading.pragma("cache_size = -65536");
  const writer = drizzleSqlite(writing, { logger });
  let last: Promise<unknown> = Promise.resolve();

  const publicVersion = sqlitePublicVersion(reading);

  const alone = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task, task);
    last = turn.catch(() => undefined);
    return turn;
  };
  const inTransaction: Store["inTransaction"] = (work) => {
    refuseNesting();
    return alone(async () => {
      writing.exec("begin immediate");
      try {
        const value = await insideTransaction.run(true, () => work(writer));
        writing.exec("commit");
        return value;
      } catch (error) {
        if (writing.inTransaction) writing.exec("rollback");
        throw error;
      }
    });
  };
  return {
    engine: "sqlite",
    reader: drizzleSqlite(reading, { logger }),
    inTransaction,
    inSideTransaction: inTransaction,
    execute: (statement) =>
      alone(async () => {
        const prepared = writing.prepare(statement);
        if (prepared.reader) return prepared.all() as Record<string, unknown>[];
        prepared.run();
        return [];
      }),
    publicVersion: async () => publicVersion(),
    statementCount: () => statements,
    async close() {
      await last;
      reading.close();
      writing.close();
    },
  };
}

const headOfAudit = "select coalesce(max(seq), 0) as version from audit";

/** The pragma, which takes microseconds and sees every other connection, says when the head has to be read again. */
function sqlitePublicVersion(connection: Database.Database): () => number {
  let seen: unknown;
  let version = 0;
  const ask = (statement: string) => connection.prepare(statement).pluck();
  let asked: { written: Database.Statement; head: Database.Statement } | undefined;
  return () => {
    asked ??= { written: ask("pragma data_version"), head: ask(headOfAudit) };
    const now = asked.written.get();
    if (now !== seen) {
      version = Number(asked.head.get());
      seen = now;
    }
    return version;
  };
}

/** Asks once for all who wait; who comes while a question is under way waits for the next, which sees all that was written before. */
function sharedQuestion<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let underWay: Promise<Answer> | undefined;
  let next: Promise<Answer> | undefined;
  const begin = (): Promise<Answer> => {
    next = undefined;
    underWay = ask().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  return () => {
    if (!underWay) return begin();
    next ??= underWay.then(begin, begin);
    return next;
  };
}

const retried = new Set(["40001", "40P01"]);
const attempts = 12;

function openPostgres(url: string): Store {
  let statements = 0;
  const logger = { logQuery: () => void statements++ };
  const writing = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  const reading = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    options: "-c default_transaction_read_only=on",
  });
  for (const pool of [writing, reading]) pool.on("error", () => undefined);
  const writer = drizzlePostgres(writing, { logger });
  return {
    engine: "postgres",
    reader: drizzlePostgres(reading, { logger }) as unknown as Reader,
    async inTransaction(work) {
      refuseNesting();
      for (let attempt = 1; ; attempt++) {
        try {
          return await writer.transaction(
            async (tx) => {
              // Taken before the first read, so that whoever waited sees what the one before committed: one chain, no forks.
              await tx.execute(sql`lock table audit in exclusive mode`);
              return insideTransaction.run(true, () => work(tx as unknown as Tx));
            },
            { isolationLevel: "serializable" },
          );
        } catch (error) {
          if (attempt === attempts || !retried.has(sqlState(error) ?? "")) throw error;
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt));
        }
      }
    },
    async inSideTransaction(work) {
      refuseNesting();
      return writer.transaction((tx) => insideTransaction.run(true, () => work(tx as unknown as Tx)));
    },
    execute: async (statement) => (await writing.query(statement)).rows ?? [],
    publicVersion: sharedQuestion(async () => {
      const { rows } = await reading.query(headOfAudit);
      return Number(rows[0].version);
    }),
    statementCount: () => statements,
    async close() {
      await Promise.all([writing.end(), reading.end()]);
    },
  };
}

function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at.code;
  }
  return undefined;
}

/** Whether `error` says that a unique index already holds such a row, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
  const state = sqlState(error);
  return (
    state === "23505" || state === "SQLITE_CONSTRAINT_UNIQUE" || state === "SQLITE_CONSTRAINT_PRIMARYKEY"
  );
}

/** Where the database is when nothing else is said: `qadam.db` in the data folder. */
export const databaseUrl = () =>
  process.env.DATABASE_URL || `file:${process.env.QADAM_DATA_DIR || "./data"}/qadam.db`;

const kept = globalThis as { qadamStore?: Store };

/** The store of this process, opened at the first call. On `globalThis`, because Next evaluates a module more than once. */
export function getStore(): Store {
  kept.qadamStore ??= openStore(databaseUrl());
  return kept.qadamStore;
}

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause, setImmediate } from "node:timers/promises";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { LRUCache } from "lru-cache";
import { headOfAudit } from "./audit-head";
import { type Apart, GroupLost, inGroups } from "./in-groups";
import { sqlState } from "./sql-state";
import type { Store, StoreOptions, Tx } from "./store";

const lockedForMs = 5_000;
const rememberedStatements = 500;

/** Opens the SQLite file at `path`: one connection that reads, one that writes, group by group. */
export function openSqlite(path: string, { onStatement }: StoreOptions): Store {
  mkdirSync(dirname(path), { recursive: true });
  let statements = 0;
  const logger = {
    logQuery(text: string, values: unknown[]) {
      statements++;
      onStatement?.(text, values);
    },
  };
  const writing = connect(path);
  const reading = connect(path);
  reading.pragma("query_only = ON");
  // Whoever waits for another process waits in `whenFree`, where this one goes on answering.
  writing.pragma("busy_timeout = 0");
  const writer = drizzle(remembering(writing), { logger });
  const publicVersion = sqlitePublicVersion(reading);
  const inTurn = oneByOne();
  const writtenByOthers = changesOf(writing);
  const groups = inGroups({
    inTurn,
    gather,
    async transact(isAlone, work) {
      // Others look for a gap every few milliseconds, and a process with much to write would leave none.
      if (writtenByOthers()) await pause(2);
      await whenFree(() => writing.exec("begin immediate"));
      try {
        await work(isAlone ? (one) => one(writer) : apart(writing, writer));
        writing.exec("commit");
      } catch (error) {
        if (writing.inTransaction) writing.exec("rollback");
        throw error;
      }
    },
  });
  const reader = drizzle(remembering(reading), { logger });
  return {
    engine: "sqlite",
    reader,
    publicReader: () => reader,
    inTransaction: groups.inTransaction,
    inSideTransaction: groups.inTransaction,
    execute: (statement) =>
      inTurn(() =>
        whenFree(() => {
          const prepared = writing.prepare(statement);
          if (prepared.reader) return prepared.all() as Record<string, unknown>[];
          prepared.run();
          return [];
        }),
      ),
    publicVersion: async () => publicVersion(),
    statementCount: () => statements,
    figures: () => ({ ...groups.figures(), replicaReads: 0 }),
    async close() {
      await inTurn(async () => undefined);
      reading.close();
      writing.close();
    },
  };
}

function connect(path: string): Database.Database {
  const connection = new Database(path, { timeout: lockedForMs });
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("cache_size = -65536");
  // A change writes some seventy pages, mostly the same ones: the longer the log (64 MB), the fewer of them are carried over.
  connection.pragma("wal_autocheckpoint = 16000");
  return connection;
}

/** The same connection, which compiles each text once: drizzle asks for it anew each time. */
function remembering(connection: Database.Database): Database.Database {
  const compiled = new LRUCache<string, Database.Statement>({ max: rememberedStatements });
  const prepare = (text: string) => {
    const found = compiled.get(text);
    if (found) return found.reader ? found.raw(false) : found;
    const made = connection.prepare(text);
    compiled.set(text, made);
    return made;
  };
  return Object.assign(Object.create(connection), { prepare });
}

function oneByOne() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task, task);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** A write blocks the process until it is on disk, so the others arrive between: as long as each look finds more, it is worth another. */
async function gather(count: () => number) {
  for (let before = 0; before < count(); ) {
    before = count();
    await setImmediate();
  }
}

/** Tries again for five seconds as long as another process writes. */
async function whenFree<T>(task: () => T): Promise<T> {
  for (const until = performance.now() + lockedForMs; ; await pause(1 + 2 * Math.random())) {
    try {
      return task();
    } catch (error) {
      if (!sqlState(error)?.startsWith("SQLITE_BUSY") || performance.now() > until) throw error;
    }
  }
}

function apart(writing: Database.Database, writer: Tx): Apart {
  return async (work) => {
    writing.exec("savepoint member");
    try {
      const value = await work(writer);
      writing.exec("release member");
      return value;
    } catch (error) {
      // A full disk, for one, makes SQLite undo the whole transaction by itself.
      if (!writing.inTransaction) throw new GroupLost("the transaction is gone", { cause: error });
      writing.exec("rollback to member");
      writing.exec("release member");
      throw error;
    }
  };
}

/** Whether another connection wrote since it was last asked. */
function changesOf(connection: Database.Database): () => boolean {
  const ask = connection.prepare("pragma data_version").pluck();
  let seen = ask.get();
  return () => {
    const before = seen;
    seen = ask.get();
    return seen !== before;
  };
}

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

import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { headOfAudit } from "./audit-head";
import { type Apart, GroupLost, inGroups, markedInside } from "./in-groups";
import { sqlState } from "./sql-state";
import type { OnStatement, Reader, Store, Tx } from "./store";

const retried = new Set(["40001", "40P01"]);
const attempts = 12;

/** Opens the PostgreSQL database at `url`: a pool that reads, and one connection at a time that writes, group by group. */
export function openPostgres(url: string, onStatement?: OnStatement): Store {
  let statements = 0;
  const logger = {
    logQuery(text: string, values: unknown[]) {
      statements++;
      onStatement?.(text, values);
    },
  };
  const writing = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  const reading = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    options: "-c default_transaction_read_only=on",
  });
  // A connection that is lost says so to whoever is asking; unheard, it would also end the process.
  for (const pool of [writing, reading])
    pool.on("error", () => undefined).on("connect", (client) => client.on("error", () => undefined));
  const writer = drizzle(writing, { logger });
  let last: Promise<unknown> = Promise.resolve();
  const groups = inGroups({
    inTurn(task) {
      const turn = last.then(task, task);
      last = turn.catch(() => undefined);
      return turn;
    },
    // While one group is on its way to the disk, the next gathers by itself.
    gather: async () => undefined,
    async transact(isAlone, work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await writer.transaction(
            async (tx) => {
              // Taken before the first read, so that whoever waited sees what the one before committed: one chain, no forks.
              await tx.execute(sql`lock table audit in exclusive mode`);
              const handle = tx as unknown as Tx;
              await work(isAlone ? (one) => one(handle) : apart(handle, (text) => tx.execute(sql.raw(text))));
            },
            { isolationLevel: "serializable" },
          );
        } catch (error) {
          if (attempt === attempts || !retried.has(sqlState(error) ?? "")) throw error;
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt));
        }
      }
    },
  });
  return {
    engine: "postgres",
    reader: drizzle(reading, { logger }) as unknown as Reader,
    inTransaction: groups.inTransaction,
    async inSideTransaction(work) {
      const marked = markedInside(work);
      return writer.transaction((tx) => marked(tx as unknown as Tx));
    },
    execute: async (statement) => (await writing.query(statement)).rows ?? [],
    publicVersion: sharedQuestion(async () => {
      const { rows } = await reading.query(headOfAudit);
      return Number(rows[0].version);
    }),
    statementCount: () => statements,
    writeFigures: groups.figures,
    async close() {
      await last;
      await Promise.all([writing.end(), reading.end()]);
    },
  };
}

/** A conflict with another server, or a lost connection, undoes the whole group: it is done again. */
function apart(tx: Tx, say: (text: string) => Promise<unknown>): Apart {
  return async (work) => {
    await say("savepoint member");
    try {
      const value = await work(tx);
      await say("release savepoint member");
      return value;
    } catch (error) {
      if (retried.has(sqlState(error) ?? "")) throw new GroupLost("to be done again", { cause: error });
      await say("rollback to savepoint member").catch((cause) => {
        throw new GroupLost("the transaction is gone", { cause });
      });
      throw error;
    }
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

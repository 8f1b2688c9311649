import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { headOfAudit } from "./audit-head";
import { stands } from "./commit-outcome";
import { type Apart, GroupLost, inGroups, markedInside } from "./in-groups";
import { openPool } from "./open-pool";
import { readReplica } from "./read-replica";
import { sharedQuestion } from "./shared-question";
import { sqlState } from "./sql-state";
import type { Reader, Store, StoreOptions, Tx } from "./store";

const retried = new Set(["40001", "40P01"]);
const attempts = 12;

/**
 * Opens the PostgreSQL database at `url`: a pool that reads, and one connection at a time that writes, group by group. Where the
 * connection is lost at a commit, the database is asked whether it took place, before anything is done again.
 */
export function openPostgres(url: string, { onStatement, readUrl }: StoreOptions): Store {
  let statements = 0;
  const logger = {
    logQuery(text: string, values: unknown[]) {
      statements++;
      onStatement?.(text, values);
    },
  };
  const writing = openPool(url, { max: 10 });
  const reading = openPool(url, { max: 10, options: "-c default_transaction_read_only=on" });
  const writer = drizzle(writing, { logger });
  const statusOf = async (id: string | undefined) =>
    (await writing.query("select pg_xact_status($1::text::xid8) as status", [id])).rows[0]?.status;
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
        let committing: string | undefined;
        try {
          return await writer.transaction(
            async (tx) => {
              // Taken before the first read, so that whoever waited sees what the one before committed: one chain, no forks.
              await tx.execute(sql`lock table audit in exclusive mode`);
              const { rows } = await tx.execute(sql`select pg_current_xact_id()::text as id`);
              const handle = tx as unknown as Tx;
              await work(isAlone ? (one) => one(handle) : apart(handle, (text) => tx.execute(sql.raw(text))));
              committing = String(rows[0]?.id);
            },
            { isolationLevel: "serializable" },
          );
        } catch (error) {
          const isRefused = retried.has(sqlState(error) ?? "");
          if (committing && !isRefused && (await stands(() => statusOf(committing)))) return;
          if (attempt === attempts || !isRefused) throw error;
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt));
        }
      }
    },
  });
  const reader = drizzle(reading, { logger }) as unknown as Reader;
  const publicVersion = sharedQuestion(async () => {
    const { rows } = await reading.query(headOfAudit);
    return Number(rows[0].version);
  });
  const replica = readUrl
    ? readReplica({ url: readUrl, primary: reading, headOfPrimary: publicVersion, logger })
    : null;
  return {
    engine: "postgres",
    reader,
    publicReader: () => replica?.reader() ?? reader,
    inTransaction: groups.inTransaction,
    async inSideTransaction(work) {
      const marked = markedInside(work);
      return writer.transaction((tx) => marked(tx as unknown as Tx));
    },
    execute: async (statement) => (await writing.query(statement)).rows ?? [],
    publicVersion,
    statementCount: () => statements,
    figures: () => ({ ...groups.figures(), replicaReads: replica?.figures().replicaReads ?? 0 }),
    async close() {
      await last;
      await Promise.all([writing.end(), reading.end(), replica?.close()]);
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

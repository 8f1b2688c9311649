import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { headOfAudit } from "./audit-head";
import { openPool } from "./open-pool";
import { sharedQuestion } from "./shared-question";
import type { Reader } from "./store";

const leftAloneMs = 5_000;

interface Options {
  url: string;
  /** Where the writes are. */
  primary: pg.Pool;
  /** The head of the audit there, asked now. */
  headOfPrimary: () => Promise<number>;
  logger: { logQuery(text: string, values: unknown[]): void };
}

/**
 * Readers for whoever is not signed in. Each asks at its first statement how far the primary is, and reads from the replica only when
 * that has replayed as far: an audit line and what it is about come in one commit, and the commits in the order of the lines. So what
 * was acknowledged before somebody asks is in the answer, whichever of the two gives it. A replica that lags, or does not answer, is
 * passed by.
 */
export function readReplica({ url, primary, headOfPrimary, logger }: Options) {
  const pool = openPool(url, { max: 10, connectionTimeoutMillis: 1_000 });
  let replayed = 0;
  let leftAloneUntil = 0;
  const figures = { replicaReads: 0 };
  const headOfReplica = sharedQuestion(async () => {
    const { rows } = await pool.query(headOfAudit);
    replayed = Math.max(replayed, Number(rows[0].version));
    return replayed;
  });
  const leaveAlone = () => {
    leftAloneUntil = performance.now() + leftAloneMs;
    replayed = 0;
  };

  const hasReplayed = async (head: number): Promise<boolean> => {
    if (performance.now() < leftAloneUntil) return false;
    if (replayed >= head) return true;
    return headOfReplica().then(
      (reached) => reached >= head,
      () => {
        leaveAlone();
        return false;
      },
    );
  };

  const reader = (): Reader => {
    let isReplicaChosen: Promise<boolean> | undefined;
    const query = async (...asked: [pg.QueryConfig, unknown[]]) => {
      isReplicaChosen ??= headOfPrimary().then(hasReplayed);
      if (!(await isReplicaChosen)) return primary.query(...asked);
      figures.replicaReads++;
      return pool.query(...asked).catch(() => {
        // Gone, or ended by what it replays: the primary answers the same.
        leaveAlone();
        isReplicaChosen = Promise.resolve(false);
        return primary.query(...asked);
      });
    };
    return drizzle({ client: { query } as unknown as pg.Pool, logger }) as unknown as Reader;
  };
  return { reader, figures: () => figures, close: () => pool.end() };
}

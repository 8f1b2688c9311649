import { lt } from "drizzle-orm";
import { job } from "../schema";
import type { Store } from "../store";

/** Removes jobs that ended before `endedBefore` (ISO 8601 UTC). Returns how many. */
export async function removeEndedJobs(store: Store, endedBefore: string): Promise<{ removedCount: number }> {
  const removed = await store.inSideTransaction((tx) =>
    tx.delete(job).where(lt(job.endedAt, endedBefore)).returning({ id: job.id }),
  );
  return { removedCount: removed.length };
}

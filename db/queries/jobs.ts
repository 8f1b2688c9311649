import { and, asc, count, eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import type { JobView } from "../../domain/view/job";
import { job } from "../schema";
import type { Reader } from "../store";

/** A job that `userId` asked for; those of others are `not_found`. */
export async function getOwnJob(reader: Reader, userId: string, id: string): Promise<JobView> {
  const [row] = await reader
    .select({
      id: job.id,
      kind: job.kind,
      state: job.state,
      doneCount: job.doneCount,
      totalCount: job.totalCount,
      result: job.result,
      failure: job.failure,
      createdAt: job.createdAt,
      endedAt: job.endedAt,
    })
    .from(job)
    .where(and(eq(job.id, id), eq(job.createdById, userId)));
  if (!row) throw new Failure("not_found", "not_found");
  return row;
}

/** How the background work stands: how many jobs wait, run and have failed, and since when the one that waits longest could have begun. */
export async function getJobHealth(reader: Reader) {
  const counted = (state: "waiting" | "running" | "failed") =>
    reader.select({ count: count() }).from(job).where(eq(job.state, state));
  const [[waiting], [running], [failed], [oldest]] = await Promise.all([
    counted("waiting"),
    counted("running"),
    counted("failed"),
    reader
      .select({ since: job.notBefore })
      .from(job)
      .where(eq(job.state, "waiting"))
      .orderBy(asc(job.notBefore))
      .limit(1),
  ]);
  return {
    waitingCount: waiting?.count ?? 0,
    runningCount: running?.count ?? 0,
    failedCount: failed?.count ?? 0,
    oldestWaitingSince: oldest?.since ?? null,
  };
}

import { and, count, desc, eq, inArray, sum } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { fileStorage, isStoredApart } from "../files/file-storage";
import type { Tidied } from "../files/tidy-files";
import { after } from "../jobs/claim-job";
import { fileContent, job } from "../schema";
import type { Reader } from "../store";

const nobody = "0".repeat(64);

/** How the storage of files stands. `fault` is what it says when it does not answer as it should, for an operator. */
export async function getFileHealth(reader: Reader, now: string) {
  const lastDays = [now, after(now, -24 * 60 * 60 * 1_000)].map((at) => `tidy_files:${at.slice(0, 10)}`);
  const [[kept], [leaving], [tidied], fault] = await Promise.all([
    reader.select({ count: count(), bytes: sum(fileContent.size).mapWith(Number) }).from(fileContent),
    reader
      .select({ count: count() })
      .from(job)
      .where(and(inArray(job.state, ["waiting", "running"]), eq(job.kind, "remove_content"))),
    reader
      .select({ at: job.endedAt, result: job.result })
      .from(job)
      .where(and(inArray(job.key, lastDays), eq(job.state, "done")))
      .orderBy(desc(job.endedAt))
      .limit(1),
    faultOfStorage(),
  ]);
  return {
    isApart: isStoredApart(),
    fault,
    contentCount: kept?.count ?? 0,
    byteCount: kept?.bytes ?? 0,
    leavingCount: leaving?.count ?? 0,
    tidied: tidied?.at
      ? { at: tidied.at, unusedCount: 0, strayCount: 0, ...(tidied.result as Partial<Tidied>) }
      : null,
  };
}

const faultOfStorage = () =>
  fileStorage()
    .has(nobody)
    .then(() => null)
    .catch((error: unknown) => {
      if (error instanceof Failure) return error.message;
      throw error;
    });

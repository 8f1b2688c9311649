import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { after } from "../jobs/claim-job";
import { enqueueAll } from "../jobs/enqueue";
import { exportFile, fileContent, job } from "../schema";
import type { Reader, Tx } from "../store";
import { systemActor } from "../system-actor";

/** Longer than any hand-in takes from putting its content to naming it. */
const settledMs = 2 * 60 * 1_000;

const keyOf = (sha256: string) => `remove_content ${sha256}`;

/** Those of these contents (SHA-256, hex; a few hundred at most) that a row names: every table that names some is asked here. */
export async function namedOf(reader: Reader | Tx, hashes: readonly string[]): Promise<Set<string>> {
  const contents = await reader
    .select({ sha256: fileContent.sha256 })
    .from(fileContent)
    .where(inArray(fileContent.sha256, [...hashes]));
  const exports = await reader
    .select({ sha256: exportFile.fileHash })
    .from(exportFile)
    .where(and(isNull(exportFile.removedAt), inArray(exportFile.fileHash, [...hashes])));
  return new Set([...contents, ...exports].flatMap(({ sha256 }) => sha256 ?? []));
}

/**
 * Asks for the removal of those of these contents (a few hundred at most) that no row names, in the transaction that made it so. Returns
 * how many are newly to go.
 */
export async function letGo(tx: Tx, hashes: readonly string[], now: string): Promise<number> {
  const named = await namedOf(tx, hashes);
  const gone = hashes.filter((sha256) => !named.has(sha256));
  if (gone.length === 0) return 0;
  await tx.delete(job).where(and(inArray(job.key, gone.map(keyOf)), isNotNull(job.endedAt)));
  const asked = gone.map((sha256) => ({
    kind: "remove_content" as const,
    payload: { sha256 },
    actorId: systemActor.userId,
    now,
    key: keyOf(sha256),
  }));
  return (await enqueueAll(tx, asked)).length;
}

/**
 * To be called in the transaction that names content for the first time, after it was put in its place. A removal that nobody has begun is
 * taken back; `unavailable` while one is under way or hardly over, because it may have taken what was just put.
 */
export async function holdContent(tx: Tx, sha256: string, now: string): Promise<void> {
  const [removal] = await tx
    .select()
    .from(job)
    .where(eq(job.key, keyOf(sha256)));
  if (!removal || removal.state === "cancelled") return;
  if (removal.endedAt && removal.endedAt < after(now, -settledMs)) return;
  if (removal.state !== "waiting" || removal.attemptCount > 0)
    throw new Failure("unavailable", "file_leaving", [], { retryAfterSeconds: 60 });
  await tx.update(job).set({ state: "cancelled", endedAt: now }).where(eq(job.id, removal.id));
}

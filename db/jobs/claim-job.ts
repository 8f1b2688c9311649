import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { JobKind } from "../../domain/vocabulary";
import { newId } from "../new-id";
import { job } from "../schema";
import type { Store } from "../store";

export interface Claimed {
  id: string;
  kind: JobKind;
  payload: unknown;
  claim: string;
  attemptCount: number;
  createdById: string;
}

export const after = (now: string, milliseconds: number) =>
  new Date(Date.parse(now) + milliseconds).toISOString();

/**
 * Takes the job that has been due longest and holds it for `leaseMs`; null: there is none. Two processes never get the same
 * (SQLite: immediate transactions; PostgreSQL: `for update skip locked`).
 */
export async function claimJob(
  store: Store,
  { kinds, now, leaseMs }: { kinds: readonly JobKind[]; now: string; leaseMs: number },
): Promise<Claimed | null> {
  const isDue = and(
    inArray(job.state, ["waiting", "running"]),
    lte(job.notBefore, now),
    inArray(job.kind, kinds),
  );
  const [due] = await store.reader.select({ id: job.id }).from(job).where(isDue).limit(1);
  if (!due) return null;
  return store.inSideTransaction(async (tx) => {
    const first = tx.select({ id: job.id }).from(job).where(isDue).orderBy(asc(job.notBefore), asc(job.id));
    const skipLocked = sql.raw(store.engine === "postgres" ? " for update skip locked" : "");
    const [taken] = await tx
      .update(job)
      .set({
        state: "running",
        claim: newId(),
        notBefore: after(now, leaseMs),
        attemptCount: sql`${job.attemptCount} + 1`,
      })
      .where(sql`${job.id} = (${first.limit(1).getSQL()}${skipLocked})`)
      .returning();
    return taken ? { ...taken, claim: taken.claim as string } : null;
  });
}

const isStillHeld = ({ id, claim }: Claimed) =>
  and(eq(job.id, id), eq(job.claim, claim), eq(job.state, "running"));

/** Writes to a job only while `claimed` still holds it; false: it was cancelled or taken over. */
export async function writeHeld(
  store: Store,
  claimed: Claimed,
  values: Partial<typeof job.$inferInsert>,
): Promise<boolean> {
  const rows = await store.inSideTransaction((tx) =>
    tx.update(job).set(values).where(isStillHeld(claimed)).returning({ id: job.id }),
  );
  return rows.length > 0;
}

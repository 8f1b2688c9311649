import type { JobKind } from "../../domain/vocabulary";
import { newId } from "../new-id";
import { job } from "../schema";
import type { Tx } from "../store";

interface Wanted {
  kind: JobKind;
  /** JSON; the job's `input` checks it when it runs. */
  payload: unknown;
  actorId: string;
  now: string;
  /** ISO 8601 UTC; absent: at once. */
  notBefore?: string;
  /** Of two with the same key the second is not made. */
  key?: string;
}

/** Asks for a job inside the transaction that makes it necessary. Returns its id, or null when there is one with this key. */
export async function enqueue(tx: Tx, wanted: Wanted): Promise<string | null> {
  const [made] = await enqueueAll(tx, [wanted]);
  return made ?? null;
}

/** As `enqueue`, for many at once. Returns the ids of those that were made. */
export async function enqueueAll(tx: Tx, wanted: readonly Wanted[]): Promise<string[]> {
  const made: string[] = [];
  for (let from = 0; from < wanted.length; from += 500) {
    const rows = await tx
      .insert(job)
      .values(wanted.slice(from, from + 500).map(rowOf))
      .onConflictDoNothing({ target: job.key })
      .returning({ id: job.id });
    made.push(...rows.map(({ id }) => id));
  }
  return made;
}

const rowOf = ({ kind, payload, actorId, now, notBefore = now, key }: Wanted) => ({
  id: newId(),
  kind,
  payload,
  state: "waiting" as const,
  key: key ?? null,
  notBefore,
  attemptCount: 0,
  doneCount: 0,
  createdById: actorId,
  createdAt: now,
});

import { eq } from "drizzle-orm";
import { session } from "../schema";
import type { Store } from "../store";

/** Notes that a session was used; the audit has no line for it. */
export async function touchSession(store: Store, sid: string, now: string): Promise<void> {
  await store.inTransaction(async (tx) => {
    await tx.update(session).set({ lastSeenAt: now }).where(eq(session.sid, sid));
  });
}

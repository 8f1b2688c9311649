import { eq } from "drizzle-orm";
import { apiToken } from "../schema";
import type { Store } from "../store";

/** Notes that a bearer token was used; the audit has no line for it. */
export async function touchToken(store: Store, id: string, now: string): Promise<void> {
  await store.inTransaction(async (tx) => {
    await tx.update(apiToken).set({ lastUsedAt: now }).where(eq(apiToken.id, id));
  });
}

import { and, eq, isNull, sql } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import type { DeliveryKind, DeliveryState } from "../../domain/vocabulary";
import { newId } from "../new-id";
import { delivery, deliveryAttempt } from "../schema";
import type { Store } from "../store";

const ending: readonly DeliveryState[] = ["in_app", "accepted", "refused", "failed", "not_needed"];
const wordOfServer: readonly DeliveryState[] = ["accepted", "refused"];
const longestResponse = 500;

/** Keeps a mail that is about to be sent, before it is. Returns its id and Message-ID. */
export async function openDelivery(
  store: Store,
  { userId, kind, mailHost, now }: { userId: string; kind: DeliveryKind; mailHost: string; now: string },
) {
  const id = newId();
  const messageId = `<${id}@${mailHost}>`;
  await store.inSideTransaction((tx) =>
    tx.insert(delivery).values({
      id,
      userId,
      kind,
      key: `${kind} ${id}`,
      messageId,
      state: "waiting",
      attemptCount: 0,
      createdAt: now,
    }),
  );
  return { id, messageId };
}

/**
 * Says what happened to a mail, on its row and in its log. `sending` begins an attempt. `conflict` when it has ended already and a process
 * that was given up still works on it; the word of the mail server counts in any case.
 */
export async function recordDelivery(
  store: Store,
  deliveryId: string,
  { state, response, now }: { state: DeliveryState; response?: string; now: string },
): Promise<void> {
  await store.inSideTransaction(async (tx) => {
    const told = await tx
      .update(delivery)
      .set({
        state,
        endedAt: ending.includes(state) ? now : null,
        ...(state === "sending" && { attemptCount: sql`${delivery.attemptCount} + 1` }),
      })
      .where(
        and(eq(delivery.id, deliveryId), wordOfServer.includes(state) ? undefined : isNull(delivery.endedAt)),
      )
      .returning({ id: delivery.id });
    if (told.length === 0) throw new Failure("conflict", "conflict");
    await tx.insert(deliveryAttempt).values(attempt(deliveryId, state, now, response));
  });
}

/** Says of a mail that it will not be tried again; of one that has ended already nothing. */
export async function failDelivery(store: Store, deliveryId: string, now: string): Promise<void> {
  await store.inSideTransaction(async (tx) => {
    const failed = await tx
      .update(delivery)
      .set({ state: "failed", endedAt: now })
      .where(and(eq(delivery.id, deliveryId), isNull(delivery.endedAt)))
      .returning({ id: delivery.id });
    if (failed.length > 0) await tx.insert(deliveryAttempt).values(attempt(deliveryId, "failed", now));
  });
}

const attempt = (deliveryId: string, state: DeliveryState, now: string, response?: string) => ({
  id: newId(),
  deliveryId,
  state,
  response: response?.slice(0, longestResponse) ?? null,
  recordedAt: now,
});

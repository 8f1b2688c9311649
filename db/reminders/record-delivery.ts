import { eq, sql } from "drizzle-orm";
import type { DeliveryKind, DeliveryState } from "../../domain/vocabulary";
import { newId } from "../new-id";
import { delivery, deliveryAttempt } from "../schema";
import type { Store } from "../store";

const ending: readonly DeliveryState[] = ["in_app", "accepted", "refused", "failed", "not_needed"];
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

/** Says what happened to a mail, on its row and in its log. `sending` begins an attempt. */
export async function recordDelivery(
  store: Store,
  deliveryId: string,
  { state, response, now }: { state: DeliveryState; response?: string; now: string },
): Promise<void> {
  await store.inSideTransaction(async (tx) => {
    await tx
      .update(delivery)
      .set({
        state,
        endedAt: ending.includes(state) ? now : null,
        ...(state === "sending" && { attemptCount: sql`${delivery.attemptCount} + 1` }),
      })
      .where(eq(delivery.id, deliveryId));
    await tx.insert(deliveryAttempt).values({
      id: newId(),
      deliveryId,
      state,
      response: response?.slice(0, longestResponse) ?? null,
      recordedAt: now,
    });
  });
}

import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { enqueueAll } from "../jobs/enqueue";
import { newId } from "../new-id";
import { delivery, deliveryAttempt, notice, user } from "../schema";
import type { Store } from "../store";
import { systemActor } from "../system-actor";

const pageSize = 200;

interface Making {
  /** YYYY-MM-DD: the day of the digest. */
  today: string;
  now: string;
  /** The host that ends each Message-ID; null: no mail is sent. */
  mailHost: string | null;
  signal?: AbortSignal;
}

/**
 * Gathers what people have not been told yet into one digest for each and asks for it to be sent. Who has had theirs today waits
 * until tomorrow. A digest, what it says and its job are made in one transaction, so that a process may end anywhere.
 */
export async function makeDigests(store: Store, { today, now, mailHost, signal }: Making): Promise<number> {
  let madeCount = 0;
  let after = "";
  for (;;) {
    signal?.throwIfAborted();
    const people = await readWaiting(store, after);
    const rows = people.map(({ userId, isDemo }) => {
      const id = newId();
      return {
        id,
        userId,
        kind: "digest" as const,
        key: `digest ${userId} ${today}`,
        messageId: `<${id}@${mailHost ?? "qadam.invalid"}>`,
        state: mailHost === null || isDemo ? ("in_app" as const) : ("waiting" as const),
        attemptCount: 0,
        createdAt: now,
        endedAt: mailHost === null || isDemo ? now : null,
      };
    });
    if (rows.length > 0) madeCount += await keep(store, rows, now);
    const last = people.at(-1);
    if (people.length < pageSize || !last) return madeCount;
    after = last.userId;
  }
}

const readWaiting = (store: Store, after: string) =>
  store.reader
    .selectDistinct({ userId: notice.userId, isDemo: user.isDemo })
    .from(notice)
    .innerJoin(user, eq(user.id, notice.userId))
    .where(
      and(
        isNull(notice.deliveryId),
        isNull(notice.endedAt),
        eq(user.isDisabled, false),
        gt(notice.userId, after),
      ),
    )
    .orderBy(asc(notice.userId))
    .limit(pageSize);

async function keep(store: Store, rows: (typeof delivery.$inferInsert)[], now: string): Promise<number> {
  return store.inSideTransaction(async (tx) => {
    const made = await tx
      .insert(delivery)
      .values(rows)
      .onConflictDoNothing({ target: delivery.key })
      .returning();
    if (made.length === 0) return 0;
    await tx.insert(deliveryAttempt).values(
      made.map(({ id, state }) => ({
        id: newId(),
        deliveryId: id,
        state,
        response: null,
        recordedAt: now,
      })),
    );
    const own = tx
      .select({ id: delivery.id })
      .from(delivery)
      .where(
        and(
          eq(delivery.userId, notice.userId),
          inArray(
            delivery.id,
            made.map(({ id }) => id),
          ),
        ),
      );
    await tx
      .update(notice)
      .set({ deliveryId: sql`(${own.getSQL()})` })
      .where(
        and(
          inArray(
            notice.userId,
            made.map(({ userId }) => userId),
          ),
          isNull(notice.deliveryId),
          isNull(notice.endedAt),
        ),
      );
    await enqueueAll(
      tx,
      made
        .filter(({ state }) => state === "waiting")
        .map(({ id }) => ({
          kind: "send_digest",
          payload: { deliveryId: id },
          actorId: systemActor.userId,
          now,
          key: `send_digest ${id}`,
        })),
    );
    return made.length;
  });
}

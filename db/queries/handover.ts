import { and, count, desc, eq, gt, ne } from "drizzle-orm";
import { follow, handover, measure, snooze, user } from "../schema";
import type { Reader } from "../store";
import { measureRef } from "./measure-item";

/** Whose work somebody took over. */
export async function listHandedOver(reader: Reader, userId: string): Promise<string[]> {
  const rows = await reader
    .select({ fromUserId: handover.fromUserId })
    .from(handover)
    .where(eq(handover.toUserId, userId));
  return rows.map(({ fromUserId }) => fromUserId);
}

/** What somebody promised: the reminders they put off and what they follow. */
export async function listPromises(reader: Reader, userId: string, today: string) {
  const snoozes = await reader
    .select({ id: snooze.id, measure: measureRef, untilOn: snooze.untilOn, reason: snooze.reason })
    .from(snooze)
    .innerJoin(measure, eq(measure.id, snooze.measureId))
    .where(and(eq(snooze.userId, userId), gt(snooze.untilOn, today)))
    .orderBy(desc(snooze.recordedAt))
    .limit(50);
  const [followed] = await reader.select({ rows: count() }).from(follow).where(eq(follow.userId, userId));
  return { snoozes, followCount: followed?.rows ?? 0 };
}

/** Open accounts that could go on with somebody's work, by name. */
export function listReceivers(reader: Reader, fromUserId: string) {
  return reader
    .select({ id: user.id, name: user.name, email: user.email })
    .from(user)
    .where(and(eq(user.isDisabled, false), ne(user.id, fromUserId)))
    .orderBy(user.name, user.id)
    .limit(500);
}

import { and, eq, isNull } from "drizzle-orm";
import { Failure, invalidField } from "../../domain/failure";
import { HandOverWork } from "../../domain/input/user";
import { addGrant } from "../add-grant";
import { defineCommand } from "../command";
import { newId } from "../new-id";
import { follow, grant, handover, notice } from "../schema";
import type { Tx } from "../store";
import { getUserForChange, userChange } from "../user-change";

interface Between {
  fromUserId: string;
  toUserId: string;
  now: string;
}

/**
 * Somebody leaves and another goes on: the roles (but for administration), what came back or waits, open notices and what is followed pass
 * to them in one step. Entries keep their author; nobody may verify more than before.
 */
export const handOverWork = defineCommand({
  action: "user.manage",
  input: HandOverWork,
  async load(tx, { fromUserId, toUserId }) {
    const [from, to] = [await getUserForChange(tx, fromUserId), await getUserForChange(tx, toUserId)];
    return { from, to };
  },
  subject: () => ({ countryCode: null }),
  async run(tx, { fromUserId, toUserId }, { actor, now, loaded: { to } }) {
    if (fromUserId === toUserId) throw invalidField("toUserId", "same_person");
    if (to.isDisabled) throw new Failure("conflict", "account_disabled");
    const between = { fromUserId, toUserId, now };
    const passed = await passGrants(tx, between, actor.userId);
    await passEntries(tx, between, actor.userId);
    await passNotices(tx, between);
    await passFollows(tx, between);
    return {
      value: { id: toUserId },
      changes: [userChange("work.hand_over", fromUserId, { after: { toUserId, grants: passed } })],
    };
  },
});

async function passGrants(tx: Tx, { fromUserId, toUserId, now }: Between, actorId: string) {
  const standing = (userId: string) =>
    tx
      .select()
      .from(grant)
      .where(and(eq(grant.userId, userId), isNull(grant.endedAt)));
  const [theirs, held] = [await standing(fromUserId), await standing(toUserId)];
  const passing = theirs.filter(({ role }) => role !== "administrator");
  for (const { id, role, countryCode, organisationId } of passing) {
    const wanted = { role, countryCode, organisationId };
    const isHeld = held.some(
      (row) => row.role === role && row.countryCode === countryCode && row.organisationId === organisationId,
    );
    if (!isHeld) await addGrant(tx, toUserId, wanted, { grantedById: actorId, now });
    await tx.update(grant).set({ endedAt: now }).where(eq(grant.id, id));
  }
  return passing.map(({ role, countryCode, organisationId }) => ({ role, countryCode, organisationId }));
}

/** With what somebody had taken over themselves. */
async function passEntries(tx: Tx, { fromUserId, toUserId, now }: Between, actorId: string) {
  const earlier = await tx
    .select({ fromUserId: handover.fromUserId })
    .from(handover)
    .where(eq(handover.toUserId, fromUserId));
  const sources = [fromUserId, ...earlier.map((row) => row.fromUserId)].filter((id) => id !== toUserId);
  await tx
    .insert(handover)
    .values(
      sources.map((id) => ({
        id: newId(),
        fromUserId: id,
        toUserId,
        recordedAt: now,
        recordedById: actorId,
      })),
    )
    .onConflictDoNothing({ target: [handover.toUserId, handover.fromUserId] });
}

/** The receiver is told anew, in their next digest; the one who left no more. */
async function passNotices(tx: Tx, { fromUserId, toUserId, now }: Between) {
  const open = await tx
    .select()
    .from(notice)
    .where(and(eq(notice.userId, fromUserId), isNull(notice.endedAt)));
  for (let from = 0; from < open.length; from += 500)
    await tx
      .insert(notice)
      .values(
        open.slice(from, from + 500).map((row) => ({
          ...row,
          id: newId(),
          userId: toUserId,
          key: row.key.replace(fromUserId, toUserId),
          deliveryId: null,
          createdAt: now,
        })),
      )
      .onConflictDoNothing({ target: notice.key });
  await tx
    .update(notice)
    .set({ endedAt: now })
    .where(and(eq(notice.userId, fromUserId), isNull(notice.endedAt)));
}

async function passFollows(tx: Tx, { fromUserId, toUserId, now }: Between) {
  const followed = await tx.select().from(follow).where(eq(follow.userId, fromUserId));
  if (followed.length === 0) return;
  await tx
    .insert(follow)
    .values(followed.map((row) => ({ ...row, id: newId(), userId: toUserId, createdAt: now })))
    .onConflictDoNothing({ target: [follow.userId, follow.kind, follow.subjectId] });
  await tx.delete(follow).where(eq(follow.userId, fromUserId));
}

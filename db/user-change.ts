import { and, eq, isNull } from "drizzle-orm";
import { Failure } from "../domain/failure";
import type { Change } from "./audit-chain";
import { newSecret, secretHash } from "./new-secret";
import { invitation, session, user } from "./schema";
import type { Tx } from "./store";

export const invitationDays = 7;

/** What the audit keeps of a change to an account: ids only, never a name, an e-mail, a password or a hash. */
export const userChange = (
  action: string,
  userId: string,
  more: Pick<Change, "before" | "after"> & { countryCode?: string | null } = {},
): Change => ({ countryCode: null, ...more, action, subject: ["user", userId], isPublic: false });

/** The account to be changed; `not_found` when there is none. */
export async function getUserForChange(tx: Tx, userId: string) {
  const [row] = await tx.select().from(user).where(eq(user.id, userId));
  if (!row) throw new Failure("not_found", "not_found");
  return row;
}

/** Signs the user out everywhere, but for the session with the id `except`. */
export async function endSessionsOf(tx: Tx, userId: string, now: string, except?: string) {
  const rows = await tx
    .select({ sid: session.sid })
    .from(session)
    .where(and(eq(session.userId, userId), isNull(session.endedAt)));
  for (const { sid } of rows)
    if (sid !== except) await tx.update(session).set({ endedAt: now }).where(eq(session.sid, sid));
}

/** Makes a one-time link's token, which is returned once and kept only as its hash; earlier links of the user end. */
export async function addInvitation(tx: Tx, userId: string, now: string) {
  await endInvitationsOf(tx, userId, now);
  const token = newSecret();
  const expiresAt = new Date(Date.parse(now) + invitationDays * 24 * 3_600_000).toISOString();
  await tx.insert(invitation).values({ tokenHash: secretHash(token), userId, createdAt: now, expiresAt });
  return { token, expiresAt };
}

export async function endInvitationsOf(tx: Tx, userId: string, now: string) {
  await tx
    .update(invitation)
    .set({ usedAt: now })
    .where(and(eq(invitation.userId, userId), isNull(invitation.usedAt)));
}

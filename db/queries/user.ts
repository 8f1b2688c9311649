import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../domain/permissions";
import type { Language } from "../../domain/vocabulary";
import { secretHash } from "../new-secret";
import { withPredecessors } from "../predecessors";
import { preparedOnce } from "../prepared";
import { apiToken, grant, invitation, secondFactor, session, user } from "../schema";
import type { Reader, Tx } from "../store";

/** Somebody signed in, with what they may do at this moment. */
export interface SignedIn {
  actor: Actor;
  language: Language;
  email: string;
  isDemo: boolean;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  /** Until the one-time password is changed, nothing else may be done. */
  mustChangePassword: boolean;
}

export interface FoundSession extends SignedIn {
  session: { sid: string; lastSeenAt: string; expiresAt: string; endedAt: string | null };
}

type Row = {
  user: typeof user.$inferSelect;
  grant: typeof grant.$inferSelect | null;
  second_factor: typeof secondFactor.$inferSelect | null;
};

const signedIn = async (
  reader: Reader,
  rows: readonly Row[],
  { user: row, second_factor: second }: Row,
): Promise<SignedIn> => ({
  actor: {
    userId: row.id,
    name: row.name,
    grants: await withPredecessors(
      reader,
      rows.flatMap(({ grant: each }) =>
        each ? [{ role: each.role, countryCode: each.countryCode, organisationId: each.organisationId }] : [],
      ),
    ),
  },
  language: row.language,
  email: row.email,
  isDemo: row.isDemo,
  hasPassword: row.passwordHash !== null,
  hasSecondFactor: (second?.confirmedAt ?? null) !== null,
  mustChangePassword: row.mustChangePassword,
});

const standingGrants = and(eq(grant.userId, user.id), isNull(grant.endedAt));

// These two are asked at every request of somebody signed in.
const sessionQuery = preparedOnce("find_session", (reader: Reader) =>
  reader
    .select()
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .leftJoin(grant, standingGrants)
    .leftJoin(secondFactor, eq(secondFactor.userId, user.id))
    .where(and(eq(session.sid, sql.placeholder("sid")), eq(user.isDisabled, false))),
);
const tokenQuery = preparedOnce("find_token", (reader: Reader) =>
  reader
    .select()
    .from(apiToken)
    .innerJoin(user, eq(user.id, apiToken.userId))
    .leftJoin(grant, standingGrants)
    .leftJoin(secondFactor, eq(secondFactor.userId, user.id))
    .where(
      and(
        eq(apiToken.tokenHash, sql.placeholder("tokenHash")),
        isNull(apiToken.endedAt),
        eq(user.isDisabled, false),
      ),
    ),
);

/** A session with its account and standing grants, in one statement; null when there is none or the account is disabled. */
export async function findSession(reader: Reader, sid: string): Promise<FoundSession | null> {
  const rows = await sessionQuery(reader).execute({ sid });
  const [first] = rows;
  if (!first) return null;
  const { sid: _, ...times } = first.session;
  return { ...(await signedIn(reader, rows, first)), session: { ...times, sid } };
}

/** Who a bearer token is; null when it is unknown or ended, or the account is disabled. */
export async function findToken(reader: Reader, token: string) {
  const rows = await tokenQuery(reader).execute({ tokenHash: secretHash(token) });
  const [first] = rows;
  if (!first) return null;
  return {
    ...(await signedIn(reader, rows, first)),
    tokenId: first.api_token.id,
    lastUsedAt: first.api_token.lastUsedAt,
  };
}

/** An account with its standing grants, in one statement; null when there is none or it is disabled. */
export async function findAccount(reader: Reader, userId: string): Promise<SignedIn | null> {
  const rows = await reader
    .select()
    .from(user)
    .leftJoin(grant, standingGrants)
    .leftJoin(secondFactor, eq(secondFactor.userId, user.id))
    .where(and(eq(user.id, userId), eq(user.isDisabled, false)));
  const [first] = rows;
  return first ? signedIn(reader, rows, first) : null;
}

/** The account that may come in by this e-mail; null when there is none or it is disabled. */
export async function findUserByEmail(reader: Reader, email: string) {
  const address = email.trim().normalize("NFC").toLowerCase();
  const [row] = await reader
    .select({ id: user.id, name: user.name, language: user.language })
    .from(user)
    .where(and(eq(user.email, address), eq(user.isDisabled, false)));
  return row ?? null;
}

/** The account an unused one-time link is for; null when the link is unknown, used or too old, or the account disabled. */
export async function findInvited(handle: Reader | Tx, token: string, now: string) {
  const [row] = await handle
    .select({ id: user.id, email: user.email, name: user.name, rowVersion: user.rowVersion })
    .from(invitation)
    .innerJoin(user, and(eq(user.id, invitation.userId), eq(user.isDisabled, false)))
    .where(
      and(
        eq(invitation.tokenHash, secretHash(token)),
        isNull(invitation.usedAt),
        gt(invitation.expiresAt, now),
      ),
    );
  return row ?? null;
}

/** Whether this installation has demo accounts that can sign in. */
export async function hasDemoAccounts(reader: Reader): Promise<boolean> {
  const rows = await reader
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.isDemo, true), eq(user.isDisabled, false)))
    .limit(1);
  return rows.length > 0;
}

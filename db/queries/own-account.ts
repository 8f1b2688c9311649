import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import { sessionLimits } from "../../domain/session";
import { apiToken, country, grant, organisation, recoveryCode, secondFactor, session } from "../schema";
import { openSeed } from "../seal";
import type { Reader } from "../store";

/** A grant in words: its country and body by their names; null: everywhere, all bodies. */
export type NamedGrant = Awaited<ReturnType<typeof listGrantsOf>>[number];

/** The standing grants of an account, oldest first. */
export function listGrantsOf(reader: Reader, userId: string) {
  return reader
    .select({
      id: grant.id,
      role: grant.role,
      grantedAt: grant.grantedAt,
      country: { code: country.code, name: country.name, nativeLanguage: country.nativeLanguage },
      organisation: { id: organisation.id, name: organisation.name },
    })
    .from(grant)
    .leftJoin(country, eq(country.code, grant.countryCode))
    .leftJoin(organisation, eq(organisation.id, grant.organisationId))
    .where(and(eq(grant.userId, userId), isNull(grant.endedAt)))
    .orderBy(asc(grant.grantedAt), asc(grant.id));
}

/** The sessions of an account that still stand at `now`, newest first. */
export function listSessionsOf(reader: Reader, userId: string, now: string) {
  const idleSince = new Date(Date.parse(now) - sessionLimits.idleMinutes * 60_000).toISOString();
  return reader
    .select({
      sid: session.sid,
      client: session.client,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
    })
    .from(session)
    .where(
      and(
        eq(session.userId, userId),
        isNull(session.endedAt),
        gt(session.expiresAt, now),
        gt(session.lastSeenAt, idleSince),
      ),
    )
    .orderBy(desc(session.createdAt))
    .limit(50);
}

/** The bearer tokens of an account that have not been ended, newest first. */
export function listTokensOf(reader: Reader, userId: string) {
  return reader
    .select({
      id: apiToken.id,
      name: apiToken.name,
      createdAt: apiToken.createdAt,
      lastUsedAt: apiToken.lastUsedAt,
    })
    .from(apiToken)
    .where(and(eq(apiToken.userId, userId), isNull(apiToken.endedAt)))
    .orderBy(desc(apiToken.createdAt))
    .limit(100);
}

/**
 * How far an account's second factor is: `off`; `starting`, with the seed to be put into an app (null: it was sealed under another
 * secret); `on`, since when and with how many recovery codes unused.
 */
export async function getSecondFactor(reader: Reader, userId: string, secret: string) {
  const [row] = await reader.select().from(secondFactor).where(eq(secondFactor.userId, userId));
  if (!row) return { state: "off" as const };
  if (row.confirmedAt === null)
    return { state: "starting" as const, seed: openSeed(secret, userId, row.sealedSeed) };
  const codes = await reader
    .select({ codeHash: recoveryCode.codeHash })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt)));
  return { state: "on" as const, since: row.confirmedAt, codesLeft: codes.length };
}

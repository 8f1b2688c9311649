import { asc, desc, eq, isNull, max } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { fold } from "../../domain/fold";
import { can } from "../../domain/permissions";
import type { Language, Role } from "../../domain/vocabulary";
import { country, grant, invitation, organisation, session, user } from "../schema";
import { findSecondFactor } from "../take-code";
import { groupBy } from "./group-by";
import { listGrantsOf, type NamedGrant } from "./own-account";
import { cutPage, limitOf, type PageRequest, readCursor } from "./page";
import type { Scope } from "./scope";

/** `invited`: has never set a password and can still do so; `expired`: can no more; `open`: may sign in. */
export const userStates = ["open", "invited", "expired", "disabled"] as const;
export type UserState = (typeof userStates)[number];

export interface UserFilter {
  q?: string;
  role?: Role;
  country?: string;
  state?: UserState;
}

export interface UserItem {
  id: string;
  email: string;
  name: string;
  language: Language;
  isDemo: boolean;
  state: UserState;
  recordedAt: string;
  grants: NamedGrant[];
}

/** Whoever may not manage users is told there is nothing here. */
function requireUserManager(scope: Scope) {
  if (!can(scope.actor, "user.manage", { countryCode: null })) throw new Failure("not_found", "not_found");
}

/**
 * The accounts, by e-mail. Read whole and filtered here: an installation has hundreds, and their names have no folded column.
 * Two statements.
 */
export async function listUsers(scope: Scope, now: string, request: UserFilter & PageRequest = {}) {
  requireUserManager(scope);
  const limit = limitOf(request);
  const [after] = readCursor(request.cursor, "s") ?? [];
  const found = (await readAll(scope, now)).filter((each) => matches(each, request));
  const rest = after === undefined ? found : found.filter(({ email }) => email > String(after));
  const { rows, next } = cutPage(rest.slice(0, limit + 1), limit, ({ email }) => [email]);
  return { data: rows, page: { next, totalCount: found.length } };
}

function matches(each: UserItem, { q, role, country: code, state }: UserFilter): boolean {
  const words = fold(q ?? "");
  return (
    (words === "" || fold(`${each.name} ${each.email}`).includes(words)) &&
    (state === undefined || each.state === state) &&
    (role === undefined || each.grants.some((one) => one.role === role)) &&
    (code === undefined || each.grants.some((one) => one.country === null || one.country.code === code))
  );
}

async function readAll(scope: Scope, now: string): Promise<UserItem[]> {
  const rows = await scope.reader
    .select({ user, linkUntil: max(invitation.expiresAt) })
    .from(user)
    .leftJoin(invitation, eq(invitation.userId, user.id))
    .groupBy(user.id);
  const grants = await scope.reader
    .select({
      userId: grant.userId,
      id: grant.id,
      role: grant.role,
      grantedAt: grant.grantedAt,
      country: { code: country.code, name: country.name, nativeLanguage: country.nativeLanguage },
      organisation: { id: organisation.id, name: organisation.name },
    })
    .from(grant)
    .leftJoin(country, eq(country.code, grant.countryCode))
    .leftJoin(organisation, eq(organisation.id, grant.organisationId))
    .where(isNull(grant.endedAt))
    .orderBy(asc(grant.grantedAt));
  const grantsOf = groupBy(grants, ({ userId }) => userId);
  return rows
    .map(({ user: row, linkUntil }) => itemOf(row, linkUntil, grantsOf.get(row.id) ?? [], now))
    .sort((a, b) => (a.email < b.email ? -1 : 1));
}

function itemOf(
  row: typeof user.$inferSelect,
  linkUntil: string | null,
  grants: NamedGrant[],
  now: string,
): UserItem {
  const { id, email, name, language, isDemo, recordedAt } = row;
  const hasComeIn = row.passwordHash !== null || linkUntil === null;
  const state = row.isDisabled ? "disabled" : hasComeIn ? "open" : linkUntil > now ? "invited" : "expired";
  return { id, email, name, language, isDemo, recordedAt, state, grants };
}

/** One account with its standing grants and when it was last seen; `not_found` when there is none. */
export async function getUser(scope: Scope, now: string, id: string) {
  requireUserManager(scope);
  const [row] = await scope.reader.select().from(user).where(eq(user.id, id));
  if (!row) throw new Failure("not_found", "not_found");
  const [link] = await scope.reader
    .select({ until: max(invitation.expiresAt) })
    .from(invitation)
    .where(eq(invitation.userId, id));
  const [seen] = await scope.reader
    .select({ at: session.lastSeenAt })
    .from(session)
    .where(eq(session.userId, id))
    .orderBy(desc(session.createdAt))
    .limit(1);
  const grants = await listGrantsOf(scope.reader, id);
  const second = await findSecondFactor(scope.reader, id);
  return {
    hasSecondFactor: second !== undefined,
    ...itemOf(row, link?.until ?? null, grants, now),
    lastSeenAt: seen?.at ?? null,
  };
}

/** Bodies that a grant may be limited to, with the country they belong to (null: international). */
export function listBodyNames(scope: Scope) {
  requireUserManager(scope);
  return scope.reader
    .select({ id: organisation.id, name: organisation.name, countryCode: organisation.countryCode })
    .from(organisation)
    .orderBy(asc(organisation.id))
    .limit(2_000);
}

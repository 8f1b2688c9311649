import { and, count, desc, eq, lt, sql } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { can } from "../../domain/permissions";
import { verifyAuditChain } from "../audit-chain";
import { audit, user } from "../schema";
import { cutPage, limitOf, type PageRequest, readCursor } from "./page";
import type { Scope } from "./scope";

export interface AuditFilter {
  /** An account's id, or its e-mail. */
  actor?: string;
  action?: string;
  subjectKind?: string;
  subjectId?: string;
  country?: string;
}

/** The list is counted as far as this, so that a long history costs no more than a short one. */
export const auditCounted = 10_000;

/** Whoever may not read the audit is told there is nothing here. */
function requireAuditReader(scope: Scope) {
  if (!can(scope.actor, "audit.read", { countryCode: null })) throw new Failure("not_found", "not_found");
}

/** The whole audit, newest first, a page at a time. `totalCount` stops at `auditCounted`. At most three statements. */
export async function listAudit(scope: Scope, request: AuditFilter & PageRequest = {}) {
  requireAuditReader(scope);
  const limit = limitOf(request);
  const [before] = readCursor(request.cursor, "n") ?? [];
  const actorId = request.actor?.includes("@") ? await findUserId(scope, request.actor) : request.actor;
  const wanted = and(
    actorId ? eq(audit.actorId, actorId) : undefined,
    request.action ? eq(audit.action, request.action) : undefined,
    request.subjectKind ? eq(audit.subjectKind, request.subjectKind) : undefined,
    request.subjectId ? eq(audit.subjectId, request.subjectId) : undefined,
    request.country ? eq(audit.countryCode, request.country) : undefined,
  );
  const rows = await scope.reader
    .select({ line: audit, actorName: user.name })
    .from(audit)
    .leftJoin(user, eq(user.id, audit.actorId))
    .where(and(wanted, before === undefined ? undefined : lt(audit.seq, Number(before))))
    .orderBy(desc(audit.seq))
    .limit(limit + 1);
  const page = cutPage(rows, limit, ({ line }) => [line.seq]);
  const counted = scope.reader
    .select({ seq: audit.seq })
    .from(audit)
    .where(wanted)
    .limit(auditCounted)
    .as("counted");
  const [total] = await scope.reader.select({ count: count() }).from(counted);
  const data = page.rows.map(({ line, actorName }) => ({ ...line, actorName }));
  return { data, page: { next: page.next, totalCount: total?.count ?? 0 } };
}

export type AuditLine = Awaited<ReturnType<typeof listAudit>>["data"][number];

/** The id of the account with this e-mail; what no id equals when there is none. */
async function findUserId(scope: Scope, email: string): Promise<string> {
  const address = email.trim().normalize("NFC").toLowerCase();
  const [row] = await scope.reader.select({ id: user.id }).from(user).where(eq(user.email, address));
  return row?.id ?? "-";
}

/** From one action to the next along their index, however many lines each has. */
const actionsOfAudit = sql`(
  with recursive step(action) as (
    select min(${audit.action}) from ${audit}
    union all
    select (select min(${audit.action}) from ${audit} where ${audit.action} > step.action) from step where step.action is not null
  )
  select action from step where action is not null
) as found`;

/** Every action the audit has a line of. */
export async function listAuditActions(scope: Scope): Promise<string[]> {
  requireAuditReader(scope);
  const rows = await scope.reader.select({ action: sql<string>`found.action` }).from(actionsOfAudit);
  return rows.map(({ action }) => action).sort();
}

/** The number and the seal of the last line; 0 and null while there is none. */
export async function getAuditHead(scope: Scope): Promise<{ seq: number; hash: string | null }> {
  requireAuditReader(scope);
  const [row] = await scope.reader
    .select({ seq: audit.seq, hash: audit.hash })
    .from(audit)
    .orderBy(desc(audit.seq))
    .limit(1);
  return row ?? { seq: 0, hash: null };
}

/** Walks the whole chain; for those who may read it. */
export function verifyAudit(scope: Scope) {
  requireAuditReader(scope);
  return verifyAuditChain(scope.reader);
}

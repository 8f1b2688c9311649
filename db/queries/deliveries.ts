import { and, asc, count, desc, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { can, countriesFor } from "../../domain/permissions";
import type { DeliveryView, SnoozeView } from "../../domain/view/reminder";
import type { Paged } from "../../domain/view/shared";
import { country, delivery, deliveryAttempt, grant, measure, notice, snooze, user } from "../schema";
import { countUpTo } from "./count-up-to";
import { groupBy } from "./group-by";
import { countryRef, measureRef } from "./measure-item";
import { below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import type { Scope } from "./scope";

/** One's own mails, those to people with a role in a country one manages, and for administrators all. */
function readable(scope: Scope): SQL | undefined {
  const { actor, reader } = scope;
  if (!actor) throw new Failure("unauthenticated", "unauthenticated");
  if (can(actor, "user.manage", { countryCode: null })) return undefined;
  const own = eq(delivery.userId, actor.userId);
  const managed = countriesFor(actor, "reminder.set");
  if (managed === "all") return undefined;
  if (managed.length === 0) return own;
  const people = reader
    .select({ userId: grant.userId })
    .from(grant)
    .where(and(inArray(grant.countryCode, managed), isNull(grant.endedAt)));
  return or(own, inArray(delivery.userId, people));
}

/** Mails and what became of them, newest first; the words of a mail server are for administrators alone. Four statements. */
export async function listDeliveries(
  scope: Scope,
  request: PageRequest & { isOwn?: boolean } = {},
): Promise<Paged<DeliveryView>> {
  const limit = limitOf(request);
  const wanted = and(
    readable(scope),
    request.isOwn ? eq(delivery.userId, scope.actor?.userId ?? "") : undefined,
  );
  const rows = await scope.reader
    .select({
      id: delivery.id,
      kind: delivery.kind,
      state: delivery.state,
      person: user.name,
      createdAt: delivery.createdAt,
    })
    .from(delivery)
    .innerJoin(user, eq(user.id, delivery.userId))
    .where(and(wanted, below([delivery.createdAt, delivery.id], readCursor(request.cursor, "ss"))))
    .orderBy(desc(delivery.createdAt), desc(delivery.id))
    .limit(limit + 1);
  const page = cutPage(rows, limit, (row) => [row.createdAt, row.id]);
  const ids = page.rows.map(({ id }) => id);
  const mayReadResponse = can(scope.actor, "user.manage", { countryCode: null });
  const attempts = await readAttempts(scope, ids);
  const counts = await countNotices(scope, ids);
  return {
    data: page.rows.map((row) => ({
      ...row,
      noticeCount: counts.get(row.id) ?? 0,
      attempts: (attempts.get(row.id) ?? []).map(({ state, response, recordedAt }) => ({
        state,
        response: mayReadResponse ? response : null,
        recordedAt,
      })),
    })),
    page: { next: page.next, totalCount: await countUpTo(scope.reader, delivery, wanted) },
  };
}

const readAttempts = async ({ reader }: Scope, ids: string[]) =>
  groupBy(
    await reader
      .select()
      .from(deliveryAttempt)
      .where(inArray(deliveryAttempt.deliveryId, ids))
      .orderBy(asc(deliveryAttempt.recordedAt), asc(deliveryAttempt.id)),
    ({ deliveryId }) => deliveryId,
  );

async function countNotices({ reader }: Scope, ids: string[]) {
  const rows = await reader
    .select({ deliveryId: notice.deliveryId, count: count() })
    .from(notice)
    .where(inArray(notice.deliveryId, ids))
    .groupBy(notice.deliveryId);
  return new Map(rows.map((row) => [row.deliveryId, row.count]));
}

/** Who asked not to be reminded in the countries the reader manages, and why; the newest hundred. */
export async function listSnoozes(scope: Scope): Promise<SnoozeView[]> {
  const managed = countriesFor(scope.actor, "reminder.set");
  if (managed.length === 0) return [];
  return scope.reader
    .select({
      id: snooze.id,
      person: user.name,
      measure: measureRef,
      country: countryRef,
      dueBy: snooze.dueBy,
      untilOn: snooze.untilOn,
      reason: snooze.reason,
      recordedAt: snooze.recordedAt,
    })
    .from(snooze)
    .innerJoin(user, eq(user.id, snooze.userId))
    .innerJoin(measure, eq(measure.id, snooze.measureId))
    .innerJoin(country, eq(country.code, snooze.countryCode))
    .where(managed === "all" ? undefined : inArray(snooze.countryCode, managed))
    .orderBy(desc(snooze.recordedAt), desc(snooze.id))
    .limit(100);
}

import { and, asc, eq, exists, gte, inArray, lte, or, sql } from "drizzle-orm";
import { addDays } from "../../domain/partial-date";
import type { MeasureItem } from "../../domain/view/measure";
import { secretHash } from "../new-secret";
import { calendarKey, follow, measure, measureBody } from "../schema";
import type { Reader } from "../store";
import { measureItems, selectMeasures } from "./measure-item";
import type { Scope } from "./scope";
import { standingOf } from "./standing";
import { findAccount, type SignedIn } from "./user";

const daysBack = 90;
const daysAhead = 730;
const mostShown = 1_000;

/** Whether the reader has made an address for their calendar. */
export async function hasCalendar(scope: Scope): Promise<boolean> {
  const rows = await scope.reader
    .select({ userId: calendarKey.userId })
    .from(calendarKey)
    .where(eq(calendarKey.userId, scope.actor?.userId ?? ""));
  return rows.length > 0;
}

/** Whose calendar a secret opens; null when it opens none or the account is disabled. */
export async function findCalendarOwner(reader: Reader, key: string): Promise<SignedIn | null> {
  const [row] = await reader
    .select({ userId: calendarKey.userId })
    .from(calendarKey)
    .where(eq(calendarKey.keyHash, secretHash(key)));
  return row ? findAccount(reader, row.userId) : null;
}

/**
 * The due days of what the reader reports on and of what they follow, from 90 days ago to two years ahead, open ones only, soonest
 * first, a thousand at most.
 */
export async function listOwnDeadlines(scope: Scope): Promise<MeasureItem[]> {
  const { actor, reader, today } = scope;
  if (!actor) return [];
  const { dueBy, isOpen } = standingOf(scope);
  const followed = await reader.select().from(follow).where(eq(follow.userId, actor.userId));
  const idsOf = (kind: string) => followed.filter((each) => each.kind === kind).map((each) => each.subjectId);
  const ofBodies = (ids: readonly string[]) =>
    exists(
      reader
        .select({ one: sql`1` })
        .from(measureBody)
        .where(and(eq(measureBody.measureId, measure.id), inArray(measureBody.organisationId, [...ids]))),
    );
  const reporting = actor.grants
    .filter(({ role }) => role === "staff" || role === "manager")
    .map(({ countryCode, organisationId }) =>
      and(
        countryCode ? eq(measure.countryCode, countryCode) : undefined,
        organisationId ? ofBodies([organisationId]) : undefined,
        sql`1 = 1`,
      ),
    );
  const rows = await selectMeasures(
    scope,
    and(
      isOpen,
      gte(dueBy, addDays(today, -daysBack)),
      lte(dueBy, addDays(today, daysAhead)),
      or(
        ...reporting,
        inArray(measure.id, idsOf("measure")),
        inArray(measure.instrumentId, idsOf("instrument")),
        inArray(measure.countryCode, idsOf("country")),
        ofBodies(idsOf("organisation")),
      ),
    ),
  )
    .orderBy(asc(dueBy), asc(measure.id))
    .limit(mostShown);
  return measureItems(scope, rows);
}

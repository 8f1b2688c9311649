import { and, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import type { NoticeView } from "../../domain/view/reminder";
import type { Paged } from "../../domain/view/shared";
import { country, delivery, instrument, measure, notice } from "../schema";
import { countUpTo } from "./count-up-to";
import { countryRef, instrumentRef, measureRef } from "./measure-item";
import { noteRefsOf } from "./notes";
import { below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { type Scope, visible } from "./scope";
import { findAccount } from "./user";

/** What the reader is told, newest first; with `isOpen` only what still is so. Four statements, and four more with mentions. */
export async function listNotices(
  scope: Scope,
  request: PageRequest & { isOpen?: boolean } = {},
): Promise<Paged<NoticeView>> {
  if (!scope.actor) throw new Failure("unauthenticated", "unauthenticated");
  const limit = limitOf(request);
  const wanted = and(
    eq(notice.userId, scope.actor.userId),
    request.isOpen ? isNull(notice.endedAt) : undefined,
  );
  const after = below([notice.createdAt, notice.id], readCursor(request.cursor, "ss"));
  const rows = await selectNotices(scope, and(wanted, after), limit + 1);
  const page = cutPage(rows, limit, (row) => [row.createdAt, row.id]);
  return {
    data: await named(scope, page.rows),
    page: { next: page.next, totalCount: await countUpTo(scope.reader, notice, wanted) },
  };
}

const selectNotices = (scope: Scope, condition: SQL | undefined, limit: number) =>
  scope.reader
    .select()
    .from(notice)
    .where(condition)
    .orderBy(desc(notice.createdAt), desc(notice.id))
    .limit(limit);

/** Those whose measure, instrument or note the reader may see, with its name. */
async function named(scope: Scope, rows: readonly (typeof notice.$inferSelect)[]): Promise<NoticeView[]> {
  const idsOf = (kind: string) => [
    ...new Set(rows.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)),
  ];
  const [measures, instruments] = [
    await scope.reader
      .select({ measure: measureRef, instrument: instrumentRef, country: countryRef })
      .from(measure)
      .innerJoin(instrument, eq(instrument.id, measure.instrumentId))
      .innerJoin(country, eq(country.code, measure.countryCode))
      .where(and(inArray(measure.id, idsOf("measure")), visible(scope, measure))),
    await scope.reader
      .select({ instrument: instrumentRef, country: countryRef })
      .from(instrument)
      .innerJoin(country, eq(country.code, instrument.countryCode))
      .where(and(inArray(instrument.id, idsOf("instrument")), visible(scope, instrument))),
  ];
  const none = { measure: null, instrument: null, note: null, country: null };
  const names = new Map<string, Pick<NoticeView, keyof typeof none>>([
    ...measures.map((each) => [`measure ${each.measure.id}`, { ...none, ...each }] as const),
    ...instruments.map((each) => [`instrument ${each.instrument.id}`, { ...none, ...each }] as const),
    ...[...(await noteRefsOf(scope, idsOf("note"))).values()].map(
      (each) => [`note ${each.id}`, { ...none, note: each }] as const,
    ),
  ]);
  return rows.flatMap(({ id, kind, subjectKind, subjectId, dueBy, stepDays, createdAt, endedAt }) => {
    const name = names.get(`${subjectKind} ${subjectId}`);
    return name ? [{ id, kind, ...name, dueBy, stepDays, createdAt, endedAt }] : [];
  });
}

const mostInDigest = 100;

/** A digest that has not ended, to whom it goes, and what of it still is so (a hundred at most); null: there is nothing to be sent. */
export async function findDigest(scope: Omit<Scope, "actor">, deliveryId: string) {
  const [row] = await scope.reader
    .select()
    .from(delivery)
    .where(and(eq(delivery.id, deliveryId), isNull(delivery.endedAt)));
  const recipient = row && (await findAccount(scope.reader, row.userId));
  if (!row) return null;
  if (!recipient) return { delivery: row, recipient: null, notices: [] };
  const standing = and(
    eq(notice.deliveryId, deliveryId),
    eq(notice.userId, row.userId),
    isNull(notice.endedAt),
  );
  const own = { ...scope, actor: recipient.actor };
  return {
    delivery: row,
    recipient,
    notices: await named(own, await selectNotices(own, standing, mostInDigest)),
  };
}

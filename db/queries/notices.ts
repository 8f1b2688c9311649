import { and, asc, desc, eq, gte, inArray, isNull, lt, or, type SQL } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { addDays } from "../../domain/partial-date";
import type { NoticeView } from "../../domain/view/reminder";
import type { Paged } from "../../domain/view/shared";
import { isForAll, tellable } from "../reminders/told";
import { audit, country, delivery, instrument, measure, notice } from "../schema";
import { countUpTo } from "./count-up-to";
import { groupBy } from "./group-by";
import { countryRef, instrumentRef, measureRef } from "./measure-item";
import { noteRefsOf } from "./notes";
import { below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { type Scope, seesUnpublished } from "./scope";
import { subjectRefs } from "./subject-refs";
import { findAccount } from "./user";

/** What the reader is told, newest first; with `isOpen` only what still is so. At most two dozen statements. */
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

const none = {
  measure: null,
  instrument: null,
  note: null,
  organisation: null,
  titled: null,
  country: null,
};
type Named = Pick<NoticeView, keyof typeof none>;
type Row = typeof notice.$inferSelect;

/** Those about something the reader may see, with its name and what was done. */
async function named(scope: Scope, rows: readonly Row[]): Promise<NoticeView[]> {
  const notes = await noteRefsOf(
    scope,
    rows.flatMap(({ subjectKind, subjectId }) => (subjectKind === "note" ? subjectId : [])),
  );
  const refOf = await subjectRefs(
    scope,
    rows.map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId })),
  );
  const refs = rows.map((row) => refOf(row.subjectKind, row.subjectId));
  const [measures, instruments] = [
    await readMeasures(scope, [...new Set(refs.flatMap((ref) => ref?.measure?.id ?? []))]),
    await readInstruments(scope, [...new Set(refs.flatMap((ref) => ref?.instrument?.id ?? []))]),
  ];
  const actionsOf = await readActions(scope, rows);
  const nameOf = (row: Row, at: number): Named | null => {
    const note = row.subjectKind === "note" ? notes.get(row.subjectId) : undefined;
    if (note) return { ...none, note };
    const ref = refs[at];
    if (!ref) return null;
    if (ref.measure) return { ...none, ...(measures.get(ref.measure.id) ?? { measure: ref.measure }) };
    if (ref.instrument)
      return { ...none, ...(instruments.get(ref.instrument.id) ?? { instrument: ref.instrument }) };
    return { ...none, ...ref };
  };
  return rows.flatMap((row, at) => {
    const { id, kind, dueBy, stepDays, createdAt, endedAt } = row;
    const name = nameOf(row, at);
    return name ? [{ id, kind, ...name, actions: actionsOf(row), dueBy, stepDays, createdAt, endedAt }] : [];
  });
}

async function readMeasures(scope: Scope, ids: string[]) {
  const rows = await scope.reader
    .select({ measure: measureRef, instrument: instrumentRef, country: countryRef })
    .from(measure)
    .innerJoin(instrument, eq(instrument.id, measure.instrumentId))
    .innerJoin(country, eq(country.code, measure.countryCode))
    .where(inArray(measure.id, ids));
  return new Map(rows.map((row) => [row.measure.id, row]));
}

async function readInstruments(scope: Scope, ids: string[]) {
  const rows = await scope.reader
    .select({ instrument: instrumentRef, country: countryRef })
    .from(instrument)
    .innerJoin(country, eq(country.code, instrument.countryCode))
    .where(inArray(instrument.id, ids));
  return new Map(rows.map((row) => [row.instrument.id, row]));
}

/** What was done to the things of changes on the day before they were told, of what the reader may know. */
async function readActions(scope: Scope, rows: readonly Row[]) {
  const changes = rows.filter(({ kind }) => kind === "change");
  const days = changes.map(({ createdAt }) => createdAt.slice(0, 10)).sort();
  const lines =
    changes.length === 0
      ? []
      : await scope.reader
          .select({
            action: audit.action,
            subjectKind: audit.subjectKind,
            subjectId: audit.subjectId,
            countryCode: audit.countryCode,
            isPublic: audit.isPublic,
            recordedAt: audit.recordedAt,
          })
          .from(audit)
          .where(
            and(
              or(
                ...[...groupBy(changes, ({ subjectKind }) => subjectKind)].map(([kind, of]) =>
                  and(
                    eq(audit.subjectKind, kind),
                    inArray(audit.subjectId, [...new Set(of.map(({ subjectId }) => subjectId))]),
                  ),
                ),
              ),
              gte(audit.recordedAt, addDays(days[0] ?? "", -1)),
              lt(audit.recordedAt, days.at(-1) ?? ""),
              tellable,
            ),
          )
          .orderBy(asc(audit.seq));
  return ({ subjectKind, subjectId, createdAt }: Row) => {
    const toldOn = createdAt.slice(0, 10);
    const own = lines.filter(
      (line) =>
        line.subjectKind === subjectKind &&
        line.subjectId === subjectId &&
        line.recordedAt < toldOn &&
        line.recordedAt >= addDays(toldOn, -1) &&
        (isForAll(line) || (line.countryCode !== null && seesUnpublished(scope, line.countryCode))),
    );
    return [
      ...new Set(own.map(({ action }) => (action === "reference.load" ? `${subjectKind}.load` : action))),
    ];
  };
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

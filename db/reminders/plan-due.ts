import { and, asc, desc, eq, gte, inArray, sql } from "drizzle-orm";
import { dueWindow, ladderBegins, stepsDue } from "../../domain/reminder";
import { newId } from "../new-id";
import { measure, measureBody, notice, progress, snooze } from "../schema";
import type { Reader, Store } from "../store";
import { readLadders } from "./ladders";
import { readRecipients } from "./recipients";

const pageSize = 500;

type Recipients = Awaited<ReturnType<typeof readRecipients>>;
type Ladders = Awaited<ReturnType<typeof readLadders>>;
type NewNotice = typeof notice.$inferInsert;

interface Due {
  id: string;
  countryCode: string;
  dueBy: string;
  reportedAt: string | null;
}

/**
 * Makes the notices of `today`'s steps of the ladders: one for each person, due day and step, ever. A measure on which a report was made
 * since its ladder began is left alone. Run again it makes what is missing.
 */
export async function planDue(
  store: Store,
  { today, now, signal }: { today: string; now: string; signal?: AbortSignal },
): Promise<void> {
  const { reader } = store;
  const [ladders, recipients] = [await readLadders(reader), await readRecipients(reader)];
  const { from, to } = dueWindow(ladders.all, today);
  let after: [string, string] = [from, ""];
  for (;;) {
    signal?.throwIfAborted();
    const page = await readPage(reader, after, to);
    const notices = await noticesOf(reader, page, { ladders, recipients, today, now });
    if (notices.length > 0) await insertNotices(store, notices);
    const last = page.at(-1);
    if (page.length < pageSize || !last) return;
    after = [last.dueBy, last.id];
  }
}

const readPage = (reader: Reader, [dueBy, id]: [string, string], to: string): Promise<Due[]> =>
  reader
    .select({
      id: measure.id,
      countryCode: measure.countryCode,
      dueBy: measure.dueBy,
      reportedAt: progress.recordedAt,
    })
    .from(measure)
    .leftJoin(progress, and(eq(progress.id, measure.claimProgressId), eq(progress.origin, "body")))
    .where(
      and(
        eq(measure.isOpen, true),
        gte(measure.dueBy, dueBy),
        sql`(${measure.dueBy}, ${measure.id}) > (${dueBy}, ${id})`,
        sql`${measure.dueBy} <= ${to}`,
      ),
    )
    .orderBy(asc(measure.dueBy), asc(measure.id))
    .limit(pageSize);

async function noticesOf(
  reader: Reader,
  page: readonly Due[],
  {
    ladders,
    recipients,
    today,
    now,
  }: { ladders: Ladders; recipients: Recipients; today: string; now: string },
): Promise<NewNotice[]> {
  const due = page
    .filter((row) => isUnreported(row, ladders))
    .map((row) => ({ ...row, steps: stepsDue(ladders.of(row.countryCode), row.dueBy, today) }));
  const stepping = due.filter(({ steps }) => steps.length > 0);
  const ids = stepping.map(({ id }) => id);
  const [bodies, isLeftInPeace] = [await bodiesOf(reader, ids), await readSnoozes(reader, ids, today)];
  return stepping.flatMap(({ id, countryCode, dueBy, steps }) =>
    steps.flatMap(({ days, isForSuperior }) => {
      const subject = { countryCode, organisationIds: bodies.get(id) ?? [] };
      const people = isForSuperior ? recipients.superiors(subject) : recipients.reporting(subject);
      return people
        .filter((userId) => isForSuperior || !isLeftInPeace(userId, id, dueBy))
        .map((userId) => ({
          id: newId(),
          userId,
          kind: isForSuperior ? ("superior" as const) : ("due" as const),
          key: `${userId} ${isForSuperior ? "superior" : "due"} ${id} ${dueBy} ${days}`,
          subjectKind: "measure" as const,
          subjectId: id,
          dueBy,
          stepDays: days,
          createdAt: now,
        }));
    }),
  );
}

const isUnreported = ({ countryCode, dueBy, reportedAt }: Due, ladders: Ladders) =>
  reportedAt === null || reportedAt.slice(0, 10) < ladderBegins(ladders.of(countryCode), dueBy);

async function bodiesOf(reader: Reader, measureIds: readonly string[]) {
  const rows =
    measureIds.length === 0
      ? []
      : await reader
          .select()
          .from(measureBody)
          .where(inArray(measureBody.measureId, [...measureIds]));
  const bodies = new Map<string, string[]>();
  for (const { measureId, organisationId } of rows)
    bodies.set(measureId, [...(bodies.get(measureId) ?? []), organisationId]);
  return bodies;
}

/** Whether somebody asked not to be reminded of a due day, and that holds today. */
async function readSnoozes(reader: Reader, measureIds: readonly string[], today: string) {
  const rows =
    measureIds.length === 0
      ? []
      : await reader
          .select()
          .from(snooze)
          .where(inArray(snooze.measureId, [...measureIds]))
          .orderBy(desc(snooze.recordedAt), desc(snooze.id));
  const last = new Map<string, string>();
  for (const row of rows) {
    const key = `${row.userId} ${row.measureId} ${row.dueBy}`;
    if (!last.has(key)) last.set(key, row.untilOn);
  }
  return (userId: string, measureId: string, dueBy: string) =>
    (last.get(`${userId} ${measureId} ${dueBy}`) ?? "") > today;
}

/** Keeps those that were not made before. */
export async function insertNotices(store: Store, notices: readonly NewNotice[]) {
  await store.inSideTransaction(async (tx) => {
    for (let from = 0; from < notices.length; from += pageSize)
      await tx
        .insert(notice)
        .values(notices.slice(from, from + pageSize))
        .onConflictDoNothing({ target: notice.key });
  });
}

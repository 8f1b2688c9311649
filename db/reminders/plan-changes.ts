import { and, desc, inArray, isNull, lt } from "drizzle-orm";
import { addDays } from "../../domain/partial-date";
import { type Actor, countriesOf } from "../../domain/permissions";
import { newId } from "../new-id";
import { groupBy } from "../queries/group-by";
import { audit, follow, grant, type notice } from "../schema";
import type { Reader, Store } from "../store";
import { readConcerns } from "./concerns";
import { insertNotices } from "./plan-due";
import { isForAll, tellable } from "./told";

const pageSize = 500;
/** So many days back what was not told yet is told: the jobs may have stood still. */
const daysBack = 7;

/**
 * Tells those who follow something what changed about it on the days before `today`, of what they may see: once for each person, day
 * and thing, however often it is planned. Nobody is told of what they did themselves, or of what was before they followed.
 */
export async function planChanges(
  store: Store,
  { today, now, signal }: { today: string; now: string; signal?: AbortSignal },
): Promise<void> {
  const { reader } = store;
  const follows = await reader.select().from(follow);
  if (follows.length === 0) return;
  const seesInside = await readCountries(reader, [...new Set(follows.map(({ userId }) => userId))]);
  const since = addDays(today, -daysBack);
  let before: number | null = null;
  for (;;) {
    signal?.throwIfAborted();
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(reader, before);
    const changes = page.filter(({ recordedAt }) => recordedAt < today && recordedAt >= since);
    const concerned = await readConcerns(reader, follows, changes, { today, since });
    const notices = changes.flatMap((change) => {
      const { subjectKind, subjectId, countryCode, recordedAt } = change;
      const told = (concerned(change) ?? []).filter(
        (each) =>
          each.userId !== change.actorId &&
          each.createdAt <= recordedAt &&
          (isForAll(change) || (countryCode !== null && seesInside(each.userId, countryCode))),
      );
      const toldOn = addDays(recordedAt.slice(0, 10), 1);
      return [...new Set(told.map(({ userId }) => userId))].map((userId): typeof notice.$inferInsert => ({
        id: newId(),
        userId,
        kind: "change",
        key: `${userId} change ${subjectKind} ${subjectId} ${toldOn}`,
        subjectKind,
        subjectId,
        createdAt: now,
      }));
    });
    if (notices.length > 0) await insertNotices(store, notices);
    const last = page.at(-1);
    if (page.length < pageSize || !last || last.recordedAt < since) return;
    before = last.seq;
  }
}

const readPage = (reader: Reader, before: number | null) =>
  reader
    .select({
      seq: audit.seq,
      recordedAt: audit.recordedAt,
      actorId: audit.actorId,
      action: audit.action,
      isPublic: audit.isPublic,
      subjectKind: audit.subjectKind,
      subjectId: audit.subjectId,
      countryCode: audit.countryCode,
    })
    .from(audit)
    .where(and(tellable, before === null ? undefined : lt(audit.seq, before)))
    .orderBy(desc(audit.seq))
    .limit(pageSize);

/** Whether somebody has a role in a country, and so sees there what is not published. */
async function readCountries(reader: Reader, userIds: string[]) {
  const rows = await reader
    .select()
    .from(grant)
    .where(and(inArray(grant.userId, userIds), isNull(grant.endedAt)));
  const grants = groupBy(rows, ({ userId }) => userId);
  return (userId: string, countryCode: string) => {
    const actor: Actor = { userId, name: "", grants: grants.get(userId) ?? [] };
    const codes = countriesOf(actor);
    return codes === "all" || codes.includes(countryCode);
  };
}

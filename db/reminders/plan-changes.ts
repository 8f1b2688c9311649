import { and, desc, eq, inArray, lt, or } from "drizzle-orm";
import { addDays } from "../../domain/partial-date";
import { questionOf } from "../../domain/search/question";
import { newId } from "../new-id";
import { audit, follow, measure, measureBody, type notice, searchEntry } from "../schema";
import type { Reader, Store } from "../store";
import { insertNotices } from "./plan-due";

const pageSize = 500;

type Follow = typeof follow.$inferSelect;
interface Changed {
  seq: number;
  actorId: string;
  subjectKind: string;
  subjectId: string;
  countryCode: string | null;
}

/**
 * Tells those who follow something what changed about it, for anybody to see, on the day before `today`: once for each person, day
 * and thing. Nobody is told of what they did themselves.
 */
export async function planChanges(
  store: Store,
  { today, now, signal }: { today: string; now: string; signal?: AbortSignal },
): Promise<void> {
  const { reader } = store;
  const follows = await reader.select().from(follow);
  if (follows.length === 0) return;
  let before: number | null = null;
  for (;;) {
    signal?.throwIfAborted();
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(reader, before);
    const yesterday = page.filter(({ recordedAt }) => recordedAt < today && recordedAt >= addDays(today, -1));
    const notices = await noticesOf(reader, follows, yesterday, { today, now });
    if (notices.length > 0) await insertNotices(store, notices);
    const last = page.at(-1);
    if (page.length < pageSize || !last || last.recordedAt < addDays(today, -1)) return;
    before = last.seq;
  }
}

const readPage = (reader: Reader, before: number | null) =>
  reader
    .select({
      seq: audit.seq,
      recordedAt: audit.recordedAt,
      actorId: audit.actorId,
      subjectKind: audit.subjectKind,
      subjectId: audit.subjectId,
      countryCode: audit.countryCode,
    })
    .from(audit)
    .where(and(eq(audit.isPublic, true), before === null ? undefined : lt(audit.seq, before)))
    .orderBy(desc(audit.seq))
    .limit(pageSize);

async function noticesOf(
  reader: Reader,
  follows: readonly Follow[],
  changes: readonly Changed[],
  { today, now }: { today: string; now: string },
): Promise<(typeof notice.$inferInsert)[]> {
  const ids = (kind: string) => [
    ...new Set(changes.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)),
  ];
  const [instrumentIds, measureIds] = [ids("instrument"), ids("measure")];
  const around = await readAround(reader, measureIds);
  const tokens = follows.some(({ kind }) => kind === "search")
    ? await readTokens(reader, { instrument: instrumentIds, measure: measureIds })
    : new Map<string, ReadonlySet<string>>();
  const concerns = (each: Follow, change: Changed) => {
    const measured = change.subjectKind === "measure" ? around.get(change.subjectId) : undefined;
    switch (each.kind) {
      case "country":
        return change.countryCode === each.subjectId;
      case "organisation":
        return (measured?.organisationIds.includes(each.subjectId) ?? false) || isItself(each, change);
      case "instrument":
        return measured?.instrumentId === each.subjectId || isItself(each, change);
      case "measure":
        return isItself(each, change);
      case "search":
        return answers(each.subjectId, tokens.get(`${change.subjectKind} ${change.subjectId}`));
    }
  };
  return changes.flatMap((change) => {
    const { subjectKind, subjectId } = change;
    if (subjectKind !== "instrument" && subjectKind !== "measure") return [];
    const people = follows.filter((each) => each.userId !== change.actorId && concerns(each, change));
    return [...new Set(people.map(({ userId }) => userId))].map((userId) => ({
      id: newId(),
      userId,
      kind: "change" as const,
      key: `${userId} change ${subjectKind} ${subjectId} ${today}`,
      subjectKind,
      subjectId,
      createdAt: now,
    }));
  });
}

const isItself = ({ kind, subjectId }: Follow, change: Changed) =>
  change.subjectKind === kind && change.subjectId === subjectId;

async function readAround(reader: Reader, measureIds: string[]) {
  const around = new Map<string, { instrumentId: string; organisationIds: string[] }>();
  if (measureIds.length === 0) return around;
  const rows = await reader
    .select({
      id: measure.id,
      instrumentId: measure.instrumentId,
      organisationId: measureBody.organisationId,
    })
    .from(measure)
    .leftJoin(measureBody, eq(measureBody.measureId, measure.id))
    .where(inArray(measure.id, measureIds));
  for (const { id, instrumentId, organisationId } of rows) {
    const { organisationIds } = around.get(id) ?? { organisationIds: [] };
    around.set(id, {
      instrumentId,
      organisationIds: organisationId ? [...organisationIds, organisationId] : organisationIds,
    });
  }
  return around;
}

async function readTokens(reader: Reader, wanted: { instrument: string[]; measure: string[] }) {
  const conditions = (["instrument", "measure"] as const)
    .filter((kind) => wanted[kind].length > 0)
    .map((kind) => and(eq(searchEntry.kind, kind), inArray(searchEntry.subjectId, wanted[kind])));
  const rows =
    conditions.length === 0
      ? []
      : await reader
          .select({ kind: searchEntry.kind, id: searchEntry.subjectId, tokens: searchEntry.tokens })
          .from(searchEntry)
          .where(or(...conditions));
  return new Map(
    rows.map(({ kind, id, tokens }) => [`${kind} ${id}`, new Set(tokens.split(" ")) as ReadonlySet<string>]),
  );
}

/** Whether a thing found by `tokens` answers a followed search; its last word counts as finished. */
function answers(typed: string, tokens: ReadonlySet<string> | undefined): boolean {
  const question = questionOf(typed);
  if (!question || !tokens) return false;
  return [...question.words, question.last.stems].every((any) => any.some((token) => tokens.has(token)));
}

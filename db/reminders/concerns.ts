import { and, eq, gte, inArray, type SQL } from "drizzle-orm";
import { isSearchKind, type SearchKind } from "../../domain/search/kinds";
import { questionOf } from "../../domain/search/question";
import { readParts } from "../in-parts";
import { findPredecessors } from "../predecessors";
import { groupBy } from "../queries/group-by";
import { subjectRefs } from "../queries/subject-refs";
import { type follow, measure, measureBody, progress, provision, searchEntry, version } from "../schema";
import type { Reader } from "../store";
import { systemActor } from "../system-actor";

type Follow = typeof follow.$inferSelect;

export interface Changed {
  subjectKind: string;
  subjectId: string;
  countryCode: string | null;
}

const keyOf = ({ subjectKind, subjectId }: Changed) => `${subjectKind} ${subjectId}`;

/**
 * Says which follows a change concerns: those of its country, of the document or measure it belongs to, of a body responsible for it or
 * of the one that followed that body, and searches that find it or what was written under it since `since`. Undefined for what has no page.
 */
export async function readConcerns(
  reader: Reader,
  follows: readonly Follow[],
  changes: readonly Changed[],
  { today, since }: { today: string; since: string },
) {
  const refOf = await subjectRefs(
    { reader, actor: systemActor, today, on: null },
    changes.map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId })),
  );
  const refs = new Map(changes.map((each) => [keyOf(each), refOf(each.subjectKind, each.subjectId)]));
  const around = await readAround(
    reader,
    [...refs.values()].flatMap((ref) => ref?.measure?.id ?? []),
  );
  const tokens = follows.some(({ kind }) => kind === "search")
    ? await readTokens(reader, changes, since)
    : new Map<string, ReadonlySet<string>[]>();
  const followers = await followersOf(reader, follows);
  return (change: Changed): Follow[] | undefined => {
    const ref = refs.get(keyOf(change));
    if (!ref) return undefined;
    const measured = ref.measure && around.get(ref.measure.id);
    const organisationIds = [...(measured?.organisationIds ?? []), ref.organisation?.id].filter(
      (id) => id !== undefined,
    );
    const isAbout = ({ kind, subjectId }: Follow) => {
      switch (kind) {
        case "country":
          return change.countryCode === subjectId;
        case "organisation":
          return organisationIds.some((id) => followers.get(subjectId)?.has(id));
        case "instrument":
          return (ref.instrument?.id ?? measured?.instrumentId) === subjectId;
        case "measure":
          return ref.measure?.id === subjectId;
        case "search":
          return (tokens.get(keyOf(change)) ?? []).some((found) => answers(subjectId, found));
      }
    };
    return follows.filter(isAbout);
  };
}

/** Of each body that is followed, itself and those it followed: it has their open measures. */
async function followersOf(reader: Reader, follows: readonly Follow[]) {
  const ids = follows.filter(({ kind }) => kind === "organisation").map(({ subjectId }) => subjectId);
  const reach = new Map(ids.map((id) => [id, new Set([id])]));
  for (const { id, successorId } of await findPredecessors(reader, [...reach.keys()]))
    for (const held of reach.values()) if (successorId && held.has(successorId)) held.add(id);
  return reach;
}

async function readAround(reader: Reader, measureIds: readonly string[]) {
  const rows = await readParts([...new Set(measureIds)], (ids) =>
    reader
      .select({
        id: measure.id,
        instrumentId: measure.instrumentId,
        organisationId: measureBody.organisationId,
      })
      .from(measure)
      .leftJoin(measureBody, eq(measureBody.measureId, measure.id))
      .where(inArray(measure.id, ids)),
  );
  return new Map(
    [...groupBy(rows, ({ id }) => id)].map(([id, of]) => [
      id,
      {
        instrumentId: of[0]?.instrumentId,
        organisationIds: of.flatMap(({ organisationId }) => organisationId ?? []),
      },
    ]),
  );
}

/** The words by which what changed is found, and what was written under it: the articles of a version, the reports on a measure. */
async function readTokens(reader: Reader, changes: readonly Changed[], since: string) {
  const idsOf = (kind: string) => [
    ...new Set(changes.filter((each) => each.subjectKind === kind).map(({ subjectId }) => subjectId)),
  ];
  const found: { under: string; tokens: string }[] = [];
  const read = async (kind: SearchKind, under: string, ids: readonly string[]) =>
    found.push(
      ...(
        await readParts(ids, (part) =>
          reader
            .select({ id: searchEntry.subjectId, tokens: searchEntry.tokens })
            .from(searchEntry)
            .where(and(eq(searchEntry.kind, kind), inArray(searchEntry.subjectId, part))),
        )
      ).map(({ id, tokens }) => ({ under: `${under} ${id}`, tokens })),
    );
  for (const kind of new Set(changes.map(({ subjectKind }) => subjectKind)))
    if (isSearchKind(kind)) await read(kind, kind, idsOf(kind));
  found.push(
    ...(
      await readParts(idsOf("version"), (ids) =>
        reader
          .select({ id: version.id, tokens: searchEntry.tokens })
          .from(version)
          .innerJoin(
            provision,
            and(eq(provision.instrumentId, version.instrumentId), eq(provision.versionId, version.id)),
          )
          .innerJoin(searchEntry, entryOf("provision", provision.id))
          .where(inArray(version.id, ids)),
      )
    ).map(({ id, tokens }) => ({ under: `version ${id}`, tokens })),
    ...(
      await readParts(idsOf("measure"), (ids) =>
        reader
          .select({ id: progress.measureId, tokens: searchEntry.tokens })
          .from(progress)
          .innerJoin(searchEntry, entryOf("progress", progress.id))
          .where(and(inArray(progress.measureId, ids), gte(progress.recordedAt, since))),
      )
    ).map(({ id, tokens }) => ({ under: `measure ${id}`, tokens })),
  );
  return new Map(
    [...groupBy(found, ({ under }) => under)].map(([under, rows]) => [
      under,
      rows.map(({ tokens }) => new Set(tokens.split(" ")) as ReadonlySet<string>),
    ]),
  );
}

const entryOf = (kind: SearchKind, id: typeof provision.id | typeof progress.id): SQL | undefined =>
  and(eq(searchEntry.kind, kind), eq(searchEntry.subjectId, id));

/** Whether a thing found by `tokens` answers a followed search; its last word counts as finished. */
function answers(typed: string, tokens: ReadonlySet<string>): boolean {
  const question = questionOf(typed);
  return (
    question !== null &&
    [...question.words, question.last.stems].every((any) => any.some((token) => tokens.has(token)))
  );
}

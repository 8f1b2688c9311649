import { and, between, eq, inArray, max, sql } from "drizzle-orm";
import { firstEntryOf, lastEntryOf, type SearchKind, searchKinds } from "../../domain/search/kinds";
import { tokensOf } from "../../domain/search/tokens";
import { inserting, placesFor, preparedFor, preparedOnce } from "../prepared";
import { searchEntry } from "../schema";
import type { Tx } from "../store";
import type { Searched } from "./kind";
import { searchedKinds } from "./kinds";

type Entry = typeof searchEntry.$inferInsert;

const rowsPerStatement = 250;

const entriesOf = preparedFor("find_entries", (tx: Tx, count: number) =>
  tx
    .select()
    .from(searchEntry)
    .where(
      and(eq(searchEntry.kind, sql.placeholder("kind")), inArray(searchEntry.subjectId, placesFor(count))),
    ),
);
const lastEntry = preparedOnce("find_last_entry", (tx: Tx) =>
  tx
    .select({ last: max(searchEntry.seq) })
    .from(searchEntry)
    .where(between(searchEntry.seq, sql.placeholder("from"), sql.placeholder("to"))),
);
const addEntries = inserting("add_entries", searchEntry);

/** What stands in the index for a thing. */
export function entryOf(kind: SearchKind, { id, texts, ...thing }: Searched): Omit<Entry, "seq"> {
  const tokens = tokensOf({
    kind,
    countryCode: thing.countryCode,
    isPublic: thing.isPublic,
    seenIn: thing.seenIn ?? (thing.countryCode ? [thing.countryCode] : []),
    texts: texts.filter((text) => typeof text === "string"),
  });
  return { kind, subjectId: id, existsBy: thing.existsBy, tokens };
}

const isSearched = (kind: string): kind is SearchKind => kind in searchedKinds;

/**
 * Brings the index up to what these things say now, and what belongs to them where they come to be seen. Things of a kind that is
 * not searched are passed over. A constant number of statements for each kind.
 */
export async function indexThings(tx: Tx, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const changed = isSearched(kind) ? await bringUp(tx, kind, [...new Set(ids)]) : [];
  for (const each of searchKinds) {
    for (const below of searchedKinds[each].below ?? []) {
      if (below.kind !== kind) continue;
      const parents = below.always === true ? ids : changed;
      if (parents.length > 0) await indexThings(tx, each, await below.ids(tx, parents));
      if (typeof below.always === "function") await indexThings(tx, each, await below.always(tx, ids));
    }
  }
}

/** The same for what the audit lines of a command name. */
export async function indexChanged(tx: Tx, subjects: readonly (readonly [string, string])[]) {
  const byKind = new Map<string, string[]>();
  for (const [kind, id] of subjects) byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
  for (const [kind, ids] of byKind) await indexThings(tx, kind, ids);
}

/** Returns the ids of those that are new or whose readers or day changed. */
async function bringUp(tx: Tx, kind: SearchKind, ids: readonly string[]): Promise<string[]> {
  const changed: string[] = [];
  for (let from = 0; from < ids.length; from += rowsPerStatement) {
    const part = ids.slice(from, from + rowsPerStatement);
    const wanted = (await searchedKinds[kind].read(tx, { ids: part })).map((each) => entryOf(kind, each));
    const standing = await entriesOf(tx, part.length).execute({ ...part, kind });
    const before = new Map(standing.map((row) => [row.subjectId, row]));
    await insertEntries(
      tx,
      kind,
      wanted.filter(({ subjectId }) => !before.has(subjectId)),
    );
    for (const entry of wanted) {
      const row = before.get(entry.subjectId);
      if (row && (row.tokens !== entry.tokens || row.existsBy !== entry.existsBy))
        await tx.update(searchEntry).set(entry).where(eq(searchEntry.seq, row.seq));
      if (!row || row.existsBy !== entry.existsBy || facetsOf(row) !== facetsOf(entry))
        changed.push(entry.subjectId);
    }
    const there = new Set(wanted.map(({ subjectId }) => subjectId));
    const gone = standing.filter((row) => !there.has(row.subjectId)).map((row) => row.seq);
    if (gone.length > 0) await tx.delete(searchEntry).where(inArray(searchEntry.seq, gone));
  }
  return changed;
}

const facetsOf = ({ tokens }: Pick<Entry, "tokens">) =>
  tokens
    .split(" ")
    .filter((token) => /^[kcv]:/.test(token))
    .join(" ");

/** Adds entries of one kind after all that are there. */
export async function insertEntries(tx: Tx, kind: SearchKind, entries: readonly Omit<Entry, "seq">[]) {
  if (entries.length === 0) return;
  const [row] = await lastEntry(tx).execute({ from: firstEntryOf(kind), to: lastEntryOf(kind) });
  const first = row?.last ? row.last + 1 : firstEntryOf(kind);
  await addEntries(
    tx,
    entries.map((entry, at) => ({ seq: first + at, ...entry })),
  );
}

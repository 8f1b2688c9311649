import { createHash } from "node:crypto";
import { count, eq, inArray, max, ne } from "drizzle-orm";
import { canonicalJson } from "../../domain/canonical";
import { appendAudit } from "../audit-chain";
import { recountRecommendations } from "../count-recommendations";
import { recountAll } from "../counters";
import { measure, referenceRecord } from "../schema";
import { indexChanged } from "../search/index-things";
import type { Store, Tx } from "../store";
import { carryLoaded } from "./carry-loaded";
import { requireReferences } from "./check";
import { entriesOf } from "./entries";
import type { Entry, Rows } from "./entry";
import { readReferenceFiles, referenceFolder } from "./files";
import { citationsOf, insertRows, rowsOf } from "./insert";
import { rowVersions, updateEntry } from "./update";

export interface LoadOutcome {
  inserted: number;
  updated: number;
  kept: number;
}

/** Under this key the digest of all files is remembered. */
const filesKey = "files";

const keyOf = (entry: Entry) => `${entry.kind}:${entry.id}`;
const entryHash = ({ facts, sources, countryCode }: Entry) =>
  createHash("sha256")
    .update(canonicalJson([facts, sources, countryCode]))
    .digest("hex");

/**
 * Brings the facts of the reference files into the database, all or nothing, and may be run any number of times.
 * A new record is inserted. A changed one changes its row only while nobody else has changed that row; to append-only nouns
 * (milestone, progress, citation, deadline) rows are only ever added. What people wrote stays.
 * `kept` counts the records left as they are. Throws one sentence when a file does not have the form it should.
 */
export async function loadReference(
  store: Store,
  now: string,
  folder = referenceFolder(),
): Promise<LoadOutcome> {
  const files = readReferenceFiles(folder);
  const [last] = await store.reader.select().from(referenceRecord).where(eq(referenceRecord.key, filesKey));
  if (last?.hash === files.digest) {
    const [held] = await store.reader
      .select({ rows: count() })
      .from(referenceRecord)
      .where(ne(referenceRecord.key, filesKey));
    return { inserted: 0, updated: 0, kept: held?.rows ?? 0 };
  }
  const reference = files.parse();
  requireReferences(reference);
  const entries = entriesOf(reference);
  return store.inTransaction((tx) => loadEntries(tx, entries, files.digest, now));
}

async function loadEntries(tx: Tx, entries: Entry[], digest: string, now: string): Promise<LoadOutcome> {
  const known = new Map((await tx.select().from(referenceRecord)).map((row) => [row.key, row]));
  const before = await rowVersions(tx);
  const isUntouched = (key: string) => known.get(key)?.rowVersion === before.get(key);

  const added = entries.filter((entry) => !known.has(keyOf(entry)));
  const rows = rowsOf(added, now);
  await placeAfterStanding(tx, rows.measure ?? []);
  await insertRows(tx, { ...rows, ...citationsOf(added, now) });

  const updated: Entry[] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    const remembered = known.get(key);
    if (remembered && remembered.hash !== entryHash(entry))
      if (await updateEntry(tx, entry, isUntouched(key), now)) updated.push(entry);
  }
  await carryLoaded(tx, added, updated, now);

  const touched = [...added, ...updated];
  await indexChanged(tx, [
    ...touched.map(({ kind, id }) => [kind, id] as const),
    ...touched.flatMap(({ sources }) => sources.map((id) => ["source", id] as const)),
  ]);
  if (touched.length > 0) {
    await recountAll(tx);
    await recountRecommendations(tx);
  }
  await rememberFiles(tx, digest, now);
  const hashes = new Map(touched.map((entry) => [keyOf(entry), entryHash(entry)]));
  for (const [key, rowVersion] of await rowVersions(tx)) {
    const remembered = known.get(key);
    if (remembered && isUntouched(key) && remembered.rowVersion !== rowVersion && !hashes.has(key))
      hashes.set(key, remembered.hash);
  }
  await remember(tx, hashes, now);
  await appendAudit(tx, "system", now, touched.map(asChange));
  return { inserted: added.length, updated: updated.length, kept: entries.length - touched.length };
}

/** Not public: the list of changes is about people's work, and what was loaded carries its sources. */
const asChange = ({ kind, id, countryCode, facts, sources }: Entry) => ({
  action: "reference.load",
  subject: [kind, id] as const,
  countryCode,
  isPublic: false,
  after: { ...(facts as object), sources },
});

/** A new measure of an instrument that has measures already comes after them, whoever entered those. */
async function placeAfterStanding(tx: Tx, measures: NonNullable<Rows["measure"]>) {
  if (measures.length === 0) return;
  const standing = await tx
    .select({ instrumentId: measure.instrumentId, last: max(measure.position) })
    .from(measure)
    .groupBy(measure.instrumentId);
  const lastOf = new Map(standing.map((row) => [row.instrumentId, row.last ?? 0]));
  for (const row of measures) {
    const last = lastOf.get(row.instrumentId);
    if (last === undefined) continue;
    row.position = last + 1;
    lastOf.set(row.instrumentId, last + 1);
  }
}

const rememberFiles = (tx: Tx, hash: string, loadedAt: string) =>
  tx
    .insert(referenceRecord)
    .values({ key: filesKey, hash, loadedAt })
    .onConflictDoUpdate({ target: referenceRecord.key, set: { hash, loadedAt } });

/** Keeps, for each key, the hash of what was loaded and the version its row has now. */
async function remember(tx: Tx, hashes: ReadonlyMap<string, string>, loadedAt: string) {
  const versions = await rowVersions(tx);
  const rows = [...hashes].map(([key, hash]) => ({
    key,
    hash,
    rowVersion: versions.get(key) ?? null,
    loadedAt,
  }));
  for (let from = 0; from < rows.length; from += 500) {
    const part = rows.slice(from, from + 500);
    const keys = part.map((row) => row.key);
    await tx.delete(referenceRecord).where(inArray(referenceRecord.key, keys));
    await tx.insert(referenceRecord).values(part);
  }
}

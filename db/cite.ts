import { inArray } from "drizzle-orm";
import { newId } from "./new-id";
import { citation, type citedKinds, source } from "./schema";
import { indexThings } from "./search/index-things";
import type { Tx } from "./store";

/** A source held here, or a link that becomes one. */
export interface Cited {
  sourceId?: string;
  url?: string;
  title?: string;
  locator?: string;
  quote?: string;
}

/** The places in `cited` that name a source which is not held. */
export async function unknownSources(tx: Tx, cited: readonly Cited[]): Promise<number[]> {
  const ids = [...new Set(cited.flatMap(({ sourceId }) => sourceId ?? []))];
  if (ids.length === 0) return [];
  const rows = await tx.select({ id: source.id }).from(source).where(inArray(source.id, ids));
  const known = new Set(rows.map((row) => row.id));
  return cited.flatMap(({ sourceId }, index) =>
    sourceId === undefined || known.has(sourceId) ? [] : [index],
  );
}

/**
 * Cites sources for a fact, in their order; a link becomes a source checked on the day of `now`. With one `made` for several facts, a
 * link that they share becomes one source.
 */
export async function citeSources(
  tx: Tx,
  subjectKind: (typeof citedKinds)[number],
  subjectId: string,
  cited: readonly Cited[],
  { actorId, now }: { actorId: string; now: string },
  made = new Map<string, string>(),
) {
  const sourceIds: string[] = [];
  for (const [index, { url, title, locator, quote, ...named }] of cited.entries()) {
    const link = JSON.stringify([url, title]);
    const sourceId = named.sourceId ?? made.get(link) ?? newId();
    sourceIds.push(sourceId);
    if (named.sourceId === undefined && url !== undefined && !made.has(link)) {
      made.set(link, sourceId);
      const name = title ?? new URL(url).hostname;
      await tx.insert(source).values({
        id: sourceId,
        title: name,
        url,
        checkedOn: now.slice(0, 10),
        rowVersion: 1,
        recordedAt: now,
      });
    }
    await tx.insert(citation).values({
      id: newId(),
      subjectKind,
      subjectId,
      sourceId,
      locator: locator ?? null,
      quote: quote ?? null,
      position: index + 1,
      recordedAt: now,
      recordedById: actorId,
    });
  }
  await indexThings(tx, "source", sourceIds);
}

import { desc, eq, lte, type SQL, sql } from "drizzle-orm";
import { type SearchKind, searchKinds } from "../../domain/search/kinds";
import { excerptOf, hasHit, type Sought } from "../../domain/search/marks";
import type { SearchHit } from "../../domain/view/search";
import { lookedThrough, type Paged } from "../../domain/view/shared";
import { searchEntry } from "../schema";
import type { FoundThing } from "../search/kind";
import { searchedKinds } from "../search/kinds";
import { cutPage, limitOf, type PageRequest, readCursor } from "./page";
import type { Scope } from "./scope";
import { askFor, type Match, matchingEntries, narrowed } from "./search-match";

export interface SearchFilter {
  q: string;
  kind?: SearchKind;
  country?: string;
}

export interface Searched extends Paged<SearchHit> {
  kinds: { kind: SearchKind; totalCount: number }[];
}

/** What was found, with what is marked in it, and whether more may match than was looked at. */
export interface Search<Answer> {
  answer: Answer;
  sought: Sought;
  isPartial: boolean;
}

interface EntryRef {
  kind: SearchKind;
  subjectId: string;
  seq: number;
}

/**
 * Everything the reader may see that the words are found in, kind by kind and newest first within each, a page at a time. Of each kind
 * the newest `lookedThrough` matches are counted. Four statements and one for each kind on the page.
 */
export async function listFound(
  scope: Scope,
  { q, kind, country, ...page }: SearchFilter & PageRequest,
): Promise<Search<Searched>> {
  const limit = limitOf(page);
  const [from = 0, before] = (readCursor(page.cursor, "nn") ?? []) as number[];
  const { match, sought, isBroad } = await askFor(scope, q);
  const counts = await countKinds(scope, match, country);
  const wanted = searchKinds.filter((each, at) => (kind ? each === kind : true) && at >= from);
  const begun = before === undefined ? undefined : searchKinds[from];
  const rows = await readEntries(scope, kindsFilling(limit + 1, wanted, counts, begun), match, {
    country,
    limit: limit + 1,
    beforeIn: (each) => (each === begun ? before : undefined),
  });
  const cut = cutPage(rows, limit, (row) => [searchKinds.indexOf(row.kind), row.seq]);
  const total = counts.filter((each) => !kind || each.kind === kind);
  return {
    answer: {
      data: await showEntries(scope, cut.rows, sought),
      page: { next: cut.next, totalCount: total.reduce((sum, each) => sum + each.totalCount, 0) },
      kinds: counts,
    },
    sought,
    isPartial: isBroad || total.some(({ totalCount }) => totalCount === lookedThrough),
  };
}

/** The newest few of each kind, for a first look. The same statements. */
export async function listFoundByKind(
  scope: Scope,
  { q, country }: Omit<SearchFilter, "kind">,
  perKind: number,
): Promise<Search<{ kind: SearchKind; totalCount: number; hits: SearchHit[] }[]>> {
  const { match, sought, isBroad } = await askFor(scope, q);
  const counts = await countKinds(scope, match, country);
  const found = counts.flatMap(({ kind, totalCount }) => (totalCount > 0 ? [kind] : []));
  const rows = await readEntries(scope, found, match, { country, limit: perKind });
  const hits = await showEntries(scope, rows, sought);
  return {
    answer: counts
      .map((each) => ({ ...each, hits: hits.filter(({ kind }) => kind === each.kind) }))
      .filter((each) => each.hits.length > 0),
    sought,
    isPartial: isBroad || counts.some(({ totalCount }) => totalCount === lookedThrough),
  };
}

/** Which kinds have what fills a page; of the one that was `begun` before nobody knows how many are left. */
function kindsFilling(
  limit: number,
  wanted: readonly SearchKind[],
  counts: Searched["kinds"],
  begun: SearchKind | undefined,
): SearchKind[] {
  let sure = 0;
  return wanted.filter((kind) => {
    const count = counts.find((each) => each.kind === kind)?.totalCount ?? 0;
    const isNeeded = count > 0 && sure < limit;
    if (kind !== begun) sure += count;
    return isNeeded;
  });
}

/** Entries of one kind that match and stood on the day asked about. */
const entriesOf = (
  scope: Scope,
  kind: SearchKind,
  match: Match,
  { country, before, limit }: { country?: string; before?: number; limit: number },
) => {
  const matched = matchingEntries(narrowed(scope, match, { country }), {
    kind,
    before,
    limit: scope.on === null ? limit : lookedThrough,
  });
  return scope.reader
    .select({ kind: searchEntry.kind, subjectId: searchEntry.subjectId, seq: searchEntry.seq })
    .from(sql`${matched} as matched`)
    .innerJoin(searchEntry, eq(searchEntry.seq, sql`matched.seq`))
    .where(scope.on === null ? undefined : lte(searchEntry.existsBy, scope.on))
    .orderBy(desc(searchEntry.seq))
    .limit(limit);
};

async function readEntries(
  scope: Scope,
  kinds: readonly SearchKind[],
  match: Match,
  {
    beforeIn = () => undefined,
    ...page
  }: { country?: string; limit: number; beforeIn?: (kind: SearchKind) => number | undefined },
): Promise<EntryRef[]> {
  const parts = kinds.map(
    (kind) =>
      sql`select * from ${entriesOf(scope, kind, match, { ...page, before: beforeIn(kind) })} as ${sql.identifier(kind)}`,
  );
  if (parts.length === 0) return [];
  const rows = await scope.reader
    .select({
      kind: sql<SearchKind>`kind`,
      subjectId: sql<string>`subject_id`,
      seq: sql`seq`.mapWith(Number),
    })
    .from(sql`(${sql.join(parts, sql` union all `)}) as entry`);
  const place = (row: EntryRef) => searchKinds.indexOf(row.kind);
  return rows.sort((a, b) => place(a) - place(b) || b.seq - a.seq);
}

async function countKinds(scope: Scope, match: Match, country: string | undefined) {
  const part = (kind: SearchKind): SQL =>
    sql`select ${kind} as kind, count(*) as rows from ${
      scope.on === null
        ? matchingEntries(narrowed(scope, match, { country }), { kind, limit: lookedThrough })
        : entriesOf(scope, kind, match, { country, limit: lookedThrough })
    } as ${sql.identifier(kind)}`;
  const rows = await scope.reader
    .select({ kind: sql<SearchKind>`kind`, totalCount: sql`rows`.mapWith(Number) })
    .from(sql`(${sql.join(searchKinds.map(part), sql` union all `)}) as counted`);
  const counts = new Map(rows.map(({ kind, totalCount }) => [kind, totalCount]));
  return searchKinds.map((kind) => ({ kind, totalCount: counts.get(kind) ?? 0 }));
}

/** What is shown of these entries, in their order. */
async function showEntries(scope: Scope, entries: readonly EntryRef[], sought: Sought): Promise<SearchHit[]> {
  const shown = new Map<number, SearchHit>();
  for (const kind of searchKinds) {
    const ofKind = entries.filter((entry) => entry.kind === kind);
    if (ofKind.length === 0) continue;
    const things = await searchedKinds[kind].show(
      scope,
      ofKind.map(({ subjectId }) => subjectId),
    );
    const byId = new Map(things.map((thing) => [thing.id, thing]));
    for (const { seq, subjectId } of ofKind) {
      const thing = byId.get(subjectId);
      if (thing) shown.set(seq, hitOf(kind, thing, sought));
    }
  }
  return entries.flatMap(({ seq }) => shown.get(seq) ?? []);
}

function hitOf(kind: SearchKind, { texts, ...thing }: FoundThing, sought: Sought): SearchHit {
  const said = texts.flatMap(({ text, language }) => (text ? [{ text, language }] : []));
  const best = said.find(({ text }) => hasHit(text, sought)) ?? said[0];
  return { kind, ...thing, excerpt: best ? { ...best, text: excerptOf(best.text, sought) } : null };
}

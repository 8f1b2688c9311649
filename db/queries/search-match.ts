import { type SQL, sql } from "drizzle-orm";
import { invalidField } from "../../domain/failure";
import { countriesOf } from "../../domain/permissions";
import { firstEntryOf, lastEntryOf, type SearchKind } from "../../domain/search/kinds";
import type { Sought } from "../../domain/search/marks";
import { type AnyOf, questionOf } from "../../domain/search/question";
import { beginningOf, facet } from "../../domain/search/tokens";
import { countedUpTo, lookedThrough, type PageView } from "../../domain/view/shared";
import { engine } from "../kit/engine";
import { countryNames } from "./country-words";
import type { Scope } from "./scope";

/** Of the words that begin as the last one does so many are taken, in the order of the alphabet. */
const beginningsTaken = 60;

/** One token of each of these must be there. */
export type Match = readonly AnyOf[];

export interface Asked {
  match: Match;
  /** What is marked in what is shown. */
  sought: Sought;
  /** More words begin as the last one does than were taken. */
  isBroad: boolean;
}

/**
 * What somebody asks for, as tokens: a country's name in any language also means the other names and everything of that country;
 * the last word may be unfinished. At most two statements. `invalid` on `q` without a letter or figure.
 */
export async function askFor(scope: Scope, q: string): Promise<Asked> {
  const question = questionOf(q);
  if (!question) throw invalidField("q", "no_words");
  const { beginning, stems } = question.last;
  const how = beginningOf(beginning);
  const begun = "token" in how ? [how.token] : how.isListed ? await wordsFrom(scope, beginning) : [];
  const meant = await countryNames(scope);
  const words = question.words.map((any) => meant(any));
  const last = meant([...new Set([...stems, ...begun.slice(0, beginningsTaken)])], stems);
  const match = [...words, last];
  return {
    match,
    sought: { tokens: [...words.flat(), ...meant(stems)], beginning },
    isBroad: begun.length > beginningsTaken,
  };
}

async function wordsFrom({ reader }: Scope, beginning: string): Promise<string[]> {
  const rows = await reader
    .select({ word: sql<string>`word` })
    .from(sql`search_word`)
    .where(sql`word >= ${beginning} and word < ${`${beginning}\u{10FFFF}`}`)
    .orderBy(sql`word`)
    .limit(beginningsTaken + 1);
  return rows.map(({ word }) => word);
}

/** The same, of this country only, and of what the reader may see: inside the index, so that it is exact. */
export function narrowed(scope: Scope, match: Match, to: { country?: string }): Match {
  const codes = countriesOf(scope.actor);
  return [
    ...(to.country ? [[to.country === "international" ? facet.noCountry : facet.country(to.country)]] : []),
    ...(codes === "all" ? [] : [[facet.public, ...codes.map(facet.seenIn)]]),
    ...match,
  ];
}

/**
 * Entries of a kind that match, newest first, by their `seq`; never more than `limit`, whatever there is. A table of one column. Entries of
 * a kind are numbered together: SQLite's index is read within their numbers, because a token that every one of them has would be read as
 * often as they are many wherever two words seldom meet.
 */
export function matchingEntries(
  match: Match,
  { kind, before, limit }: { kind: SearchKind; before?: number; limit: number },
): SQL {
  if (engine === "postgres") {
    const query = expression([[facet.kind(kind)], ...match], "'", "|", "&");
    const later = before === undefined ? sql`` : sql` and seq < ${before}`;
    return sql`(select seq from search_entry where lexemes @@ ${query}::tsquery${later} order by seq desc limit ${limit})`;
  }
  const query = expression(match, '"', "OR", "AND");
  const last = Math.min(lastEntryOf(kind), (before ?? Number.POSITIVE_INFINITY) - 1);
  // The driver binds numbers as floating-point ones, which the index does not take for bounds: it would read every entry.
  const within = sql`between cast(${firstEntryOf(kind)} as integer) and cast(${last} as integer)`;
  return sql`(select rowid as seq from search_index where search_index match ${query}
    and rowid ${within} order by rowid desc limit ${limit})`;
}

/** Tokens hold letters, figures and a colon, so that quoting them is enough for either engine. */
const expression = (match: Match, quote: string, or: string, and: string) =>
  match.map((any) => `(${any.map((token) => `${quote}${token}${quote}`).join(` ${or} `)})`).join(` ${and} `);

export interface Found {
  /** The ids of what was found, the newest `lookedThrough` of them: a table `found` of one column `id`. */
  rows: SQL;
  /** The condition that keeps to them. */
  holds(id: SQL): SQL;
  count: number;
  /** There are, or may be, more than were taken. */
  isCut: boolean;
}

/** What a list of one kind finds for the words of its filter. Three statements. */
export async function findMatches(
  scope: Scope,
  { q, kind, country }: { q: string; kind: SearchKind; country?: string },
): Promise<Found> {
  const { match, isBroad } = await askFor(scope, q);
  const wanted = narrowed(scope, match, { country });
  const [counted] = await scope.reader
    .select({ rows: sql`count(*)`.mapWith(Number) })
    .from(sql`${matchingEntries(wanted, { kind, limit: countedUpTo })} as matched`);
  const count = counted?.rows ?? 0;
  const entries = matchingEntries(wanted, { kind, limit: lookedThrough });
  const ids = sql`select subject_id as id from search_entry where seq in (select seq from ${entries} as matched)`;
  return {
    rows: sql`(${ids}) as found`,
    holds: (id) => sql`${id} in (${ids})`,
    count,
    isCut: isBroad || count > lookedThrough,
  };
}

/** The page of a list that was narrowed by words, counted from what was found where no other filter is in force. */
export async function pageOfFound(
  scope: Scope,
  found: Found | null,
  next: string | null,
  otherFilters: readonly unknown[],
  count: () => Promise<number>,
): Promise<PageView> {
  const isAlone = scope.on === null && otherFilters.every((value) => value === undefined);
  if (!found) return { next, totalCount: await count() };
  const totalCount = isAlone ? found.count : await count();
  return found.isCut ? { next, totalCount, isPartial: true } : { next, totalCount };
}

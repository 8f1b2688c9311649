import { type AnyColumn, eq, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { type Actor, countriesOf } from "../../domain/permissions";
import type { instrument, measure, measurePillar } from "../schema";
import type { Reader } from "../store";

/** Who asks, as of which day, as known when, of which database. */
export interface Scope {
  reader: Reader;
  /** null: nobody signed in. */
  actor: Actor | null;
  /** Today's day, UTC. */
  today: string;
  /** The "as of" day; null: today, answered from carried state. */
  on: string | null;
  /** Only what was recorded by this instant; absent: all that is known. Asked for by `asKnownAt` alone. */
  knownAt?: string;
}

/** The same question as known at an instant: answered from the history, so always as of a day. */
export const asKnownAt = (scope: Scope, knownAt: string): Scope => ({ ...scope, on: dayOf(scope), knownAt });

/** Leaves out what was recorded after the instant a question is asked as known at. */
export const knownBy = ({ knownAt }: Pick<Scope, "knownAt">, recordedAt: AnyColumn): SQL | undefined =>
  knownAt === undefined ? undefined : lte(recordedAt, knownAt);

/** The day a question is about. */
export const dayOf = (scope: Scope) => scope.on ?? scope.today;

/** Whether the reader may see what is not published in a country. */
export function seesUnpublished(scope: Scope, countryCode: string): boolean {
  const codes = countriesOf(scope.actor);
  return codes === "all" || codes.includes(countryCode);
}

/** The condition that leaves out what the reader may not see; undefined: they may see everything. */
export function visible(
  scope: Scope,
  of: typeof instrument | typeof measure | typeof measurePillar,
): SQL | undefined {
  const codes = countriesOf(scope.actor);
  if (codes === "all") return undefined;
  const published = eq(of.isPublished, true);
  return codes.length === 0 ? published : or(published, inArray(of.countryCode, codes));
}

/**
 * The same where `of` is joined to entries whose ids are in `entryId`. Naming both tables in one term keeps SQLite from reading
 * all of `of` for a Bloom filter before the first entry.
 */
export function visibleBeside(scope: Scope, of: typeof instrument | typeof measure, entryId: AnyColumn) {
  const condition = visible(scope, of);
  return condition && sql`case when ${entryId} = '' then 0 when ${condition} then 1 else 0 end = 1`;
}

/** Whether counters, which hold published things only, say what this reader would count in `countryCode` (undefined: everywhere). */
export function countersSuffice(scope: Scope, countryCode?: string): boolean {
  if (scope.on !== null) return false;
  const codes = countriesOf(scope.actor);
  if (codes === "all") return false;
  return codes.length === 0 || (countryCode !== undefined && !codes.includes(countryCode));
}

import { and, eq, gte, inArray, lt, lte, or, type SQL, sql, sum } from "drizzle-orm";
import type { Counts } from "../../domain/figures/catalogue";
import type { Counted } from "../../domain/figures/contributions";
import type { Track } from "../../domain/figures/fact";
import type { BodyCount } from "../../domain/figures/gaps";
import { mergedSummary, type PillarCount, type Summary, summaryOf } from "../../domain/figures/summary";
import { firstMonthShown } from "../../domain/figures/tracks";
import { countriesOf } from "../../domain/permissions";
import { claims, findingValues, type Pillar } from "../../domain/vocabulary";
import { everywhere } from "../figure-sums";
import { figureTally, measure, tally } from "../schema";
import { readFacts } from "./dashboard-facts";
import { largestSelection, type Selection } from "./dashboard-selection";
import { visible } from "./scope";
import { overdueByCountry, tallyFrom } from "./tally";

const byDay: readonly Counted[] = ["due", "due-completed", "due-verified", "first-due", "first-met"];
const tracks: Record<string, Track> = { "claimed-track": "claimed", "verified-track": "verified" };

/**
 * The summary of whole States today, from what commands carry for published measures; what is not published is read with its
 * history and added. Null where the counters do not hold the answer: within a State, for an earlier day, as known earlier, or with more
 * that is not published than is read at once. Seven statements for any number of measures, and seven where something is not published.
 */
export async function summaryFromCounters(selection: Selection): Promise<Summary | null> {
  const { scope, isNarrowed, countries } = selection;
  if (isNarrowed || scope.on !== null) return null;
  const codes = countries.map(({ code }) => code);
  if (codes.length === 0) return null;
  const hidden = await unpublishedAmong(selection, codes);
  if (hidden.length > largestSelection) return null;
  const { counts, isAll } = await carriedCounts(selection, codes);
  const among = isAll ? [everywhere] : codes;
  const carried: Summary = {
    counts: { ...counts, ...(await countsByDay(selection, among)) },
    pillars: await pillarCounts(selection, codes),
    bodies: await bodyCounts(selection, codes),
    moved: await movedTracks(selection, among),
  };
  if (hidden.length === 0) return carried;
  const facts = await readFacts(scope, inArray(measure.id, hidden));
  return mergedSummary(carried, summaryOf(facts, selection.day));
}

/** Ids of measures that only this reader's roles let them count. SQLite is kept to the index of what is not published. */
async function unpublishedAmong({ scope }: Selection, codes: string[]): Promise<string[]> {
  const own = countriesOf(scope.actor);
  if (own !== "all" && own.length === 0) return [];
  const among = and(inArray(measure.countryCode, codes), visible(scope, measure));
  const rows = await scope.reader
    .select({ id: measure.id })
    .from(measure)
    .where(and(eq(measure.isPublished, false), sql`case when ${among} then 1 else 0 end = 1`))
    .limit(largestSelection + 1);
  return rows.map(({ id }) => id);
}

/** What `tally` and `due_tally` hold, and whether that is of all published measures there are. */
async function carriedCounts({ scope }: Selection, codes: string[]) {
  const found = await scope.reader
    .select()
    .from(tally)
    .where(
      or(
        eq(tally.subjectKind, "all"),
        and(eq(tally.subjectKind, "country"), inArray(tally.subjectId, codes)),
      ),
    );
  const rows = found.filter(({ subjectKind }) => subjectKind === "country");
  const measuresOf = (of: typeof found) =>
    of.reduce((sum, { measureCount, inactiveCount }) => sum + measureCount + inactiveCount, 0);
  const isAll = measuresOf(rows) === measuresOf(found.filter(({ subjectKind }) => subjectKind === "all"));
  const overdue = await overdueByCountry(scope);
  const counts: Counts = {};
  const add = (counted: Counted, by: number) => {
    if (by !== 0) counts[counted] = (counts[counted] ?? 0) + by;
  };
  for (const row of rows) {
    const of = tallyFrom(row);
    add("measures", of.measureCount);
    add("left-out", of.cancelledCount);
    add("claimed-none", of.unclaimedCount);
    add("found-none", of.unfoundCount);
    for (const claim of claims) add(`claimed-${claim}`, of.claims[claim]);
    for (const finding of findingValues) add(`found-${finding}`, of.findings[finding]);
    add("overdue", overdue.get(row.subjectId) ?? 0);
  }
  return { counts, isAll };
}

const inStates = (kind: "country" | "pillar" | "body", codes: string[]) =>
  and(eq(figureTally.subjectKind, kind), inArray(figureTally.countryCode, codes));

const total = sum(figureTally.amount).mapWith(Number);

/** The periods that together hold every day up to `day` once, for the counts that begin on a day. */
const periodsUpTo = (day: string): SQL | undefined => {
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
  const counted = inArray(figureTally.counted, [...byDay]);
  return or(
    eq(figureTally.span, "always"),
    and(eq(figureTally.span, "year"), counted, lt(figureTally.period, year)),
    and(
      eq(figureTally.span, "month"),
      counted,
      gte(figureTally.period, `${year}-01`),
      lt(figureTally.period, month),
    ),
    and(
      eq(figureTally.span, "day"),
      counted,
      gte(figureTally.period, `${month}-01`),
      lte(figureTally.period, day),
    ),
  );
};

async function countsByDay({ scope, day }: Selection, codes: string[]): Promise<Counts> {
  const rows = await scope.reader
    .select({ counted: figureTally.counted, total })
    .from(figureTally)
    .where(and(inStates("country", codes), periodsUpTo(day)))
    .groupBy(figureTally.counted);
  return Object.fromEntries(
    rows.filter(({ total: by }) => by).map(({ counted, total: by }) => [counted, by]),
  );
}

/** Years before the first month shown, then months: enough for every month from then on. */
async function movedTracks({ scope, day }: Selection, codes: string[]): Promise<Summary["moved"]> {
  const start = firstMonthShown(day).slice(0, 4);
  const rows = await scope.reader
    .select({ counted: figureTally.counted, period: figureTally.period, total })
    .from(figureTally)
    .where(
      and(
        inStates("country", codes),
        inArray(figureTally.counted, Object.keys(tracks)),
        or(
          and(eq(figureTally.span, "year"), lt(figureTally.period, start)),
          and(eq(figureTally.span, "month"), gte(figureTally.period, `${start}-01`)),
        ),
      ),
    )
    .groupBy(figureTally.counted, figureTally.period);
  return rows.flatMap(({ counted, period, total: by }) => {
    const track = tracks[counted];
    return track && by ? [{ track, month: period.length === 4 ? `${period}-12` : period, by }] : [];
  });
}

async function pillarCounts({ scope }: Selection, codes: string[]): Promise<PillarCount[]> {
  const rows = await scope.reader
    .select({
      countryCode: figureTally.countryCode,
      subjectId: figureTally.subjectId,
      counted: figureTally.counted,
      total: figureTally.amount,
    })
    .from(figureTally)
    .where(inStates("pillar", codes));
  const held = new Map<string, PillarCount>();
  for (const { countryCode, subjectId, counted, total: by } of rows) {
    const key = `${countryCode} ${subjectId}`;
    const before = held.get(key) ?? { ...none, countryCode, pillar: subjectId as Pillar };
    held.set(key, { ...before, ...summed(before, counted, by) });
  }
  return [...held.values()].filter(({ measures }) => measures > 0);
}

async function bodyCounts({ scope }: Selection, codes: string[]): Promise<BodyCount[]> {
  const rows = await scope.reader
    .select({ subjectId: figureTally.subjectId, counted: figureTally.counted, total })
    .from(figureTally)
    .where(inStates("body", codes))
    .groupBy(figureTally.subjectId, figureTally.counted);
  const held = new Map<string, BodyCount>();
  for (const { subjectId: id, counted, total: by } of rows) {
    const before = held.get(id) ?? { ...none, id };
    held.set(id, { ...before, ...summed(before, counted, by ?? 0) });
  }
  return [...held.values()].filter(({ measures }) => measures > 0);
}

const none = { measures: 0, claimed: 0, verified: 0 };

function summed(before: typeof none, counted: string, by: number): typeof none {
  const { measures, claimed, verified } = before;
  if (counted === "measures") return { measures: measures + by, claimed, verified };
  return counted === "claimed-completed"
    ? { measures, claimed: claimed + by, verified }
    : { measures, claimed, verified: verified + by };
}

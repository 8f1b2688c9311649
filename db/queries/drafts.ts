import { and, count, eq, exists, inArray, isNull, not, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type DraftState, draftStages, draftState, isDraft } from "../../domain/draft";
import type { DraftItem } from "../../domain/view/draft";
import { countedUpTo, type Paged } from "../../domain/view/shared";
import { stages as ladder, type Stage } from "../../domain/vocabulary";
import { instrument, milestone, relation } from "../schema";
import { draftStandings } from "./draft-standing";
import { groupBy } from "./group-by";
import { stagesAsOf } from "./instrument-item";
import { countMatching, type InstrumentSort, readByDay } from "./instruments";
import type { PageRequest } from "./page";
import { knownBy, type Scope, visible } from "./scope";
import { instrumentStood } from "./standing";
import { instrumentsUnderTopic } from "./topic-places";

export interface DraftFilter {
  country?: string;
  /** Of these States. */
  countries?: readonly string[];
  /** The stage it stands at on the day asked about; `none`: at no stage of the ladder. */
  status?: Stage | "none";
  state?: DraftState;
  topic?: string;
}

export type ListDrafts = DraftFilter & PageRequest & { sort?: InstrumentSort };

/** Draft laws, and whatever else stands before signature or ended without it: by carried columns, along an index for each half. */
const isDraftToday = or(eq(instrument.kind, "draft-law"), inArray(instrument.stage, [...draftStages]));

/** Only renames the table in the statement, which both engines write alike. */
const law = alias(instrument, "law");

/** Whether a law it became stood by then. */
const hasBecome = (scope: Scope): SQL =>
  exists(
    scope.reader
      .select({ one: sql`1` })
      .from(relation)
      .innerJoin(law, eq(law.id, relation.toId))
      .where(
        and(
          eq(relation.fromId, instrument.id),
          eq(relation.kind, "becomes"),
          scope.on === null ? undefined : sql`${law.existsBy} <= ${scope.on}`,
          knownBy(scope, relation.recordedAt),
          knownBy(scope, law.recordedAt),
        ),
      ),
  );

const ended = ["withdrawn", "rejected", "lapsed"] as const;
const enacted = ["signed", "published", "in-force"] as const;

function inStateToday(scope: Scope, state: DraftState): SQL | undefined {
  if (state === "enacted") return or(hasBecome(scope), inArray(instrument.stage, [...enacted]));
  const became = not(hasBecome(scope));
  if (state === "ended") return and(became, inArray(instrument.stage, [...ended]));
  return and(became, or(isNull(instrument.stage), notInArray(instrument.stage, [...ended, ...enacted])));
}

const ofCountries = ({ country, countries }: DraftFilter) =>
  and(
    country ? eq(instrument.countryCode, country) : undefined,
    countries ? inArray(instrument.countryCode, [...countries]) : undefined,
  );

async function condition(scope: Scope, filter: DraftFilter): Promise<SQL | undefined> {
  const { status, state, topic } = filter;
  return and(
    instrumentStood(scope),
    ofCountries(filter),
    topic ? inArray(instrument.id, await instrumentsUnderTopic(scope, topic)) : undefined,
    scope.on === null
      ? and(
          isDraftToday,
          status === "none" ? isNull(instrument.stage) : status ? eq(instrument.stage, status) : undefined,
          state ? inStateToday(scope, state) : undefined,
        )
      : inArray(instrument.id, await draftsAsOf(scope, filter, scope.on)),
  );
}

/** Where things stood on an earlier day follows from the milestones by a rule of the domain, so candidates are asked in memory. */
async function draftsAsOf(scope: Scope, filter: DraftFilter, on: string) {
  const { status, state } = filter;
  const rows = await scope.reader
    .select({ row: instrument, became: sql<boolean>`${hasBecome(scope)}`.mapWith(Boolean) })
    .from(instrument)
    .where(
      and(
        visible(scope, instrument),
        instrumentStood(scope),
        ofCountries(filter),
        or(
          eq(instrument.kind, "draft-law"),
          inArray(
            instrument.id,
            scope.reader
              .select({ id: milestone.instrumentId })
              .from(milestone)
              .where(inArray(milestone.stage, [...draftStages])),
          ),
        ),
      ),
    );
  const stages = await stagesAsOf(
    scope,
    rows.map(({ row }) => row),
    on,
  );
  return rows
    .filter(({ row, became }) => {
      const { stage } = stages(row.id);
      return (
        isDraft({ kind: row.kind, stage }) &&
        (status === undefined || (stage ?? "none") === status) &&
        (state === undefined || draftState(stage, became) === state)
      );
    })
    .map(({ row }) => row.id);
}

/**
 * Drafts and everything still on its way, by the day they began, those without one last, a page at a time. The same number of
 * statements for any page: at most sixteen. `invalid` on `cursor`.
 */
export async function listDrafts(scope: Scope, request: ListDrafts = {}): Promise<Paged<DraftItem>> {
  const wanted = await condition(scope, request);
  const { data, next } = await readDrafts(scope, request, wanted);
  return { data, page: { next, totalCount: await countMatching(scope, wanted) } };
}

/** The first of them, where how many there are is known otherwise. */
export const firstDrafts = async (scope: Scope, request: ListDrafts): Promise<DraftItem[]> =>
  (await readDrafts(scope, request, await condition(scope, request))).data;

async function readDrafts(scope: Scope, request: ListDrafts, wanted: SQL | undefined) {
  const page = await readByDay(scope, request, wanted);
  const standing = await draftStandings(
    scope,
    page.rows.map(({ row }) => row),
  );
  const data = page.rows.flatMap(({ row, country }): DraftItem[] => {
    const stands = standing(row.id);
    const { id, countryCode, kind, number, title, isPublished } = row;
    return stands ? [{ ...stands, id, countryCode, country, kind, number, title, isPublished }] : [];
  });
  return { data, next: page.next };
}

/** How many drafts stand at each stage, by the order of the ladder, those at none last; counted up to `countedUpTo`. */
export async function countDraftsByStage(scope: Scope, filter: DraftFilter) {
  const wanted = and(await condition(scope, filter), visible(scope, instrument));
  const rows = await (scope.on === null
    ? countCarriedStages(scope, wanted)
    : countStagesAsOf(scope, wanted, scope.on));
  const order = (stage: Stage | null) => (stage ? ladder.indexOf(stage) : ladder.length);
  return rows.sort((a, b) => order(a.stage) - order(b.stage));
}

function countCarriedStages({ reader }: Scope, wanted: SQL | undefined) {
  const found = reader
    .select({ stage: instrument.stage })
    .from(instrument)
    .where(wanted)
    .limit(countedUpTo)
    .as("found");
  return reader.select({ stage: found.stage, count: count() }).from(found).groupBy(found.stage);
}

async function countStagesAsOf(scope: Scope, wanted: SQL | undefined, on: string) {
  const rows = await scope.reader.select().from(instrument).where(wanted).limit(countedUpTo);
  const stages = await stagesAsOf(scope, rows, on);
  return [...groupBy(rows, ({ id }) => stages(id).stage)].map(([stage, at]) => ({ stage, count: at.length }));
}

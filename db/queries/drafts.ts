import { and, eq, exists, inArray, isNull, not, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type DraftState, draftStages, draftState, isDraft } from "../../domain/draft";
import type { DraftItem } from "../../domain/view/draft";
import type { Paged } from "../../domain/view/shared";
import type { Stage } from "../../domain/vocabulary";
import { instrument, milestone, relation } from "../schema";
import { draftStandings } from "./draft-standing";
import { stagesAsOf } from "./instrument-item";
import { countMatching, type InstrumentSort, readByDay } from "./instruments";
import type { PageRequest } from "./page";
import { type Scope, visible } from "./scope";
import { instrumentStood } from "./standing";
import { instrumentsUnderTopic } from "./topic-places";

export interface DraftFilter {
  country?: string;
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

async function condition(scope: Scope, filter: DraftFilter): Promise<SQL | undefined> {
  const { country, status, state, topic } = filter;
  return and(
    instrumentStood(scope),
    country ? eq(instrument.countryCode, country) : undefined,
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
async function draftsAsOf(scope: Scope, { country, status, state }: DraftFilter, on: string) {
  const rows = await scope.reader
    .select({ row: instrument, became: sql<boolean>`${hasBecome(scope)}`.mapWith(Boolean) })
    .from(instrument)
    .where(
      and(
        visible(scope, instrument),
        instrumentStood(scope),
        country ? eq(instrument.countryCode, country) : undefined,
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
  const page = await readByDay(scope, request, wanted);
  const standing = await draftStandings(
    scope,
    page.rows.map(({ row }) => row),
  );
  const data = page.rows.flatMap(({ row, country }) => {
    const stands = standing(row.id);
    const { id, countryCode, kind, number, title, isPublished } = row;
    return stands ? [{ ...stands, id, countryCode, country, kind, number, title, isPublished }] : [];
  });
  return { data, page: { next: page.next, totalCount: await countMatching(scope, wanted) } };
}

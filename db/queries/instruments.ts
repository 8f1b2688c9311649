import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { likePattern } from "../../domain/fold";
import type { InstrumentItem } from "../../domain/view/instrument";
import type { Paged } from "../../domain/view/shared";
import type { InstrumentKind, Stage } from "../../domain/vocabulary";
import { instrument } from "../schema";
import { instrumentItems, selectInstruments, stagesAsOf } from "./instrument-item";
import { above, below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { countersSuffice, type Scope, visible } from "./scope";
import { instrumentStood } from "./standing";
import { findTallyRow } from "./tally";

export const instrumentSorts = ["newest", "oldest"] as const;
export type InstrumentSort = (typeof instrumentSorts)[number];

export interface InstrumentFilter {
  country?: string;
  kind?: InstrumentKind;
  /** The stage it stands at on the day asked about; `none`: at no stage of the ladder. */
  status?: Stage | "none";
  q?: string;
}

export type ListInstruments = InstrumentFilter & PageRequest & { sort?: InstrumentSort };

async function condition(scope: Scope, filter: InstrumentFilter): Promise<SQL | undefined> {
  return and(
    instrumentStood(scope),
    filter.country ? eq(instrument.countryCode, filter.country) : undefined,
    filter.kind ? eq(instrument.kind, filter.kind) : undefined,
    filter.q ? sql`${instrument.folded} like ${likePattern(filter.q)} escape '\\'` : undefined,
    filter.status === undefined
      ? undefined
      : scope.on === null
        ? filter.status === "none"
          ? sql`${instrument.stage} is null`
          : eq(instrument.stage, filter.status)
        : inArray(instrument.id, await idsAtStage(scope, filter, filter.status, scope.on)),
  );
}

/** The stage on an earlier day follows from the milestones by a rule of the domain, so the candidates are asked one by one in memory. */
async function idsAtStage(scope: Scope, filter: InstrumentFilter, status: Stage | "none", on: string) {
  const rows = await scope.reader
    .select()
    .from(instrument)
    .where(
      and(
        visible(scope, instrument),
        instrumentStood(scope),
        filter.country ? eq(instrument.countryCode, filter.country) : undefined,
        filter.kind ? eq(instrument.kind, filter.kind) : undefined,
      ),
    );
  const stages = await stagesAsOf(scope, rows, on);
  return rows.filter((row) => (stages(row.id).stage ?? "none") === status).map((row) => row.id);
}

/** Instruments that a filter leaves, newest first, a page at a time. At most six statements. `invalid` on `cursor`. */
export async function listInstruments(
  scope: Scope,
  request: ListInstruments = {},
): Promise<Paged<InstrumentItem>> {
  const { sort = "newest", ...filter } = request;
  const limit = limitOf(request);
  const after = readCursor(request.cursor, "ss");
  const wanted = await condition(scope, filter);
  const columns = [instrument.existsBy, instrument.id];
  const rows = await selectInstruments(
    scope,
    and(wanted, sort === "newest" ? below(columns, after) : above(columns, after)),
  )
    .orderBy(...columns.map((column) => (sort === "newest" ? desc(column) : asc(column))))
    .limit(limit + 1);
  const page = cutPage(rows, limit, ({ row }) => [row.existsBy, row.id]);
  return {
    data: await instrumentItems(scope, page.rows),
    page: { next: page.next, totalCount: await countInstruments(scope, filter, wanted) },
  };
}

async function countInstruments(
  scope: Scope,
  filter: InstrumentFilter,
  wanted: SQL | undefined,
): Promise<number> {
  if (!filter.kind && !filter.status && !filter.q && countersSuffice(scope, filter.country))
    return (await findTallyRow(scope, filter.country))?.instrumentCount ?? 0;
  const [row] = await scope.reader
    .select({ rows: count() })
    .from(instrument)
    .where(and(wanted, visible(scope, instrument)));
  return row?.rows ?? 0;
}

/** Instruments without a day of their own that were recorded after the day asked about: they may have stood then. */
export async function listUndatedInstruments(scope: Scope, country: string): Promise<InstrumentItem[]> {
  if (scope.on === null) return [];
  const rows = await selectInstruments(
    scope,
    and(
      eq(instrument.countryCode, country),
      eq(instrument.isUndated, true),
      sql`${instrument.existsBy} > ${scope.on}`,
    ),
  )
    .orderBy(asc(instrument.id))
    .limit(50);
  return instrumentItems(scope, rows);
}

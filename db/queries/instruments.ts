import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { InstrumentItem } from "../../domain/view/instrument";
import { countedUpTo, type Paged } from "../../domain/view/shared";
import type { InstrumentKind, Stage } from "../../domain/vocabulary";
import { instrument } from "../schema";
import { instrumentItems, selectInstruments, stagesAsOf } from "./instrument-item";
import { above, below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { countersSuffice, type Scope, visible } from "./scope";
import { type Found, findMatches, pageOfFound } from "./search-match";
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

async function condition(
  scope: Scope,
  filter: InstrumentFilter,
  found: Found | null,
): Promise<SQL | undefined> {
  return and(
    instrumentStood(scope),
    filter.country ? eq(instrument.countryCode, filter.country) : undefined,
    filter.kind ? eq(instrument.kind, filter.kind) : undefined,
    found?.holds(sql`${instrument.id}`),
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

/**
 * Instruments that a filter leaves, by their day, those without one last, a page at a time. At most ten statements.
 * `invalid` on `cursor`.
 */
export async function listInstruments(
  scope: Scope,
  request: ListInstruments = {},
): Promise<Paged<InstrumentItem>> {
  const { sort: _sort, ...filter } = request;
  const found = filter.q ? await findMatches(scope, { ...filter, q: filter.q, kind: "instrument" }) : null;
  const wanted = await condition(scope, filter, found);
  const page = await readByDay(scope, request, wanted);
  return {
    data: await instrumentItems(scope, page.rows),
    page: await pageOfFound(scope, found, page.next, [filter.kind, filter.status], () =>
      countInstruments(scope, filter, wanted),
    ),
  };
}

/** Two reads, each along an index: the dated ones, then the rest. The cursor says in which of the two the page before ended. */
export async function readByDay(
  scope: Scope,
  request: Pick<ListInstruments, keyof PageRequest | "sort">,
  wanted: SQL | undefined,
) {
  const limit = limitOf(request);
  const isNewest = request.sort !== "oldest";
  const [part = 1, ...after] = readCursor(request.cursor, "nss") ?? [];
  const columns = [instrument.existsBy, instrument.id];
  const read = (isUndated: boolean, values: readonly (string | number)[] | null, count: number) =>
    selectInstruments(
      scope,
      and(
        wanted,
        eq(instrument.isUndated, isUndated),
        isNewest ? below(columns, values) : above(columns, values),
      ),
    )
      .orderBy(...columns.map((column) => (isNewest ? desc(column) : asc(column))))
      .limit(count);
  const start = after.length > 0 ? after : null;
  const dated = part === 1 ? await read(false, start, limit + 1) : [];
  const rest =
    dated.length > limit ? [] : await read(true, part === 1 ? null : start, limit + 1 - dated.length);
  return cutPage([...dated, ...rest], limit, ({ row }) => [row.isUndated ? 0 : 1, row.existsBy, row.id]);
}

async function countInstruments(
  scope: Scope,
  filter: InstrumentFilter,
  wanted: SQL | undefined,
): Promise<number> {
  if (!filter.kind && !filter.status && !filter.q && countersSuffice(scope, filter.country))
    return (await findTallyRow(scope, filter.country))?.instrumentCount ?? 0;
  return countMatching(scope, wanted);
}

/** How many instruments a condition leaves, of those the reader may see, counted up to `countedUpTo`. */
export async function countMatching(scope: Scope, wanted: SQL | undefined): Promise<number> {
  const counted = scope.reader
    .select({ one: sql`1`.as("one") })
    .from(instrument)
    .where(and(wanted, visible(scope, instrument)))
    .limit(countedUpTo)
    .as("counted");
  const [row] = await scope.reader.select({ rows: count() }).from(counted);
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

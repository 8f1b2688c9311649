import { and, asc, eq, type SQL } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { countedBy, namesSmallCount, shownValue } from "../../domain/statistics";
import type { IndicatorItem, IndicatorView, ObservationView } from "../../domain/view/statistic";
import type { Pillar } from "../../domain/vocabulary";
import { country, indicator, observation } from "../schema";
import { citationsOf } from "./attached";
import { groupBy } from "./group-by";
import { countryRef } from "./measure-item";
import { dayOf, type Scope } from "./scope";

export interface ObservationFilter {
  country?: string;
  /** Code of an indicator. */
  indicator?: string;
}

export interface IndicatorFilter {
  country?: string;
  pillar?: Pillar;
  /** Only those with (or without) a value. */
  observed?: boolean;
}

function readObservations({ reader }: Scope, wanted: SQL | undefined) {
  return reader
    .select({ row: observation, country: countryRef, countsPeople: indicator.countsPeople })
    .from(observation)
    .innerJoin(indicator, eq(indicator.code, observation.indicatorCode))
    .innerJoin(country, eq(country.code, observation.countryCode))
    .where(wanted)
    .orderBy(
      asc(observation.indicatorCode),
      asc(observation.countryCode),
      asc(observation.year),
      asc(observation.id),
    );
}

/**
 * Values as everybody may see them, by indicator, country and year: counts of 1 to 4 people never leave here, nor does a note that
 * might tell them. Only what had been counted to its end by the day asked about. Two statements.
 */
export async function listObservations(
  scope: Scope,
  filter: ObservationFilter = {},
): Promise<ObservationView[]> {
  const rows = await readObservations(
    scope,
    and(
      filter.country ? eq(observation.countryCode, filter.country) : undefined,
      filter.indicator ? eq(observation.indicatorCode, filter.indicator) : undefined,
    ),
  );
  const counted = rows.filter(({ row }) => countedBy(row) <= dayOf(scope));
  const citations = await citationsOf(scope.reader, { observation: counted.map(({ row }) => row.id) });
  return counted.map(({ row, country: state, countsPeople }) => {
    const shown = shownValue(row.value, countsPeople);
    return {
      id: row.id,
      country: state,
      indicatorCode: row.indicatorCode,
      year: row.year,
      ...shown,
      basis: row.basis,
      period: row.period,
      note: shown.isFewerThanFive || (countsPeople && namesSmallCount(row.note)) ? null : row.note,
      confidence: row.confidence,
      recordedAt: row.recordedAt,
      citations: citations("observation", row.id).map((each) =>
        shown.isFewerThanFive || (countsPeople && namesSmallCount(each.quote))
          ? { ...each, quote: null }
          : each,
      ),
    };
  });
}

function indicatorItem(
  row: typeof indicator.$inferSelect,
  observations: readonly ObservationView[],
): IndicatorItem {
  const { position: _position, ...facts } = row;
  const years = observations.map(({ year }) => year);
  return {
    ...facts,
    observationCount: observations.length,
    countryCount: new Set(observations.map(({ country: state }) => state.code)).size,
    firstYear: years.length > 0 ? Math.min(...years) : null,
    lastYear: years.length > 0 ? Math.max(...years) : null,
  };
}

/** Indicators that a filter leaves, in their order, with how much is held of each. Three statements. */
export async function listIndicators(scope: Scope, filter: IndicatorFilter = {}): Promise<IndicatorItem[]> {
  const rows = await scope.reader
    .select()
    .from(indicator)
    .where(filter.pillar ? eq(indicator.pillar, filter.pillar) : undefined)
    .orderBy(asc(indicator.position), asc(indicator.code));
  const held = groupBy(
    await listObservations(scope, { country: filter.country }),
    ({ indicatorCode }) => indicatorCode,
  );
  return rows
    .map((row) => indicatorItem(row, held.get(row.code) ?? []))
    .filter(
      ({ observationCount }) =>
        (filter.country === undefined || observationCount > 0) &&
        (filter.observed === undefined || observationCount > 0 === filter.observed),
    );
}

/** One indicator with its values. `not_found` for an unknown code. Four statements. */
export async function getIndicator(scope: Scope, code: string): Promise<IndicatorView> {
  const [row] = await scope.reader.select().from(indicator).where(eq(indicator.code, code));
  if (!row) throw new Failure("not_found", "not_found");
  const observations = await listObservations(scope, { indicator: code });
  const citations = await citationsOf(scope.reader, { indicator: [code] });
  return {
    ...indicatorItem(row, observations),
    observations,
    citations: citations("indicator", code),
  };
}

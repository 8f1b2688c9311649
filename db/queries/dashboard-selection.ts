import { and, asc, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import { invalidField } from "../../domain/failure";
import type { DashboardFilter } from "../../domain/input/dashboard";
import { addDays } from "../../domain/partial-date";
import { countriesOf } from "../../domain/permissions";
import { audit, country, instrument, measure } from "../schema";
import { findFilterNames } from "./filter-names";
import { measureCondition } from "./measure-filter";
import { countryRef } from "./measure-item";
import { asKnownAt, dayOf, knownBy, type Scope, visible } from "./scope";
import { measureStood } from "./standing";

/** So many measures are read with their histories for one dashboard; what is larger is asked of the counters or refused. */
export const largestSelection = 20_000;

/** What a dashboard is about, checked: who asks, which States, which measures, what counts as lately. */
export interface Selection {
  scope: Scope;
  filter: DashboardFilter;
  day: string;
  since: string;
  countries: { code: string; name: CountryName; nativeLanguage: string | null }[];
  names: Awaited<ReturnType<typeof findFilterNames>>;
  /** Of measures, with what the reader may see. */
  measures: SQL | undefined;
  /** Of instruments; null: the filter is one that no draft and no step can pass. */
  instruments: SQL | undefined;
  isNarrowed: boolean;
}
type CountryName = (typeof country.$inferSelect)["name"];

const sessionsApart = 7;

/**
 * The selection of a filter. Without States it is about those the reader has a role in, and for all others about every State that is
 * tracked. `invalid` names what is no State, body or document the reader may see, a day to come, and a beginning after the day.
 * Two statements, four with a document and a body.
 */
export async function selectionOf(asked: Scope, filter: DashboardFilter): Promise<Selection> {
  const reading = filter.published ? { ...asked, actor: null } : asked;
  if (filter.on && filter.on > asked.today) throw invalidField("on", "must_not_be_future");
  if (filter.knownAt) await requireRecorded(asked, filter.knownAt);
  const scope = filter.knownAt ? asKnownAt(reading, filter.knownAt) : reading;
  const day = dayOf(scope);
  const since = filter.since ?? addDays(day, -sessionsApart);
  if (since > day) throw invalidField("since", "must_not_be_future");
  const countries = await countriesAsked(scope, filter);
  const names = await findFilterNames(scope, filter);
  if (filter.instrument && !names.instrument) throw invalidField("instrument", "unknown_reference");
  if (filter.organisation && !names.organisation) throw invalidField("organisation", "unknown_reference");
  const { instrument: instrumentId, pillar, organisation } = filter;
  const codes = countries.map(({ code }) => code);
  return {
    scope,
    filter,
    day,
    since,
    countries,
    names,
    measures: and(
      inArray(measure.countryCode, codes),
      measureCondition(scope, {
        instrument: instrumentId,
        pillar,
        organisations: organisation ? [organisation] : undefined,
      }),
      visible(scope, measure),
      measureStood(scope),
    ),
    instruments: and(
      inArray(instrument.countryCode, codes),
      instrumentId ? eq(instrument.id, instrumentId) : undefined,
      knownBy(scope, instrument.recordedAt),
    ),
    isNarrowed: Boolean(instrumentId || pillar || organisation),
  };
}

/** `invalid` on `knownAt` for an instant to come, and for one before anything was recorded here. One statement. */
async function requireRecorded({ reader, today }: Scope, knownAt: string): Promise<void> {
  if (knownAt.slice(0, 10) > today) throw invalidField("knownAt", "must_not_be_future");
  const [first] = await reader
    .select({ recordedAt: audit.recordedAt })
    .from(audit)
    .orderBy(asc(audit.seq))
    .limit(1);
  if (first && knownAt < first.recordedAt)
    throw invalidField("knownAt", "before_record", { day: first.recordedAt.slice(0, 10) });
}

async function countriesAsked(scope: Scope, { country: wanted }: DashboardFilter) {
  const known = await scope.reader
    .select({ ...countryRef, isTracked: country.isTracked })
    .from(country)
    .orderBy(country.code);
  if (wanted?.some((code) => !known.some((each) => each.code === code)))
    throw invalidField("country", "unknown_country");
  const own = countriesOf(scope.actor);
  const codes = wanted ?? (own === "all" || own.length === 0 ? null : own);
  return known
    .filter(({ code, isTracked }) => (codes ? codes.includes(code) : isTracked))
    .map(({ isTracked: _isTracked, ...each }) => each);
}

/** `invalid` on `country` where more measures are selected than are read at once, `most`. One statement. */
export async function requireReadable(
  { scope, measures }: Selection,
  most = largestSelection,
): Promise<void> {
  const counted = scope.reader
    .select({ one: sql`1`.as("one") })
    .from(measure)
    .where(measures)
    .limit(most + 1)
    .as("counted");
  const [row] = await scope.reader.select({ rows: count() }).from(counted);
  if ((row?.rows ?? 0) > most) throw invalidField("country", "selection_too_large", { max: most });
}

import { and, asc, count, eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { lastDayOf } from "../../domain/partial-date";
import type { CountryItem, CountryProfile } from "../../domain/view/country";
import type { Membership, Region } from "../../domain/vocabulary";
import { country, gap, instrument, measure, membership, organisation, tally } from "../schema";
import { citationsOf, organisationRef } from "./attached";
import { listInstruments, listUndatedInstruments } from "./instruments";
import { countryRef } from "./measure-item";
import { listOwed } from "./measures";
import { listRecentMoves } from "./moves";
import { endAsItStood, wasThere } from "./organisations";
import type { Scope } from "./scope";
import { instrumentStood } from "./standing";
import { overdueByCountry, talliesFromHistory, tallyFrom, tallyView } from "./tally";

type Memberships = (typeof membership.$inferSelect)[];
type Figures = Pick<CountryItem, "instrumentCount" | "tally" | "lastChangeAt">;

const noFigures: Figures = { instrumentCount: 0, tally: tallyView(tallyFrom(null), 0), lastChangeAt: null };

export interface CountryFilter {
  /** Whether the framework is held. */
  tracked?: boolean;
  region?: Region;
  /** Member of this organisation on the day asked about. */
  membership?: Membership;
}

/** The States that a filter leaves, all without one, by code, with their counters. Four statements at any size. */
export async function listCountries(scope: Scope, filter: CountryFilter = {}): Promise<CountryItem[]> {
  return (await countryItems(scope, undefined)).filter((item) => isAmong(item, filter));
}

/** Whether a filter leaves this State in. */
export const isAmong = (item: CountryItem, { tracked, region, membership: member }: CountryFilter) =>
  (tracked === undefined || item.isTracked === tracked) &&
  (region === undefined || item.region === region) &&
  (member === undefined || item.memberships.some(({ organisation }) => organisation === member));

async function countryItems(scope: Scope, code: string | undefined): Promise<CountryItem[]> {
  const { reader } = scope;
  const rows = await reader
    .select()
    .from(country)
    .where(code ? eq(country.code, code) : undefined)
    .orderBy(asc(country.code));
  const memberships = await reader
    .select()
    .from(membership)
    .where(code ? eq(membership.countryCode, code) : undefined)
    .orderBy(asc(membership.countryCode), asc(membership.organisationCode));
  const figures = await (scope.on === null ? figuresNow(scope, code) : figuresAsOf(scope, code));
  return rows.map((row) => countryItem(scope, row, memberships, figures.get(row.code) ?? noFigures));
}

function countryItem(
  { on }: Scope,
  row: typeof country.$inferSelect,
  memberships: Memberships,
  figures: Figures,
): CountryItem {
  return {
    code: row.code,
    iso3: row.iso3,
    name: row.name,
    nativeLanguage: row.nativeLanguage,
    region: row.region,
    capital: row.capital,
    isTracked: row.isTracked,
    isVerified: row.isVerified,
    memberships: memberships
      .filter((each) => each.countryCode === row.code && isMember(each, on))
      .map(({ organisationCode, sinceOn, untilOn, isVerified }) => ({
        organisation: organisationCode,
        sinceOn,
        untilOn,
        isVerified,
      })),
    ...figures,
    verifiedPercent: figures.tally.verifiedPercent,
    overdueCount: figures.tally.overdueCount,
  };
}

/** A membership whose days are not known is shown whatever the day. */
export const isMember = ({ sinceOn, untilOn }: Memberships[number], on: string | null) =>
  on === null ||
  ((sinceOn === null || lastDayOf(sinceOn) <= on) && (untilOn === null || lastDayOf(untilOn) > on));

async function figuresNow(scope: Scope, code: string | undefined): Promise<Map<string, Figures>> {
  const rows = await scope.reader
    .select()
    .from(tally)
    .where(and(eq(tally.subjectKind, "country"), code ? eq(tally.subjectId, code) : undefined));
  const overdue = await overdueByCountry(scope);
  return new Map(
    rows.map((row) => [
      row.subjectId,
      {
        instrumentCount: row.instrumentCount,
        tally: tallyView(tallyFrom(row), overdue.get(row.subjectId) ?? 0),
        lastChangeAt: row.lastChangeAt,
      },
    ]),
  );
}

async function figuresAsOf(scope: Scope, code: string | undefined): Promise<Map<string, Figures>> {
  const tallies = await talliesFromHistory(
    scope,
    "countryCode",
    code ? eq(measure.countryCode, code) : undefined,
  );
  const instruments = await scope.reader
    .select({ code: instrument.countryCode, rows: count() })
    .from(instrument)
    .where(
      and(
        eq(instrument.isPublished, true),
        instrumentStood(scope),
        code ? eq(instrument.countryCode, code) : undefined,
      ),
    )
    .groupBy(instrument.countryCode);
  const counts = new Map(instruments.map((row) => [row.code, row.rows]));
  return new Map(
    [...new Set([...counts.keys(), ...tallies.keys()])].map((each) => [
      each,
      { ...noFigures, instrumentCount: counts.get(each) ?? 0, tally: tallies.get(each) ?? noFigures.tally },
    ]),
  );
}

/** One State with its framework as it stood on the day asked about. `not_found` for a code we do not know. */
export async function getCountryProfile(scope: Scope, code: string): Promise<CountryProfile> {
  const [item] = await countryItems(scope, code);
  if (!item) throw new Failure("not_found", "not_found");
  const instruments = await listInstruments(scope, { country: code, limit: 50 });
  const citations = await citationsOf(scope.reader, { country: [code] });
  return {
    ...item,
    instruments: { data: instruments.data, totalCount: instruments.page.totalCount },
    undatedInstruments: await listUndatedInstruments(scope, code),
    bodies: await listBodies(scope, code),
    nextDue: await listOwed(scope, { when: "ahead", country: code }),
    overdue: await listOwed(scope, { when: "overdue", country: code }),
    recentMoves: await listRecentMoves(scope, { country: code }),
    gaps: await listGaps(scope, code),
    citations: citations("country", code),
  };
}

function listGaps(scope: Scope, code: string) {
  return scope.reader
    .select({ id: gap.id, text: gap.text })
    .from(gap)
    .where(eq(gap.countryCode, code))
    .orderBy(asc(gap.position));
}

async function listBodies(scope: Scope, code: string) {
  const rows = await scope.reader
    .select({
      ...organisationRef,
      kind: organisation.kind,
      sinceOn: organisation.sinceOn,
      successorId: organisation.successorId,
    })
    .from(organisation)
    .where(and(eq(organisation.countryCode, code), wasThere(scope)))
    .orderBy(asc(organisation.id));
  return rows.map((row) => endAsItStood(scope, row));
}

/** Codes and names of all States, for pickers and filters, by code. */
export function listCountryNames(scope: Scope) {
  return scope.reader
    .select({
      code: country.code,
      name: country.name,
      nativeLanguage: country.nativeLanguage,
      isTracked: country.isTracked,
    })
    .from(country)
    .orderBy(asc(country.code));
}

/** A State's name, or null for a code we do not know. */
export async function findCountryName(scope: Scope, code: string) {
  const [row] = await scope.reader.select(countryRef).from(country).where(eq(country.code, code));
  return row ?? null;
}

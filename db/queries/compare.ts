import { asc, inArray } from "drizzle-orm";
import type { ComputedAnswer } from "../../domain/comparison/computed";
import { freshnessDays } from "../../domain/comparison/freshness";
import { hasChanged, hasDifferences, peerContext } from "../../domain/comparison/peers";
import { invalidField } from "../../domain/failure";
import type { CellView, ComparedCriterion, Comparison } from "../../domain/view/comparison";
import type { Pillar } from "../../domain/vocabulary";
import { country } from "../schema";
import { answerPartsOf } from "./answer-parts";
import { computedFor } from "./computed-cells";
import { readRubric } from "./criteria";
import { countryRef } from "./measure-item";
import { dayOf, type Scope } from "./scope";
import { answersKnownAt, answersOn, cellKey, type StandingAnswer } from "./standing-answers";

export const mostCountries = 57;

export interface CompareRequest {
  countries: readonly string[];
  pillar?: Pillar;
  theme?: string;
  criteria?: readonly string[];
  /** Only questions on which the States do not all say the same. */
  differences?: "only";
  victimCentred?: boolean;
  /** As known at this instant; now when absent. */
  knownAt?: string;
  /** Marks what says something else than on this day. */
  since?: string;
}

/**
 * What is said of these States on these questions, as of the day asked about; the States in the order given. `invalid` names the field
 * of an unknown State, question or theme, and of more States than can be compared. A constant number of statements.
 */
export async function compare(scope: Scope, request: CompareRequest): Promise<Comparison> {
  const countries = await findCountries(scope, request.countries);
  const codes = countries.map(({ code }) => code);
  const rubric = await readRubric(scope);
  const chosen = choose(rubric, request);
  const asked = chosen.map(({ view }) => view.code);
  const day = dayOf(scope);
  const knownAt = request.knownAt ?? null;
  const { now, before } = await readAnswers(scope, codes, asked, request);
  const partsOf = await answerPartsOf(
    scope,
    [...now.values()].map(({ id }) => id),
    knownAt,
  );
  const computed = await computedFor(scope, codes, day, knownAt);
  const criteria = chosen.map(({ view, computedFrom }): ComparedCriterion => {
    const cells: Record<string, CellView> = {};
    const changes: ComparedCriterion["changes"] = {};
    for (const code of codes) {
      const key = cellKey({ countryCode: code, criterionCode: view.code });
      const answer = now.get(key);
      const earlier = before?.get(key) ?? null;
      if (before && hasChanged(earlier, answer ?? null)) changes[code] = said(earlier);
      const parts = answer && partsOf(answer.id);
      cells[code] = cellView(answer, parts, computedFrom && computed(computedFrom, code), day);
    }
    const all = Object.values(cells);
    return { ...view, cells, peers: peerContext(all), hasDifferences: hasDifferences(all), changes };
  });
  return {
    edition: chosen[0]?.view.edition ?? rubric[0]?.view.edition ?? null,
    on: day,
    knownAt,
    since: request.since ?? null,
    countries,
    criteria: request.differences === "only" ? criteria.filter((each) => each.hasDifferences) : criteria,
  };
}

async function findCountries({ reader }: Scope, wanted: readonly string[]) {
  const codes = [...new Set(wanted)];
  if (codes.length === 0) throw invalidField("countries", "required");
  if (codes.length > mostCountries) throw invalidField("countries", "too_many", { max: mostCountries });
  const rows = await reader
    .select(countryRef)
    .from(country)
    .where(inArray(country.code, codes))
    .orderBy(asc(country.code));
  const found = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => {
    const row = found.get(code);
    if (!row) throw invalidField("countries", "unknown_country");
    return row;
  });
}

type Rubric = Awaited<ReturnType<typeof readRubric>>;

function choose(rubric: Rubric, { pillar, theme, criteria, victimCentred }: CompareRequest): Rubric {
  const known = new Set(rubric.map(({ view }) => view.code));
  if (criteria?.some((code) => !known.has(code))) throw invalidField("criteria", "unknown_criterion");
  const isOf = (view: Rubric[number]["view"]) => view.themeId === theme || view.subThemeId === theme;
  if (theme && !rubric.some(({ view }) => isOf(view))) throw invalidField("theme", "unknown_reference");
  return rubric.filter(
    ({ view }) =>
      (!pillar || view.pillar === pillar) &&
      (!theme || isOf(view)) &&
      (!criteria || criteria.includes(view.code)) &&
      (victimCentred === undefined || view.isVictimCentred === victimCentred),
  );
}

async function readAnswers(
  scope: Scope,
  codes: readonly string[],
  asked: readonly string[],
  { since, knownAt }: CompareRequest,
) {
  if (knownAt !== undefined) {
    const stood = await answersKnownAt(scope, codes, asked, knownAt);
    return { now: stood(dayOf(scope)), before: since === undefined ? null : stood(since) };
  }
  return {
    now: await answersOn(scope, codes, asked, dayOf(scope)),
    before: since === undefined ? null : await answersOn(scope, codes, asked, since),
  };
}

const said = (answer: StandingAnswer | null) => ({
  value: answer?.value ?? null,
  absence: answer ? answer.absence : ("not_researched" as const),
});

type Parts = ReturnType<Awaited<ReturnType<typeof answerPartsOf>>>;

function cellView(
  answer: StandingAnswer | undefined,
  parts: Parts | undefined,
  computed: ComputedAnswer | null,
  day: string,
): CellView {
  return {
    assessmentId: answer?.id ?? null,
    ...said(answer ?? null),
    asOf: answer?.asOf ?? null,
    validFrom: answer?.validFrom ?? null,
    validFromBy: answer?.validFromBy ?? null,
    freshnessDays: answer ? freshnessDays(answer.asOf, day) : null,
    state: answer?.state ?? null,
    origin: answer?.origin ?? null,
    confidence: answer?.confidence ?? null,
    rationale: answer?.rationale ?? null,
    language: answer?.language ?? null,
    recordedAt: answer?.recordedAt ?? null,
    citations: parts?.citations ?? [],
    provisions: parts?.provisions ?? [],
    replies: parts?.replies ?? [],
    computed,
  };
}

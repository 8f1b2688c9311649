import { asc, eq, inArray } from "drizzle-orm";
import type { ComputedAnswer } from "../../domain/comparison/computed";
import { newestFirst } from "../../domain/comparison/newest";
import { hasChanged, hasDifferences, peerContext } from "../../domain/comparison/peers";
import type { publicAssessmentStates } from "../../domain/comparison/visible";
import { Failure, type FieldFailure, invalidField } from "../../domain/failure";
import { firstDayOf } from "../../domain/partial-date";
import type { Comparison, CriterionView } from "../../domain/view/comparison";
import type { Pillar } from "../../domain/vocabulary";
import { country, statehood } from "../schema";
import { computedFor } from "./computed-cells";
import { readRubric } from "./criteria";
import { countryRef } from "./measure-item";
import { dayOf, type Scope } from "./scope";
import { answersKnownAt, answersOn, cellKey, type StandingAnswer } from "./standing-answers";

export const mostCountries = 57;

type PublicState = (typeof publicAssessmentStates)[number];

export interface CompareRequest {
  countries: readonly string[];
  /** Questions of any of these pillars, of any of these themes, or named; every one when none of the three is given. */
  pillar?: readonly Pillar[];
  theme?: readonly string[];
  criteria?: readonly string[];
  /** Leaves answers in other states out of their cells. */
  state?: readonly PublicState[];
  /** Only questions on which the States do not all say the same. */
  differences?: "only";
  victimCentred?: boolean;
  /** Questions by the newest day in their cells, last first; in the order of the rubric when absent. */
  order?: "newest";
  /** As known at this instant; now when absent. */
  knownAt?: string;
  /** Marks what says something else than on this day. */
  since?: string;
}

/** One cell as it was resolved: the answer that stands, whether the request leaves it out, and what data held here give. */
export interface ResolvedCell {
  answer: StandingAnswer | null;
  isLeftOut: boolean;
  computed: ComputedAnswer | null;
}

interface ComparedRow extends Pick<Comparison["criteria"][number], "peers" | "hasDifferences" | "changes"> {
  view: CriterionView;
  cells: Map<string, ResolvedCell>;
}

interface Compared extends Omit<Comparison, "criteria"> {
  rows: ComparedRow[];
}

/**
 * Which answer stands in each cell of a comparison as of the day asked about, the States in the order given. `invalid` names the field of
 * an unknown State, question or theme, of more States than can be compared, and of a day before one of the States came to be. A constant
 * number of statements: seven, eight with `since`, eight with `knownAt`.
 */
export async function readCompared(scope: Scope, request: CompareRequest): Promise<Compared> {
  const countries = await findCountries(scope, request);
  const codes = countries.map(({ code }) => code);
  const rubric = await readRubric(scope);
  const chosen = choose(rubric, request);
  const asked = chosen.map(({ view }) => view.code);
  const day = dayOf(scope);
  const knownAt = request.knownAt ?? null;
  const { now, before } = await readAnswers(scope, codes, asked, request);
  const computed = await computedFor(scope, codes, day, knownAt);
  const rows = chosen.map(({ view, computedFrom }): ComparedRow => {
    const changes: ComparedRow["changes"] = {};
    const cells = new Map<string, ResolvedCell>();
    for (const code of codes) {
      const key = cellKey({ countryCode: code, criterionCode: view.code });
      const answer = now.get(key) ?? null;
      const earlier = before?.get(key) ?? null;
      if (before && hasChanged(earlier, answer)) changes[code] = said(earlier);
      cells.set(code, {
        answer,
        isLeftOut: answer !== null && !isIn(answer, request.state),
        computed: computedFrom && computed(computedFrom, code),
      });
    }
    const counted = [...cells.values()]
      .filter(({ isLeftOut }) => !isLeftOut)
      .map(({ answer }) => said(answer));
    return { view, cells, peers: peerContext(counted), hasDifferences: hasDifferences(counted), changes };
  });
  const kept = request.differences === "only" ? rows.filter((row) => row.hasDifferences) : rows;
  return {
    edition: chosen[0]?.view.edition ?? rubric[0]?.view.edition ?? null,
    on: day,
    knownAt,
    since: request.since ?? null,
    countries,
    rows: request.order === "newest" ? newestFirst(kept, datedCells) : kept,
  };
}

const datedCells = ({ cells }: ComparedRow) => [...cells.values()].flatMap(({ answer }) => answer ?? []);

const isIn = ({ state }: StandingAnswer, states: CompareRequest["state"]) =>
  states === undefined || states.length === 0 || states.some((each) => each === state);

/** What an answer says; without one nobody has looked. */
export const said = (answer: StandingAnswer | null) => ({
  value: answer?.value ?? null,
  absence: answer ? answer.absence : ("not_researched" as const),
});

async function findCountries(scope: Scope, { countries: wanted, since }: CompareRequest) {
  const codes = [...new Set(wanted)];
  if (codes.length === 0) throw invalidField("countries", "required");
  if (codes.length > mostCountries) throw invalidField("countries", "too_many", { max: mostCountries });
  const rows = await scope.reader
    .select({ ...countryRef, sinceOn: statehood.sinceOn })
    .from(country)
    .leftJoin(statehood, eq(statehood.countryCode, country.code))
    .where(inArray(country.code, codes))
    .orderBy(asc(country.code));
  const found = new Map(rows.map((row) => [row.code, row]));
  const failures: FieldFailure[] = [];
  const refs = codes.map((code) => {
    const row = found.get(code);
    if (!row) throw invalidField("countries", "unknown_country");
    const { sinceOn, ...ref } = row;
    for (const [field, day] of Object.entries({ on: dayOf(scope), since }))
      if (sinceOn && day && day < firstDayOf(sinceOn) && !failures.some((each) => each.field === field))
        failures.push({ field, reason: "before_country", values: { country: code, day: sinceOn } });
    return ref;
  });
  if (failures.length > 0) throw new Failure("invalid", "invalid", failures);
  return refs;
}

type Rubric = Awaited<ReturnType<typeof readRubric>>;

function choose(
  rubric: Rubric,
  { pillar = [], theme = [], criteria = [], victimCentred }: CompareRequest,
): Rubric {
  const isOf = ({ themeId, subThemeId }: CriterionView, id: string) => id === themeId || id === subThemeId;
  if (criteria.some((code) => !rubric.some(({ view }) => view.code === code)))
    throw invalidField("criteria", "unknown_criterion");
  if (theme.some((id) => !rubric.some(({ view }) => isOf(view, id))))
    throw invalidField("theme", "unknown_reference");
  const isAll = pillar.length + theme.length + criteria.length === 0;
  return rubric.filter(
    ({ view }) =>
      (isAll ||
        pillar.includes(view.pillar) ||
        criteria.includes(view.code) ||
        theme.some((id) => isOf(view, id))) &&
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

import { inArray } from "drizzle-orm";
import { type Counts, type FigureDefinition, figures, figureValue } from "../../domain/figures/catalogue";
import { claimedFigures, foundFigures } from "../../domain/figures/contributions";
import { methodEdition } from "../../domain/figures/edition";
import { bodiesShown, byGap, gapOf } from "../../domain/figures/gaps";
import { medianOf } from "../../domain/figures/median";
import { type Summary, summaryOf } from "../../domain/figures/summary";
import { monthPoints } from "../../domain/figures/tracks";
import type { DashboardFilter } from "../../domain/input/dashboard";
import type { DashboardView, FigureView } from "../../domain/view/dashboard";
import { claims, findingValues, pillars } from "../../domain/vocabulary";
import { organisation } from "../schema";
import { organisationRef } from "./attached";
import { listCalls } from "./dashboard-calls";
import { summaryFromCounters } from "./dashboard-counters";
import { listSlips } from "./dashboard-deadlines";
import { readFacts } from "./dashboard-facts";
import { requireReadable, type Selection, selectionOf } from "./dashboard-selection";
import { readVerifications } from "./dashboard-verification";
import { countDraftsByStage, firstDrafts } from "./drafts";
import { listRecentMoves } from "./moves";
import type { Scope } from "./scope";

/** So many moves of each kind are read, and so many rows of a list stand on the dashboard itself. */
export const movesRead = 500;
const rowsShown = 50;
const draftsShown = 20;

/**
 * The figures of a selection on the day asked about, with what they are made of. The same number of statements for any size: some
 * forty. `invalid` as in `selectionOf`, and on `country` where the selection is too large to be read and no counter holds it.
 */
export async function getDashboard(asked: Scope, filter: DashboardFilter): Promise<DashboardView> {
  const selection = await selectionOf(asked, filter);
  const summary = await summaryFor(selection);
  const { scope, day, since, countries, names } = selection;
  const verified = await readVerifications(selection);
  const drafts = await draftsOf(selection);
  const moves = await movesOf(selection);
  const days = verified.map((each) => each.days);
  const counted = (definition: FigureDefinition): FigureView => {
    const { key, unit, part, whole } = definition;
    const of = (name: keyof Counts | null) => (name ? (summary.counts[name] ?? 0) : null);
    return { key, unit, value: figureValue(definition, summary.counts), part: of(part), whole: of(whole) };
  };
  const others: Record<string, Pick<FigureView, "value" | "part">> = {
    "verification-days": { value: medianOf(days), part: days.length },
    drafts: { value: drafts.count, part: drafts.count },
    moved: { value: moves.length, part: moves.length },
  };
  const of = (key: string) => summary.counts[key as keyof Counts] ?? 0;
  return {
    on: day,
    since,
    knownAt: filter.knownAt ?? null,
    edition: methodEdition,
    countries,
    instrument: names.instrument ?? null,
    organisation: names.organisation ?? null,
    pillar: filter.pillar ?? null,
    figures: figures.map((each) =>
      each.part
        ? counted(each)
        : {
            key: each.key,
            unit: each.unit,
            whole: null,
            ...(others[each.key] as Pick<FigureView, "value" | "part">),
          },
    ),
    leftOutCount: of("left-out"),
    claims: [...claims, "none" as const].map((claim, at) => ({ claim, count: of(claimedFigures[at] ?? "") })),
    findings: [...findingValues, "none" as const].map((finding, at) => ({
      finding,
      count: of(foundFigures[at] ?? ""),
    })),
    months: monthPoints(summary.moved, day),
    pillars: summary.pillars
      .filter(({ pillar }) => !filter.pillar || pillar === filter.pillar)
      .sort(
        (a, b) =>
          (a.countryCode < b.countryCode ? -1 : a.countryCode > b.countryCode ? 1 : 0) ||
          pillars.indexOf(a.pillar) - pillars.indexOf(b.pillar),
      ),
    bodies: await bodiesOf(scope, summary),
    draftStages: drafts.stages,
    drafts: drafts.data,
    moves: moves.slice(0, rowsShown),
    slips: (await listSlips(selection, { limit: rowsShown })).rows,
    calls: scope.actor ? await listCalls(selection) : [],
  };
}

/** From the counters where they hold the answer, else from the histories of all that is selected. */
export async function summaryFor(selection: Selection): Promise<Summary> {
  const carried = await summaryFromCounters(selection);
  if (carried) return carried;
  await requireReadable(selection);
  return summaryOf(await readFacts(selection.scope, selection.measures), selection.day);
}

/** Which drafts a selection is about; null where it is narrowed to what no draft has (a pillar, a body, a document). */
export const draftFilterOf = ({ isNarrowed, countries }: Selection) =>
  isNarrowed ? null : { state: "under_way" as const, countries: countries.map(({ code }) => code) };

async function draftsOf(selection: Selection) {
  const filter = draftFilterOf(selection);
  if (!filter) return { count: null, stages: [], data: [] };
  const { scope } = selection;
  const stages = await countDraftsByStage(scope, filter);
  const data = await firstDrafts(scope, { ...filter, limit: draftsShown });
  return { count: stages.reduce((sum, each) => sum + each.count, 0), stages, data };
}

/** What moved after the day a selection names: claims and findings of its measures, and steps of its documents. */
export const movesOf = ({ scope, since, measures, instruments }: Selection) =>
  listRecentMoves(scope, {
    since,
    measures,
    instruments,
    limit: movesRead,
  });

async function bodiesOf(scope: Scope, summary: Summary) {
  const widest = [...summary.bodies].sort(byGap).slice(0, bodiesShown);
  if (widest.length === 0) return [];
  const named = await scope.reader
    .select(organisationRef)
    .from(organisation)
    .where(
      inArray(
        organisation.id,
        widest.map(({ id }) => id),
      ),
    );
  return widest.flatMap(({ id, ...counts }) => {
    const body = named.find((each) => each.id === id);
    return body ? [{ body, ...counts, gap: gapOf({ id, ...counts }) }] : [];
  });
}

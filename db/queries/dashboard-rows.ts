import { and, gt, inArray } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { type Counts, type FigureDefinition, figureValue, findFigure } from "../../domain/figures/catalogue";
import { amountOf, type Counted } from "../../domain/figures/contributions";
import { methodEdition } from "../../domain/figures/edition";
import { medianOf } from "../../domain/figures/median";
import type { DashboardFilter } from "../../domain/input/dashboard";
import type { FigureRowsView } from "../../domain/view/dashboard";
import { measure } from "../schema";
import { citationsOf } from "./attached";
import { draftFilterOf, movesOf, summaryFor } from "./dashboard";
import { listSlips, type SlipBasis } from "./dashboard-deadlines";
import { readFacts } from "./dashboard-facts";
import { type Selection, selectionOf } from "./dashboard-selection";
import { readVerifications, verificationViews } from "./dashboard-verification";
import { countDraftsByStage, listDrafts } from "./drafts";
import { measureItems, selectMeasures } from "./measure-item";
import { inOrderOf } from "./measure-narrowing";
import { cutPage, limitOf, type PageRequest, readCursor, writeCursor } from "./page";
import type { Scope } from "./scope";

/** So many measures are looked through for one page of rows; a page may then be shorter than asked and still have a next one. */
const lookedThrough = 5_000;

type Rows = Pick<FigureRowsView, "measures" | "slips" | "verifications" | "drafts" | "moves">;
interface Made {
  rows: Partial<Rows>;
  next: string | null;
  value: number | null;
  part: number | null;
  whole: number | null;
}

/**
 * One figure with the rows it is made of, a page at a time: all its pages together are as many rows as the figure says, for a share as
 * many as its part. `not_found` for a figure that does not exist, `invalid` as in `getDashboard` and on `cursor`.
 */
export async function getFigureRows(
  asked: Scope,
  filter: DashboardFilter,
  key: string,
  page: PageRequest = {},
): Promise<FigureRowsView> {
  const definition = findFigure(key);
  if (!definition) throw new Failure("not_found", "not_found");
  const selection = await selectionOf(asked, filter);
  const summary = await summaryFor(selection);
  const made = await readers[definition.rows](selection, definition, page, summary.counts);
  const { rows, next, ...figure } = made;
  const filled = { measures: [], slips: [], verifications: [], drafts: [], moves: [], ...rows };
  return {
    on: selection.day,
    since: selection.since,
    knownAt: filter.knownAt ?? null,
    edition: methodEdition,
    countries: selection.countries,
    instrument: selection.names.instrument ?? null,
    organisation: selection.names.organisation ?? null,
    pillar: filter.pillar ?? null,
    figure: { key, unit: definition.unit, ...figure },
    leftOutCount: summary.counts["left-out"] ?? 0,
    ...filled,
    citations: await sourcesOf(selection.scope, filled),
    page: { next },
  };
}

type Read = (
  selection: Selection,
  definition: FigureDefinition,
  page: PageRequest,
  counts: Counts,
) => Promise<Made>;

const countOf = (counts: Counts, counted: Counted | null) => (counted ? (counts[counted] ?? 0) : null);

const counted = (definition: FigureDefinition, counts: Counts) => ({
  value: figureValue(definition, counts),
  part: countOf(counts, definition.part),
  whole: countOf(counts, definition.whole),
});

const readers: Record<FigureDefinition["rows"], Read> = {
  async measure({ scope, measures, day }, definition, page, counts) {
    const limit = limitOf(page);
    const [after] = readCursor(page.cursor, "s") ?? [];
    const facts = await readFacts(
      scope,
      and(measures, after === undefined ? undefined : gt(measure.id, String(after))),
      lookedThrough,
    );
    const { part } = definition;
    const hits = facts.filter(({ fact }) => part && amountOf(fact, part, day) > 0);
    const ids = hits.slice(0, limit).map(({ id }) => id);
    const last =
      hits.length > limit ? ids.at(-1) : facts.length === lookedThrough ? facts.at(-1)?.id : undefined;
    const rows = ids.length === 0 ? [] : await selectMeasures(scope, inArray(measure.id, ids));
    return {
      rows: { measures: inOrderOf(ids, await measureItems(scope, rows)) },
      next: last === undefined ? null : writeCursor([last]),
      ...counted(definition, counts),
    };
  },

  async slip(selection, definition, page, counts) {
    const limit = limitOf(page);
    const after = readCursor(page.cursor, "ss")?.map(String);
    const { rows, keys } = await listSlips(selection, {
      basis: definition.key as SlipBasis,
      limit: limit + 1,
      after,
    });
    return {
      rows: { slips: rows.slice(0, limit) },
      next: cutPage(keys, limit, (each) => each).next,
      ...counted(definition, counts),
    };
  },

  async verification(selection, _definition, page) {
    const verified = await readVerifications(selection);
    const days = verified.map((each) => each.days);
    const rows = pageAt(verified, page, ({ id }) => id);
    return {
      rows: { verifications: await verificationViews(selection, rows.items) },
      next: rows.next,
      value: medianOf(days),
      part: days.length,
      whole: null,
    };
  },

  async draft(selection, _definition, page) {
    const filter = draftFilterOf(selection);
    if (!filter) return { rows: {}, next: null, value: null, part: null, whole: null };
    const stages = await countDraftsByStage(selection.scope, filter);
    const drafts = await listDrafts(selection.scope, { ...filter, ...page });
    const value = stages.reduce((sum, each) => sum + each.count, 0);
    return { rows: { drafts: drafts.data }, next: drafts.page.next, value, part: value, whole: null };
  },

  async move(selection, _definition, page) {
    const moves = await movesOf(selection);
    const rows = pageAt(moves, page, ({ kind, id }) => `${kind} ${id}`);
    return {
      rows: { moves: rows.items },
      next: rows.next,
      value: moves.length,
      part: moves.length,
      whole: null,
    };
  },
};

/** A page of a list that was read whole, in its own order. */
function pageAt<Item>(items: readonly Item[], request: PageRequest, keyOf: (item: Item) => string) {
  const [after] = readCursor(request.cursor, "s") ?? [];
  const start = after === undefined ? 0 : items.findIndex((item) => keyOf(item) === after) + 1;
  const page = cutPage(items.slice(start), limitOf(request), (item) => [keyOf(item)]);
  return { items: page.rows, next: page.next };
}

async function sourcesOf({ reader, knownAt }: Scope, rows: Rows): Promise<FigureRowsView["citations"]> {
  const of = (kind: string) => rows.moves.filter((move) => move.kind === kind).map(({ id }) => id);
  const subjects = {
    measure: [...rows.measures, ...rows.slips.map((slip) => slip.measure)].map(({ id }) => id),
    progress: [...of("progress"), ...rows.verifications.map(({ id }) => id)],
    finding: of("finding"),
    milestone: of("milestone"),
    deadline: rows.slips.map(({ id }) => id),
    instrument: rows.drafts.map(({ id }) => id),
  };
  const citations = await citationsOf(reader, subjects, knownAt);
  return Object.fromEntries(
    Object.entries(subjects).flatMap(([kind, ids]) => ids.map((id) => [id, citations(kind, id)])),
  );
}

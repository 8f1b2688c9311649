import { getFigureRows } from "@/db/queries/dashboard-rows";
import type { PageRequest } from "@/db/queries/page";
import type { Scope } from "@/db/queries/scope";
import type { DashboardFilter } from "@/domain/input/dashboard";
import type { FigureRowsView, VerificationView } from "@/domain/view/dashboard";
import type { MeasureItem } from "@/domain/view/measure";
import type { Pack, PackCell, PackFigure, PackTable } from "@/domain/view/pack";
import type { Language } from "@/domain/vocabulary";
import { columnsOf, type Kinds } from "./columns";
import { packFigures } from "./figure-words";
import { filtersIn } from "./pack";
import { draftRow, moveKinds, moveRow, slipKinds, slipRow } from "./rows";
import { type Cited, numbering } from "./sources";
import { type DashboardWords, dashboardWords } from "./words";

export interface ReadFigure {
  view: FigureRowsView;
  figure: PackFigure;
  filters: Pack["filters"];
  /** null: there are no rows. */
  table: PackTable | null;
  sources: Pack["sources"];
}

type Row = Record<string, PackCell>;

/** One figure in the language of its reader, with a page of its rows as a table and their sources. */
export async function readFigure(
  scope: Scope,
  filter: DashboardFilter,
  key: string,
  language: Language,
  page: PageRequest,
): Promise<ReadFigure | null> {
  const view = await getFigureRows(scope, filter, key, page);
  const words = await dashboardWords(language);
  const { cited, sources } = numbering((_kind, id) => view.citations[id] ?? []);
  const [figure] = packFigures({ ...view, figures: [view.figure] }, words);
  if (!figure) return null;
  const [kinds, rows] = tableOf(view, words, cited);
  const table = rows.length === 0 ? null : { columns: columnsOf(kinds, words), rows };
  return {
    view,
    figure,
    filters: filtersIn(view, filter, words),
    table: table && { key, title: figure.name, sentence: figure.sentence, ...table },
    sources: sources(),
  };
}

function tableOf(view: FigureRowsView, words: DashboardWords, cited: Cited): [Kinds, Row[]] {
  if (view.slips.length > 0) return [slipKinds, view.slips.map((slip) => slipRow(slip, words, cited))];
  if (view.verifications.length > 0)
    return [verificationKinds, view.verifications.map((each) => verificationRow(each, words, cited))];
  if (view.drafts.length > 0)
    return [
      draftKinds,
      view.drafts.map((draft) => ({ ...draftRow(draft, words), sources: cited("instrument", draft.id) })),
    ];
  if (view.moves.length > 0) return [moveKinds, view.moves.map((move) => moveRow(move, words, cited))];
  return [measureKinds, view.measures.map((measure) => measureRow(measure, words, cited))];
}

const draftKinds: Kinds = {
  draft: "text",
  country: "text",
  stage: "text",
  since: "day",
  days: "whole",
  sources: "text",
  link: "link",
};
const verificationKinds: Kinds = {
  measure: "text",
  claim: "text",
  reported: "instant",
  verifiedAt: "instant",
  days: "whole",
  sources: "text",
  link: "link",
};
const measureKinds: Kinds = {
  measure: "text",
  country: "text",
  claim: "text",
  finding: "text",
  due: "day",
  body: "text",
  sources: "text",
  link: "link",
};

const verificationRow = (each: VerificationView, words: DashboardWords, cited: Cited): Row => ({
  measure: words.measure(each.measure),
  claim: words.code("claims", each.claim),
  reported: each.reportedAt,
  verifiedAt: each.verifiedAt,
  days: each.days,
  sources: cited("progress", each.id),
  link: `/measures/${each.measure.id}`,
});

const measureRow = (measure: MeasureItem, words: DashboardWords, cited: Cited): Row => ({
  measure: words.measure(measure),
  country: words.text(measure.country.name, measure.country.nativeLanguage),
  claim: measure.claimed ? words.code("claims", measure.claimed.claim) : words.say("nothingReported"),
  finding: measure.found ? words.code("findings", measure.found.finding) : words.say("nothingVerified"),
  due: measure.dueOn,
  body:
    measure.bodies
      .filter(({ role }) => role === "lead")
      .map(({ name }) => words.text(name, measure.country.nativeLanguage))
      .join(", ") || words.say("noBody"),
  sources: cited("measure", measure.id),
  link: `/measures/${measure.id}`,
});

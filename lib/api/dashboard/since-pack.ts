import type { Scope } from "@/db/queries/scope";
import { getSince } from "@/db/queries/since";
import { methodEdition } from "@/domain/figures/edition";
import type { DashboardFilter } from "@/domain/input/dashboard";
import type { MeasureItem } from "@/domain/view/measure";
import type { Pack, PackCell, PackColumn } from "@/domain/view/pack";
import type { SinceView } from "@/domain/view/since";
import type { Language } from "@/domain/vocabulary";
import { formatPartialDate } from "@/lib/format/day";
import { formatCount } from "@/lib/format/number";
import { translatorOf } from "@/lib/i18n/translator";
import { columnsOf, type Kinds } from "./columns";
import { filtersIn, withWholeLinks } from "./pack";
import { moveKinds, moveRow, slipKinds, slipRow } from "./rows";
import { numbering } from "./sources";
import { dashboardWords } from "./words";

const parts = ["moved", "done", "slipped", "overdue", "disputed", "decide"] as const;
type Part = (typeof parts)[number];
type Row = Record<string, PackCell>;

/** What a session has to know of the time since the last one, as a pack: one number and one table for each part. */
export async function sincePack(
  scope: Scope,
  filter: DashboardFilter,
  { language, origin }: { language: Language; origin: string },
): Promise<Pack> {
  const [words, translate, view] = [
    await dashboardWords(language),
    await translatorOf(language),
    await getSince(scope, filter),
  ];
  const say = (key: string, values?: Record<string, string>) => translate(`since.${key}`, values);
  const since = formatPartialDate(view.since, language);
  const { cited, sources } = numbering(view.cited);
  const column = (key: string, kind: PackColumn["kind"]): PackColumn => ({
    key,
    kind,
    heading: say(`columns.${key}`),
  });
  const about: Kinds = { country: "text", body: "text", measure: "text" };
  const rest: Kinds = { sources: "text", link: "link" };
  const measureColumns = (...own: PackColumn[]) => [
    ...columnsOf(about, words),
    ...own,
    ...columnsOf(rest, words),
  ];
  const measureRow = (measure: MeasureItem): Row => ({
    country: words.text(measure.country.name, measure.country.nativeLanguage),
    body:
      measure.bodies
        .filter(({ role }) => role === "lead")
        .map(words.body)
        .join(", ") || null,
    measure: words.measure(measure),
    due: measure.dueOn,
    reported: measure.claimed && words.code("claims", measure.claimed.claim),
    found: measure.found && words.code("findings", measure.found.finding),
    sources: cited("measure", measure.id),
    link: `/measures/${measure.id}`,
  });
  const tables: Record<Part, { columns: PackColumn[]; rows: Row[] }> = {
    moved: {
      columns: columnsOf(moveKinds, words),
      rows: view.moved.rows.map((move) => moveRow(move, words, cited)),
    },
    done: {
      columns: columnsOf(moveKinds, words),
      rows: view.done.rows.map((move) => moveRow(move, words, cited)),
    },
    slipped: {
      columns: columnsOf(slipKinds, words),
      rows: view.slipped.rows.map((slip) => slipRow(slip, words, cited)),
    },
    overdue: {
      columns: measureColumns(column("due", "day"), column("reported", "text")),
      rows: view.overdue.rows.map(measureRow),
    },
    disputed: {
      columns: measureColumns(column("reported", "text"), column("found", "text")),
      rows: view.disputed.rows.map(measureRow),
    },
    decide: {
      columns: measureColumns(column("due", "day"), column("why", "text")),
      rows: view.decide.rows.map((measure) => ({
        ...measureRow(measure),
        why: say(`reasons.${reasonOf(measure)}`),
      })),
    },
  };
  const sentence = (part: Part) => {
    const { total, rows } = view[part];
    const first = { count: formatCount(rows.length, language), total: formatCount(total, language) };
    return [say(`${part}.sentence`, { since }), total > rows.length ? say("first", first) : ""]
      .join(" ")
      .trim();
  };
  const pack: Pack = {
    kind: "since",
    title: say("title"),
    locale: language,
    asOf: view.on,
    knownAt: view.knownAt,
    edition: methodEdition,
    filters: filtersIn({ ...view, pillar: filter.pillar ?? null }, filter, words),
    figures: parts.map((key) => ({
      key,
      name: say(`${key}.title`),
      value: view[key].total,
      unit: "count",
      shown: formatCount(view[key].total, language),
      sentence: say(`${key}.sentence`, { since }),
      outOf: say("outOf"),
      excluded: say("excluded"),
    })),
    charts: [],
    tables: parts.map((key) => ({
      key,
      title: say(`${key}.title`),
      sentence: sentence(key),
      ...tables[key],
    })),
    sources: sources(),
    words: {},
  };
  return withWholeLinks(pack, language, origin);
}

/** Why a measure is among those that need a decision; the most pressing reason of several. */
const reasonOf = ({ isOverdue, claimed }: SinceView["decide"]["rows"][number]) =>
  isOverdue ? "overdue" : claimed?.claim === "blocked" ? "blocked" : "unverified";

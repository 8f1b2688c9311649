import { citationsOf } from "@/db/queries/attached";
import { getDashboard } from "@/db/queries/dashboard";
import type { Scope } from "@/db/queries/scope";
import { svgOf } from "@/domain/drawing/svg";
import type { DashboardFilter } from "@/domain/input/dashboard";
import type { DashboardView } from "@/domain/view/dashboard";
import type { Pack, PackCell } from "@/domain/view/pack";
import type { Language } from "@/domain/vocabulary";
import { formatKnownAt } from "@/lib/format/day";
import { localePath } from "@/lib/i18n/routing";
import { type DrawnChart, drawings } from "./drawings";
import { packFigures } from "./figure-words";
import { numbering } from "./sources";
import { packTables } from "./tables";
import { type DashboardWords, dashboardWords } from "./words";

type Selected = Pick<DashboardView, "countries" | "instrument" | "organisation" | "pillar" | "since">;

export interface DrawnDashboard {
  view: DashboardView;
  pack: Pack;
  /** The charts of the pack as they are drawn on a page. */
  charts: DrawnChart[];
}

/** A dashboard in the language of its reader: what its page shows, and the pack every file of it is made from. */
export async function readDashboard(
  scope: Scope,
  filter: DashboardFilter,
  language: Language,
): Promise<DrawnDashboard> {
  const words = await dashboardWords(language);
  const view = await getDashboard(scope, filter);
  const { cited, sources } = numbering(
    await citationsOf(scope.reader, subjectsOf(view), view.knownAt ?? undefined),
  );
  const tables = packTables(view, words, cited);
  const charts = drawings(view, tables, words);
  const pack: Pack = {
    kind: "dashboard",
    title: words.say("title"),
    locale: language,
    asOf: view.on,
    knownAt: view.knownAt,
    edition: view.edition,
    filters: filtersIn(view, filter, words),
    figures: packFigures(view, words),
    charts: charts.map(({ scene, ...chart }) => ({ ...chart, svg: svgOf(scene, chart.title) })),
    tables: tables.filter(({ rows }) => rows.length > 0),
    sources: sources(),
    words: { absent: words.say("nothingCounted") },
  };
  return { view, pack, charts };
}

/**
 * The pack of a dashboard, its links whole addresses under `origin`. `invalid` for a selection that cannot be used, as in
 * `getDashboard`.
 */
export async function dashboardPack(
  scope: Scope,
  filter: DashboardFilter,
  { language, origin }: { language: Language; origin: string },
): Promise<Pack> {
  const { pack } = await readDashboard(scope, filter, language);
  return withWholeLinks(pack, language, origin);
}

/** A pack whose links are whole addresses, as a file needs them. */
export function withWholeLinks(pack: Pack, language: Language, origin: string): Pack {
  const whole = (link: PackCell | undefined) =>
    typeof link === "string" ? new URL(localePath(link, language), origin).href : null;
  return {
    ...pack,
    tables: pack.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ("link" in row ? { ...row, link: whole(row.link) } : row)),
    })),
  };
}

function subjectsOf(view: DashboardView) {
  const moved = (kind: string) => view.moves.filter((move) => move.kind === kind).map(({ id }) => id);
  return {
    measure: [...view.calls, ...view.slips].map(({ measure }) => measure.id),
    progress: moved("progress"),
    finding: moved("finding"),
    milestone: moved("milestone"),
    deadline: view.slips.map(({ id }) => id),
  };
}

/** What a selection is, in words. */
export function filtersIn(view: Selected, filter: DashboardFilter, words: DashboardWords): Pack["filters"] {
  const { say } = words;
  const { instrument, organisation, pillar } = view;
  const states = view.countries
    .map(({ name, nativeLanguage }) => words.text(name, nativeLanguage))
    .join(", ");
  return [
    {
      name: say("filters.country"),
      value: filter.country || view.countries.length < 10 ? states : say("all"),
    },
    ...(instrument
      ? [
          {
            name: say("filters.instrument"),
            value: [instrument.number, words.text(instrument.title)].filter(Boolean).join(" – "),
          },
        ]
      : []),
    ...(pillar ? [{ name: say("filters.pillar"), value: words.code("pillars", pillar) }] : []),
    ...(organisation ? [{ name: say("filters.organisation"), value: words.text(organisation.name) }] : []),
    { name: say("filters.since"), value: words.day(view.since) },
    ...(filter.knownAt
      ? [{ name: say("filters.knownAt"), value: formatKnownAt(filter.knownAt, words.language) }]
      : []),
    ...(filter.published ? [{ name: say("filters.published"), value: "✓" }] : []),
  ];
}

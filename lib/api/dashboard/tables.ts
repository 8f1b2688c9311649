import type { DashboardView } from "@/domain/view/dashboard";
import type { PackCell, PackColumn, PackTable } from "@/domain/view/pack";
import { pillars } from "@/domain/vocabulary";
import { columnsOf, type Kinds } from "./columns";
import { callRow, draftRow, moveKinds, moveRow, slipKinds, slipRow } from "./rows";
import type { Cited } from "./sources";
import type { DashboardWords } from "./words";

const percentOf = (part: number, whole: number) => (whole === 0 ? null : Math.floor((part * 100) / whole));

/** Every table of a dashboard, in the order of the screen; those with sources carry their numbers. */
export function packTables(view: DashboardView, words: DashboardWords, cited: Cited): PackTable[] {
  const { say } = words;
  const since = words.day(view.since);
  const table = (key: string, kinds: Kinds, rows: Record<string, PackCell>[]): PackTable => ({
    key,
    title: say(`tables.${key}.title`, { since }),
    sentence: say(`tables.${key}.sentence`, { since }),
    columns: columnsOf(kinds, words),
    rows,
  });
  const figure = (key: string) => view.figures.find((each) => each.key === key);
  const total = figure("measures")?.value ?? 0;
  const state = { state: "text", measures: "whole", share: "percent" } as const;
  const named = (key: string) =>
    words.text(view.countries.find(({ code }) => code === key)?.name ?? { en: key });
  return [
    table(
      "calls",
      { body: "text", reason: "text", measure: "text", also: "whole", sources: "text", link: "link" },
      view.calls.map((call) => callRow(call, words, cited)),
    ),
    table(
      "claims",
      state,
      view.claims.map(({ claim, count }) => ({
        state: claim === "none" ? say("figures.claimed-none.name") : words.code("claims", claim),
        measures: count,
        share: percentOf(count, total),
      })),
    ),
    table(
      "findings",
      state,
      view.findings.map(({ finding, count }) => ({
        state: finding === "none" ? say("figures.found-none.name") : words.code("findings", finding),
        measures: count,
        share: percentOf(count, total),
      })),
    ),
    table("due", { what: "text", count: "whole", ofDue: "percent", ofAll: "percent" }, dueRows(view, words)),
    table(
      "months",
      { month: "day", claimed: "whole", verified: "whole" },
      view.months.map((point) => ({ ...point })),
    ),
    table(
      "pillars",
      pillarKinds,
      [...new Set(view.pillars.map(({ countryCode }) => countryCode))].map((code) =>
        pillarRow(view, code, named(code)),
      ),
    ),
    table(
      "stages",
      { stage: "text", count: "whole" },
      view.draftStages.map(({ stage, count }) => ({
        stage: stage ? words.code("stages", stage) : say("noStage"),
        count,
      })),
    ),
    table(
      "drafts",
      { draft: "text", country: "text", stage: "text", since: "day", days: "whole", link: "link" },
      view.drafts.map((draft) => draftRow(draft, words)),
    ),
    table(
      "moves",
      moveKinds,
      view.moves.map((move) => moveRow(move, words, cited)),
    ),
    table(
      "bodies",
      { body: "text", measures: "whole", claimed: "whole", verified: "whole", gap: "whole", link: "link" },
      view.bodies.map(({ body, measures, claimed, verified, gap }) => ({
        body: words.text(body.name),
        measures,
        claimed,
        verified,
        gap,
        link: `/organisations/${body.id}`,
      })),
    ),
    table(
      "slips",
      slipKinds,
      view.slips.map((slip) => slipRow(slip, words, cited)),
    ),
  ].map((each) => (each.key === "pillars" ? { ...each, columns: pillarColumns(words) } : each));
}

const pillarKinds: Kinds = { country: "text" };

const pillarColumns = (words: DashboardWords): PackColumn[] => [
  { key: "country", heading: words.say("columns.country"), kind: "text" },
  ...pillars.flatMap((pillar): PackColumn[] => [
    { key: pillar, heading: words.code("pillars", pillar), kind: "percent" },
    {
      key: `${pillar}-measures`,
      heading: `${words.code("pillars", pillar)}: ${words.say("columns.measures")}`,
      kind: "whole",
    },
  ]),
];

function pillarRow(view: DashboardView, code: string, name: string): Record<string, PackCell> {
  const row: Record<string, PackCell> = { country: name };
  for (const pillar of pillars) {
    const cell = view.pillars.find((each) => each.countryCode === code && each.pillar === pillar);
    row[pillar] = cell ? percentOf(cell.verified, cell.measures) : null;
    row[`${pillar}-measures`] = cell?.measures ?? 0;
  }
  return row;
}

function dueRows({ figures }: DashboardView, words: DashboardWords): Record<string, PackCell>[] {
  const value = (key: string) => figures.find((each) => each.key === key)?.value ?? 0;
  return ["measures", "due", "due-completed", "due-verified", "overdue"].map((key) => ({
    what: words.say(`figures.${key}.name`),
    count: value(key),
    ofDue: key === "measures" ? null : percentOf(value(key), value("due")),
    ofAll: percentOf(value(key), value("measures")),
  }));
}

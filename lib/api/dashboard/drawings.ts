import { barsScene } from "@/domain/drawing/bars";
import { heatScene } from "@/domain/drawing/heat";
import type { Scene } from "@/domain/drawing/scene";
import { statesScene } from "@/domain/drawing/states-bar";
import { tracksScene } from "@/domain/drawing/track-lines";
import type { DashboardView } from "@/domain/view/dashboard";
import type { PackTable } from "@/domain/view/pack";
import { pillars } from "@/domain/vocabulary";
import type { DashboardWords } from "./words";

/** A chart before it is drawn anywhere: its scene, its sentence and the table that says the same. */
export interface DrawnChart {
  key: string;
  title: string;
  sentence: string;
  table: string;
  scene: Scene;
}

const barsShown = 10;

/** The charts of a dashboard; what would draw nothing is left out. */
export function drawings(
  view: DashboardView,
  tables: readonly PackTable[],
  words: DashboardWords,
): DrawnChart[] {
  const value = (key: string) => view.figures.find((each) => each.key === key)?.value ?? 0;
  const { say, count } = words;
  const title = (table: string) => tables.find(({ key }) => key === table)?.title ?? "";
  const chart = (
    key: string,
    table: string,
    values: Record<string, string | number>,
    scene: Scene,
    named = title(table),
  ) => ({ key, table, scene, title: named, sentence: say(`charts.${key}`, values) });
  const total = value("measures");
  const states = {
    total,
    claimed: value("claimed-completed"),
    inProgress: value("claimed-in_progress"),
    blocked: value("claimed-blocked"),
    verified: value("found-complete"),
  };
  const line = (key: string, of: number) => `${say(`figures.${key}.name`)}: ${count(of)}`;
  const reported = (claim: string) =>
    `${say("figures.claimed.name", { state: words.code("claims", claim) })}`;
  const due = {
    total,
    due: value("due"),
    completed: value("due-completed"),
    verified: value("due-verified"),
    overdue: value("overdue"),
  };
  const [first, last, widest] = [view.months[0], view.months.at(-1), view.bodies[0]];
  return [
    ...(total > 0
      ? [
          chart(
            "states",
            "claims",
            states,
            statesScene({
              ...states,
              labels: {
                verified: line("found-complete", states.verified),
                claimed: line("claimed-completed", states.claimed),
                inProgress: `${reported("in_progress")}: ${count(states.inProgress)}`,
                blocked: `${reported("blocked")}: ${count(states.blocked)}`,
                total: line("measures", total),
              },
            }),
            say("charts.statesTitle"),
          ),
          chart(
            "due",
            "due",
            due,
            barsScene(
              [
                { label: say("figures.measures.name"), hollow: total, says: count(total) },
                { label: say("figures.due.name"), hollow: due.due, says: count(due.due) },
                {
                  label: say("figures.due-completed.name"),
                  hollow: due.completed,
                  says: count(due.completed),
                },
                {
                  label: say("figures.due-verified.name"),
                  hollow: due.verified,
                  solid: due.verified,
                  says: count(due.verified),
                },
                {
                  label: say("figures.overdue.name"),
                  hollow: 0,
                  hatched: due.overdue,
                  says: count(due.overdue),
                },
              ],
              total,
            ),
          ),
        ]
      : []),
    ...(first && last
      ? [
          chart(
            "months",
            "months",
            {
              first: words.month(first.month),
              last: words.month(last.month),
              claimedFrom: first.claimed,
              claimedTo: last.claimed,
              verifiedFrom: first.verified,
              verifiedTo: last.verified,
            },
            tracksScene(view.months, {
              claimed: say("columns.claimed"),
              verified: say("columns.verified"),
              month: words.month,
            }),
          ),
        ]
      : []),
    ...(view.pillars.length > 0 ? [heat(view, words, chart)] : []),
    ...(widest
      ? [
          chart(
            "bodies",
            "bodies",
            { gap: widest.gap, body: words.text(widest.body.name) },
            barsScene(
              view.bodies.slice(0, barsShown).map(({ body, measures, claimed, verified }) => ({
                label: words.text(body.name),
                hollow: claimed,
                solid: verified,
                says: `${count(verified)} / ${count(claimed)} / ${count(measures)}`,
              })),
              Math.max(...view.bodies.map(({ claimed, verified }) => Math.max(claimed, verified)), 1),
            ),
          ),
        ]
      : []),
    ...(view.draftStages.length > 0
      ? [
          chart(
            "stages",
            "stages",
            { count: value("drafts") },
            barsScene(
              view.draftStages.map(({ stage, count: at }) => ({
                label: stage ? words.code("stages", stage) : say("noStage"),
                hollow: at,
                says: count(at),
              })),
              Math.max(...view.draftStages.map(({ count: at }) => at)),
            ),
          ),
        ]
      : []),
  ];
}

function heat(
  view: DashboardView,
  words: DashboardWords,
  chart: (key: string, table: string, values: Record<string, string | number>, scene: Scene) => DrawnChart,
): DrawnChart {
  const codes = [...new Set(view.pillars.map(({ countryCode }) => countryCode))];
  const rows = codes.map((code) => ({
    label: words.text(view.countries.find((each) => each.code === code)?.name ?? { en: code }),
    cells: pillars.map((pillar) => {
      const cell = view.pillars.find((each) => each.countryCode === code && each.pillar === pillar);
      if (!cell) return null;
      const percent = Math.floor((cell.verified * 100) / cell.measures);
      return { percent, says: words.percent(percent) };
    }),
  }));
  return chart(
    "pillars",
    "pillars",
    { states: codes.length },
    heatScene(
      pillars.map((pillar) => words.code("pillars", pillar)),
      rows,
    ),
  );
}

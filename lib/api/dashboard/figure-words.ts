import { type FigureDefinition, figures } from "@/domain/figures/catalogue";
import type { DashboardView, FigureView } from "@/domain/view/dashboard";
import type { PackFigure } from "@/domain/view/pack";
import type { DashboardWords } from "./words";

const families = { claimed: "claims", found: "findings" } as const;

/** The name and the sentence of a figure. Those about one state share their words and name the state. */
export function figureTexts(
  { key, group }: FigureDefinition,
  { say, code, day }: DashboardWords,
  since: string | null,
) {
  const list = families[group as keyof typeof families];
  const of = say.has(`figures.${key}.name`) ? key : group;
  const values = {
    state: list && of === group ? code(list, key.slice(group.length + 1)) : "",
    since: since ? day(since) : "…",
  };
  return { name: say(`figures.${of}.name`, values), sentence: say(`figures.${of}.sentence`, values) };
}

const excludedOf = ({ group, rows }: FigureDefinition) =>
  group === "claimed" || group === "found" ? "measures" : rows === "slip" ? "slips" : group;

/** The value as it is written; words where there is nothing to count. */
export function shownValue(
  { unit, value }: Pick<FigureView, "unit" | "value">,
  words: DashboardWords,
): string {
  if (value === null) return words.say("nothingCounted");
  return unit === "percent" ? words.percent(value) : unit === "days" ? words.days(value) : words.count(value);
}

/** The figures as a reader sees them, each with what is counted, out of what and what is left out. */
export function packFigures(
  { figures: views, since, leftOutCount }: Pick<DashboardView, "figures" | "since" | "leftOutCount">,
  words: DashboardWords,
): PackFigure[] {
  return figures.flatMap((definition) => {
    const view = views.find(({ key }) => key === definition.key);
    if (!view) return [];
    const { key, unit, value } = view;
    return [
      {
        key,
        unit,
        value,
        shown: shownValue(view, words),
        ...figureTexts(definition, words, since),
        outOf: outOf(definition, view, words),
        excluded: words.say(`excluded.${excludedOf(definition)}`, { count: leftOutCount }),
      },
    ];
  });
}

function outOf({ whole, rows }: FigureDefinition, view: FigureView, { say }: DashboardWords): string {
  if (rows === "verification") return say("outOf.verification", { count: view.part ?? 0 });
  if (rows === "draft" && view.value === null) return say("outOf.narrowed");
  return whole ? say(`outOf.${whole}`, { count: view.whole ?? 0 }) : say("outOf.none");
}

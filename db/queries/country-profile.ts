import { type PillarSpread, pillarSpread } from "../../domain/comparison/pillar-spread";
import type { CriterionView } from "../../domain/view/comparison";
import type { CountryRef } from "../../domain/view/shared";
import { type Pillar, pillars } from "../../domain/vocabulary";
import { readCompared, said } from "./compared";
import type { Scope } from "./scope";

/** A question answered with 0 or 1. */
interface Lift {
  criterion: CriterionView;
  value: 0 | 1;
}

interface ComparisonProfile {
  country: CountryRef;
  edition: string | null;
  pillars: { pillar: Pillar; spread: PillarSpread }[];
  /** Lowest first, then in the order of the rubric. */
  lifts: Lift[];
}

/** One State in the comparison: each pillar summed up, and what is answered with 0 or 1; see `readCompared` for what is refused. */
export async function getComparisonProfile(scope: Scope, code: string): Promise<ComparisonProfile> {
  const { rows, countries, edition } = await readCompared(scope, { countries: [code] });
  const answers = rows.map(({ view, cells }) => ({ view, ...said(cells.get(code)?.answer ?? null) }));
  const lifts = answers.flatMap(({ view, value }): Lift[] =>
    value === 0 || value === 1 ? [{ criterion: view, value }] : [],
  );
  return {
    country: countries[0] as CountryRef,
    edition,
    pillars: pillars
      .map((pillar) => ({ pillar, cells: answers.filter(({ view }) => view.pillar === pillar) }))
      .filter(({ cells }) => cells.length > 0)
      .map(({ pillar, cells }) => ({ pillar, spread: pillarSpread(cells) })),
    lifts: lifts.sort((a, b) => a.value - b.value),
  };
}

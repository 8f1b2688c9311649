import { citationsOf } from "@/db/queries/attached";
import type { Scope } from "@/db/queries/scope";
import type { DashboardView } from "@/domain/view/dashboard";
import type { Pack } from "@/domain/view/pack";

/** The numbers of the sources of a thing, as "[1] [3]"; null: none is recorded. */
export type Cited = (kind: string, id: string) => string | null;

/** The sources of what the tables name, numbered in the order in which they are first named. One statement. */
export async function numberedSources(
  { reader }: Scope,
  view: DashboardView,
): Promise<{ cited: Cited; sources: Pack["sources"] }> {
  const moved = (kind: string) => view.moves.filter((move) => move.kind === kind).map(({ id }) => id);
  const subjects = {
    measure: [...view.calls, ...view.slips].map(({ measure }) => measure.id),
    progress: moved("progress"),
    finding: moved("finding"),
    milestone: moved("milestone"),
    deadline: view.slips.map(({ id }) => id),
  };
  const citations = await citationsOf(reader, subjects);
  const numbers = new Map<string, { number: number; title: string; url: string }>();
  const cited: Cited = (kind, id) => {
    const marks = citations(kind, id).map(({ source: { id: sourceId, title, url } }) => {
      const held = numbers.get(sourceId) ?? { number: numbers.size + 1, title, url: url ?? "" };
      numbers.set(sourceId, held);
      return `[${held.number}]`;
    });
    return marks.length > 0 ? [...new Set(marks)].join(" ") : null;
  };
  return {
    cited,
    get sources() {
      return [...numbers.values()];
    },
  };
}

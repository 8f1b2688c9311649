import type { Pack } from "@/domain/view/pack";
import type { CitationView } from "@/domain/view/shared";

/** The numbers of the sources of a thing, as "[1] [3]"; null: none is recorded. */
export type Cited = (kind: string, id: string) => string | null;

/** Numbers sources in the order in which they are first named. */
export function numbering(citations: (kind: string, id: string) => readonly CitationView[]) {
  const numbers = new Map<string, Pack["sources"][number]>();
  const cited: Cited = (kind, id) => {
    const marks = citations(kind, id).map(({ source: { id: sourceId, title, url } }) => {
      const held = numbers.get(sourceId) ?? { number: numbers.size + 1, title, url: url ?? "" };
      numbers.set(sourceId, held);
      return `[${held.number}]`;
    });
    return marks.length > 0 ? [...new Set(marks)].join(" ") : null;
  };
  return { cited, sources: () => [...numbers.values()] };
}

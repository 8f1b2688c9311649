import type { Query } from "@/components/ui/address";
import type { Choice } from "@/components/ui/select";
import { questionOf } from "@/domain/search/question";

const longest = 200;

/** What a picker's address asks for; what it cannot mean is taken as not asked. */
export function readListQuery(query: Query, countries: readonly Choice[]) {
  const one = (name: string) => [query[name]].flat().at(-1)?.trim() || undefined;
  const q = one("q")?.slice(0, longest);
  const country = countries.find(({ value }) => value === one("country"))?.value;
  return {
    country: country ?? (countries.length === 1 ? countries[0]?.value : undefined),
    q: q && questionOf(q) ? q : undefined,
    overdue: one("overdue") === "true" ? true : undefined,
    cursor: one("cursor"),
  };
}

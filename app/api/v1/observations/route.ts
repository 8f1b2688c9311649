import { listObservations } from "@/db/queries/indicators";
import { pageInMemory } from "@/db/queries/page";
import { observationsQuery } from "@/domain/input/query";
import { pagedOf } from "@/domain/view/shared";
import { ObservationView } from "@/domain/view/statistic";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Values of statistics, by id; counts of 1 to 4 people are never given",
  query: observationsQuery,
  answer: pagedOf(ObservationView),
  async handle({ scope, query }) {
    const rows = await listObservations(scope, query);
    return pageInMemory(
      rows.sort((a, b) => (a.id < b.id ? -1 : 1)),
      query,
      (item) => item.id,
    );
  },
});

import { listIndicators } from "@/db/queries/indicators";
import { pageInMemory } from "@/db/queries/page";
import { indicatorsQuery } from "@/domain/input/query";
import { pagedOf } from "@/domain/view/shared";
import { IndicatorItem } from "@/domain/view/statistic";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Aggregate statistics, by code, with how much is held of each",
  query: indicatorsQuery,
  answer: pagedOf(IndicatorItem),
  async handle({ scope, query }) {
    const items = await listIndicators(scope, query);
    return pageInMemory(
      items.sort((a, b) => (a.code < b.code ? -1 : 1)),
      query,
      (item) => item.code,
    );
  },
});

import { getIndicator } from "@/db/queries/indicators";
import { dataOf } from "@/domain/view/answer";
import { IndicatorView } from "@/domain/view/statistic";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One statistic with its values by State and year; counts of 1 to 4 people are never given",
  answer: dataOf(IndicatorView),
  handle: async ({ scope, params }) => ({ data: await getIndicator(scope, params.code ?? "") }),
});

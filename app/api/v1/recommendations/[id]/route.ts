import { getRecommendation } from "@/db/queries/recommendations";
import { RecommendationView } from "@/domain/view/advice";
import { dataOf } from "@/domain/view/answer";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One recommendation, who asked it, and what answers it",
  answer: dataOf(RecommendationView),
  handle: async ({ scope, params }) => ({ data: await getRecommendation(scope, params.id ?? "") }),
});

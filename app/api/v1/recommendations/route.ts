import { listRecommendations } from "@/db/queries/recommendations";
import { recommendationsQuery } from "@/domain/input/query";
import { RecommendationItem } from "@/domain/view/advice";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Recommendations, newest first",
  query: recommendationsQuery,
  answer: pagedOf(RecommendationItem),
  handle: ({ scope, query }) => listRecommendations(scope, query),
});

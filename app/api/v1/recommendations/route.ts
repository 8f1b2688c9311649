import { enterRecommendation } from "@/db/commands/enter-recommendation";
import { listRecommendations } from "@/db/queries/recommendations";
import { EnterRecommendation } from "@/domain/input/advice";
import { recommendationsQuery } from "@/domain/input/query";
import { RecommendationItem } from "@/domain/view/advice";
import { MadeView } from "@/domain/view/answer";
import { pagedOf } from "@/domain/view/shared";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Recommendations, newest first",
  query: recommendationsQuery,
  answer: pagedOf(RecommendationItem),
  handle: ({ scope, query }) => listRecommendations(scope, query),
});

export const POST = writeRoute({
  summary: "Enter what a monitoring body asked",
  body: EnterRecommendation,
  answer: MadeView,
  run: enterRecommendation,
});

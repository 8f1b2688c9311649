import { linkRecommendation } from "@/db/commands/link-recommendation";
import { LinkFields } from "@/domain/input/advice";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Say what answers a recommendation",
  body: LinkFields.omit({ recommendationId: true }),
  answer: MadeView,
  run: (context, { id: recommendationId, ...input }) =>
    linkRecommendation(context, { ...input, recommendationId }),
});

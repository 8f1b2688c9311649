import { unlinkRecommendation } from "@/db/commands/unlink-recommendation";
import { UnlinkRecommendation } from "@/domain/input/advice";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Take back a link between a recommendation and what answers it",
  body: UnlinkRecommendation.omit({ linkId: true }),
  answer: MadeView,
  run: (context, { id: linkId, ...input }) => unlinkRecommendation(context, { ...input, linkId }),
});

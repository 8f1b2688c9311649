import { replyToAssessment } from "@/db/commands/reply-to-assessment";
import { ReplyToAssessment } from "@/domain/input/assessment";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "What the State's own staff say to an answer about it, shown beside it",
  body: ReplyToAssessment.omit({ assessmentId: true }),
  answer: MadeView,
  run: (context, { id: assessmentId, ...input }) => replyToAssessment(context, { ...input, assessmentId }),
});

import { publishAssessment } from "@/db/commands/publish-assessment";
import { MadeAnswer } from "@/domain/view/assessment";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Open an approved answer of somebody else to everybody",
  answer: MadeAnswer,
  run: (context, { id: assessmentId }) => publishAssessment(context, { assessmentId }),
});

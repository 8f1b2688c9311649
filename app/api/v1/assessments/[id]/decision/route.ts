import { decideAssessment } from "@/db/commands/decide-assessment";
import { DecideAssessment } from "@/domain/input/assessment";
import { MadeAnswer } from "@/domain/view/assessment";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Approve an answer of somebody else, or return it with a reason",
  body: DecideAssessment.omit({ assessmentId: true }),
  answer: MadeAnswer,
  run: (context, { id: assessmentId, ...input }) => decideAssessment(context, { ...input, assessmentId }),
});

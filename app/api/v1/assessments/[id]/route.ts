import { getAssessment } from "@/db/queries/assessments";
import { dataOf } from "@/domain/view/answer";
import { AssessmentView } from "@/domain/view/assessment";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One answer of the comparison with its sources, decisions and replies",
  answer: dataOf(AssessmentView),
  handle: async ({ scope, params }) => ({ data: await getAssessment(scope, params.id ?? "") }),
});

import { z } from "zod";
import { submitAssessment } from "@/db/commands/submit-assessment";
import { submitAssessments } from "@/db/commands/submit-assessments";
import { listAssessments } from "@/db/queries/assessments";
import { SubmitAssessment, SubmitAssessments } from "@/domain/input/assessment";
import { assessmentsQuery } from "@/domain/input/query";
import { dataOf, MadeView } from "@/domain/view/answer";
import { AssessmentView } from "@/domain/view/assessment";
import { pagedOf } from "@/domain/view/shared";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary:
    "Answers to the questions of the comparison, with all that became of them, as far as the reader may see",
  query: assessmentsQuery,
  answer: pagedOf(AssessmentView),
  handle: ({ scope, query }) => listAssessments(scope, query),
});

export const POST = writeRoute({
  summary: "Answer a criterion for a State, or several cells at once: all are recorded or none",
  body: z.union([SubmitAssessment, SubmitAssessments]),
  answer: z.union([MadeView, dataOf(z.object({ ids: z.array(z.string()).describe("In the order sent") }))]),
  run: (context, input): Promise<unknown> =>
    "assessments" in input ? submitAssessments(context, input) : submitAssessment(context, input),
});

import { reportProgress } from "@/db/commands/report-progress";
import { getMeasure } from "@/db/queries/measures";
import { ReportProgress } from "@/domain/input/measure";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Report how far a measure is",
  body: ReportProgress.omit({ measureId: true }),
  answer: MadeView,
  status: 201,
  run: (context, { id: measureId, ...input }) => reportProgress(context, { ...input, measureId }),
  current: (scope, params) => getMeasure(scope, params.id ?? ""),
});

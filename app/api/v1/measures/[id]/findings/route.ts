import { recordFinding } from "@/db/commands/record-finding";
import { getMeasure } from "@/db/queries/measures";
import { RecordFinding } from "@/domain/input/measure";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Record what a reviewer established about a measure",
  body: RecordFinding.omit({ measureId: true }),
  answer: MadeView,
  status: 201,
  run: (context, { id: measureId, ...input }) => recordFinding(context, { ...input, measureId }),
  current: (scope, params) => getMeasure(scope, params.id ?? ""),
});

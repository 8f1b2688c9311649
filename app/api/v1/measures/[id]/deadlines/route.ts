import { moveDeadline } from "@/db/commands/move-deadline";
import { getMeasure } from "@/db/queries/measures";
import { DeadlineFields } from "@/domain/input/measure";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Move the due day of a measure",
  body: DeadlineFields.omit({ measureId: true }),
  answer: MadeView,
  status: 201,
  run: (context, { id: measureId, ...input }) => moveDeadline(context, { ...input, measureId }),
  current: (scope, params) => getMeasure(scope, params.id ?? ""),
});

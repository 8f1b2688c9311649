import { assignBodies } from "@/db/commands/assign-bodies";
import { getMeasure } from "@/db/queries/measures";
import { AssignBodies } from "@/domain/input/measure";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const PUT = writeRoute({
  summary: "Say which bodies lead and support a measure",
  body: AssignBodies.omit({ measureId: true }),
  answer: MadeView,
  status: 200,
  run: (context, { id: measureId, ...input }) => assignBodies(context, { ...input, measureId }),
  current: (scope, params) => getMeasure(scope, params.id ?? ""),
});

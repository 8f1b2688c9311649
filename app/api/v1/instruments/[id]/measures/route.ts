import { enterMeasure } from "@/db/commands/enter-measure";
import { EnterMeasure } from "@/domain/input/measure";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Enter a measure of an instrument",
  body: EnterMeasure.omit({ instrumentId: true }),
  answer: MadeView,
  run: (context, { id: instrumentId, ...input }) => enterMeasure(context, { ...input, instrumentId }),
});

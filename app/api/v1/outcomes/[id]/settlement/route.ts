import { settleOutcome } from "@/db/commands/settle-outcome";
import { SettleOutcome } from "@/domain/input/advice";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Say that an outcome of an event was done, or was not",
  body: SettleOutcome.omit({ outcomeId: true }),
  answer: MadeView,
  run: (context, { id: outcomeId, ...input }) => settleOutcome(context, { ...input, outcomeId }),
});

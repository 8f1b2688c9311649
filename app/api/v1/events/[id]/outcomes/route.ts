import { addOutcome } from "@/db/commands/add-outcome";
import { AddOutcome } from "@/domain/input/advice";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Add what came of an event",
  body: AddOutcome.omit({ eventId: true }),
  answer: MadeView,
  run: (context, { id: eventId, ...input }) => addOutcome(context, { ...input, eventId }),
});

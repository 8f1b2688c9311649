import { assignTopic } from "@/db/commands/assign-topic";
import { AssignTopic } from "@/domain/input/topic";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Put a provision of an instrument under a topic of the library, or take it out again",
  body: AssignTopic.omit({ instrumentId: true }),
  answer: MadeView,
  run: (context, { id: instrumentId, ...input }) => assignTopic(context, { ...input, instrumentId }),
});

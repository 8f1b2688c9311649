import { logMilestone } from "@/db/commands/log-milestone";
import { LogMilestone } from "@/domain/input/instrument";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Log a planned or held step of an instrument",
  body: LogMilestone.omit({ instrumentId: true }),
  answer: MadeView,
  run: (context, { id: instrumentId, ...input }) => logMilestone(context, { ...input, instrumentId }),
});

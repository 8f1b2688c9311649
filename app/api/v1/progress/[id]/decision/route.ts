import { decideProgress } from "@/db/commands/decide-progress";
import { DecideProgress } from "@/domain/input/measure";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Verify a progress entry, or return it with a reason",
  body: DecideProgress.omit({ progressId: true }),
  answer: MadeView,
  run: (context, { id: progressId, ...input }) => decideProgress(context, { ...input, progressId }),
});

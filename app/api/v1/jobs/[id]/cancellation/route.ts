import { cancelJob } from "@/db/commands/cancel-job";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Take back a background job that has not ended yet",
  answer: MadeView,
  run: cancelJob,
});

import { stopFollowing } from "@/db/commands/stop-following";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Follow something no longer",
  answer: MadeView,
  run: stopFollowing,
});

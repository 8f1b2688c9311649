import { releaseComment } from "@/db/commands/release-comment";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Let everybody read a comment and what was answered to it; it cannot be taken back",
  answer: MadeView,
  run: (context, { id: commentId }) => releaseComment(context, { commentId }),
});

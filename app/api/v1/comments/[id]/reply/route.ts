import { replyToComment } from "@/db/commands/reply-to-comment";
import { ReplyToComment } from "@/domain/input/comment";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Answer a comment for the drafting body: accepted, partly or rejected, with the reason",
  body: ReplyToComment.omit({ commentId: true }),
  answer: MadeView,
  run: (context, { id: commentId, ...input }) => replyToComment(context, { ...input, commentId }),
});

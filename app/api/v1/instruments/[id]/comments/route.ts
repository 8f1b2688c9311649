import { writeComment } from "@/db/commands/write-comment";
import { listComments } from "@/db/queries/comments";
import { getInstrument } from "@/db/queries/instrument";
import { commentsQuery, WriteComment } from "@/domain/input/comment";
import { MadeView } from "@/domain/view/answer";
import { CommentView } from "@/domain/view/comment";
import { pagedOf } from "@/domain/view/shared";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary:
    "What reviewers said to the texts of an instrument and what was answered, oldest first; released comments only, without a role in the country",
  query: commentsQuery,
  answer: pagedOf(CommentView),
  handle: async ({ scope, query, params }) => {
    const { id } = await getInstrument(scope, params.id ?? "");
    return listComments(scope, id, query);
  },
});

export const POST = writeRoute({
  summary: "Say something to a frozen version, to one of its provisions or to a passage of it",
  body: WriteComment.omit({ instrumentId: true }),
  answer: MadeView,
  run: (context, { id: instrumentId, ...input }) => writeComment(context, { ...input, instrumentId }),
});

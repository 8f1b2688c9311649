import { ReplyToComment } from "../../domain/input/comment";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { getCommentForChange } from "../load-comment";
import { newId } from "../new-id";
import { commentReply } from "../schema";

/** The drafting body's answer to a comment, with its reason; a further one takes its place. */
export const replyToComment = defineCommand({
  action: "comment.reply",
  input: ReplyToComment,
  load: (tx, input, { actor }) => getCommentForChange(tx, input.commentId, actor),
  subject: ({ row }) => ({ countryCode: row.countryCode, authorIds: [row.recordedById] }),
  async run(tx, input, { actor, now, loaded: { row, releasedAt, isPublished } }) {
    requireNoPersonalData({ reason: input.reason }, input.personalDataReason);
    const entry = {
      id: newId(),
      commentId: row.id,
      answer: input.answer,
      reason: input.reason,
      personalDataReason: input.personalDataReason ?? null,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(commentReply).values(entry);
    return {
      value: { id: entry.id },
      changes: [
        {
          subject: ["instrument", row.instrumentId],
          countryCode: row.countryCode,
          isPublic: isPublished && releasedAt !== null,
          after: entry,
        },
      ],
    };
  },
});

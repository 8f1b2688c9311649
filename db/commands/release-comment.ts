import { Failure } from "../../domain/failure";
import { ReleaseComment } from "../../domain/input/comment";
import { defineCommand } from "../command";
import { getCommentForChange } from "../load-comment";
import { commentRelease } from "../schema";

/** Lets everybody read a comment and what was answered to it. It cannot be taken back. */
export const releaseComment = defineCommand({
  action: "comment.release",
  input: ReleaseComment,
  load: (tx, input, { actor }) => getCommentForChange(tx, input.commentId, actor),
  subject: ({ row }) => ({ countryCode: row.countryCode, authorIds: [row.recordedById] }),
  async run(tx, _input, { actor, now, loaded: { row, releasedAt, isPublished } }) {
    if (releasedAt !== null) throw new Failure("conflict", "already_published");
    const entry = { commentId: row.id, recordedAt: now, recordedById: actor.userId };
    await tx.insert(commentRelease).values(entry);
    return {
      value: { id: row.id },
      changes: [
        {
          subject: ["instrument", row.instrumentId],
          countryCode: row.countryCode,
          isPublic: isPublished,
          after: entry,
        },
      ],
    };
  },
});

import { and, eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { SettleMention } from "../../domain/input/note";
import { defineCommand } from "../command";
import { endMention } from "../reminders/end-reminders";
import { mention } from "../schema";

/** Puts a note in which one was named aside; what was not yet said of it by mail is not said any more. */
export const settleMention = defineCommand({
  action: "account.keep",
  input: SettleMention,
  async load(tx, { noteId }, { actor }) {
    const [row] = await tx
      .select()
      .from(mention)
      .where(and(eq(mention.noteId, noteId), eq(mention.userId, actor.userId)));
    if (!row) throw new Failure("not_found", "not_found");
    return row;
  },
  subject: (row) => ({ countryCode: null, authorIds: [row.userId] }),
  async run(tx, { noteId }, { actor, now, loaded }) {
    if (loaded.settledAt === null) {
      await tx
        .update(mention)
        .set({ settledAt: now })
        .where(and(eq(mention.noteId, noteId), eq(mention.userId, actor.userId)));
      await endMention(tx, { noteId, userId: actor.userId, now });
    }
    return {
      value: { id: noteId },
      changes: [
        {
          action: "mention.settle",
          subject: ["note", noteId],
          countryCode: null,
          isPublic: false,
          after: { settledBy: actor.userId },
        },
      ],
    };
  },
});

import { and, eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { StopFollowing } from "../../domain/input/reminder";
import { defineCommand } from "../command";
import { follow } from "../schema";

/** The actor no longer hears of changes of a thing. */
export const stopFollowing = defineCommand({
  action: "account.keep",
  input: StopFollowing,
  async load(tx, { id }, { actor }) {
    const [row] = await tx
      .select()
      .from(follow)
      .where(and(eq(follow.id, id), eq(follow.userId, actor.userId)));
    if (!row) throw new Failure("not_found", "not_found");
    return row;
  },
  subject: (row) => ({ countryCode: null, authorIds: [row.userId] }),
  async run(tx, { id }, { loaded: { userId, kind, subjectId } }) {
    await tx.delete(follow).where(eq(follow.id, id));
    return {
      value: { id },
      changes: [
        {
          action: "follow.stop",
          subject: ["user", userId],
          countryCode: null,
          isPublic: false,
          before: { kind, subjectId },
        },
      ],
    };
  },
});

import { and, eq, isNull } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { EndSession } from "../../domain/input/user";
import { defineCommand } from "../command";
import { session } from "../schema";

/** Signs a browser of the actor out: on its next request nobody is there. A session that has ended already is `not_found`. */
export const endSession = defineCommand({
  action: "account.keep",
  input: EndSession,
  async load(tx, { sid }, { actor }) {
    const [row] = await tx
      .select()
      .from(session)
      .where(and(eq(session.sid, sid), eq(session.userId, actor.userId), isNull(session.endedAt)));
    if (!row) throw new Failure("not_found", "not_found");
    return row;
  },
  subject: (row) => ({ countryCode: null, authorIds: [row.userId] }),
  async run(tx, { sid }, { now, loaded: row }) {
    await tx.update(session).set({ endedAt: now }).where(eq(session.sid, sid));
    return {
      value: null,
      changes: [
        {
          action: "session.end",
          subject: ["user", row.userId],
          countryCode: null,
          isPublic: false,
          before: { openedAt: row.createdAt },
        },
      ],
    };
  },
});

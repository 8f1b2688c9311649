import { eq } from "drizzle-orm";
import { z } from "zod";
import { Failure } from "../../domain/failure";
import { text } from "../../domain/input/fields";
import { sessionLimits } from "../../domain/session";
import { defineCommand } from "../command";
import { newSecret } from "../new-secret";
import { session, user } from "../schema";

/** Opens a session for the actor, who has just proved who they are. Returns its `sid`. */
export const openSession = defineCommand({
  action: "account.keep",
  input: z.object({ client: text(120).optional() }),
  async load(tx, _input, { actor }) {
    const [row] = await tx.select().from(user).where(eq(user.id, actor.userId));
    if (!row || row.isDisabled) throw new Failure("unauthenticated", "sign_in_refused");
    return row;
  },
  subject: (row) => ({ countryCode: null, authorIds: [row.id] }),
  async run(tx, { client }, { now, loaded: row }) {
    const sid = newSecret();
    const expiresAt = new Date(Date.parse(now) + sessionLimits.longestMinutes * 60_000).toISOString();
    await tx
      .insert(session)
      .values({ sid, userId: row.id, client, createdAt: now, lastSeenAt: now, expiresAt });
    return {
      value: { sid },
      changes: [
        {
          action: "session.open",
          subject: ["user", row.id],
          countryCode: null,
          isPublic: false,
          after: { expiresAt },
        },
      ],
    };
  },
});

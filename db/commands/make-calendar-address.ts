import { MakeCalendarAddress } from "../../domain/input/reminder";
import { defineCommand } from "../command";
import { newSecret, secretHash } from "../new-secret";
import { calendarKey } from "../schema";

/** Makes the secret of the actor's calendar, which is never to be had again; the one before opens nothing any more. */
export const makeCalendarAddress = defineCommand({
  action: "account.keep",
  input: MakeCalendarAddress,
  load: async () => null,
  subject: (_, __, { actor }) => ({ countryCode: null, authorIds: [actor.userId] }),
  async run(tx, _, { actor, now }) {
    const key = newSecret();
    const row = { keyHash: secretHash(key), createdAt: now };
    await tx
      .insert(calendarKey)
      .values({ userId: actor.userId, ...row })
      .onConflictDoUpdate({ target: calendarKey.userId, set: row });
    return {
      value: { key },
      changes: [
        { action: "calendar.open", subject: ["user", actor.userId], countryCode: null, isPublic: false },
      ],
    };
  },
});

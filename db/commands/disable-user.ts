import { and, eq, isNull } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { DisableUser } from "../../domain/input/user";
import { defineCommand } from "../command";
import { requireAnotherAdministrator } from "../last-administrator";
import { apiToken, user } from "../schema";
import { endInvitationsOf, endSessionsOf, getUserForChange, userChange } from "../user-change";

/** Shuts somebody out at once: sessions, tokens and links end. `conflict` when nobody would be left to manage users. */
export const disableUser = defineCommand({
  action: "user.manage",
  input: DisableUser,
  load: (tx, { userId }) => getUserForChange(tx, userId),
  subject: () => ({ countryCode: null }),
  async run(tx, { userId }, { now, loaded: row }) {
    if (row.isDisabled) throw new Failure("conflict", "already_disabled");
    await requireAnotherAdministrator(tx, (each) => each.userId === userId);
    await tx
      .update(user)
      .set({ isDisabled: true, rowVersion: row.rowVersion + 1 })
      .where(eq(user.id, userId));
    await endSessionsOf(tx, userId, now);
    await endInvitationsOf(tx, userId, now);
    await tx
      .update(apiToken)
      .set({ endedAt: now })
      .where(and(eq(apiToken.userId, userId), isNull(apiToken.endedAt)));
    return {
      value: { id: userId, rowVersion: row.rowVersion + 1 },
      changes: [
        userChange("user.disable", userId, { before: { isDisabled: false }, after: { isDisabled: true } }),
      ],
    };
  },
});

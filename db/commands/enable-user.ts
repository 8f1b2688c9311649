import { eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { EnableUser } from "../../domain/input/user";
import { defineCommand } from "../command";
import { user } from "../schema";
import { getUserForChange, userChange } from "../user-change";

/** Lets somebody in again with the password and the grants they had; sessions, tokens and links stay ended. */
export const enableUser = defineCommand({
  action: "user.manage",
  input: EnableUser,
  load: (tx, { userId }) => getUserForChange(tx, userId),
  subject: () => ({ countryCode: null }),
  async run(tx, { userId }, { loaded: row }) {
    if (!row.isDisabled) throw new Failure("conflict", "already_enabled");
    await tx
      .update(user)
      .set({ isDisabled: false, rowVersion: row.rowVersion + 1 })
      .where(eq(user.id, userId));
    return {
      value: { id: userId, rowVersion: row.rowVersion + 1 },
      changes: [
        userChange("user.enable", userId, { before: { isDisabled: true }, after: { isDisabled: false } }),
      ],
    };
  },
});

import { eq } from "drizzle-orm";
import { ChangeLanguage } from "../../domain/input/user";
import { defineCommand } from "../command";
import { user } from "../schema";
import { getUserForChange, userChange } from "../user-change";

/** Changes the language the actor prefers. */
export const changeLanguage = defineCommand({
  action: "account.keep",
  input: ChangeLanguage,
  load: (tx, _input, { actor }) => getUserForChange(tx, actor.userId),
  subject: (row) => ({ countryCode: null, authorIds: [row.id] }),
  async run(tx, { language }, { loaded: row }) {
    await tx
      .update(user)
      .set({ language, rowVersion: row.rowVersion + 1 })
      .where(eq(user.id, row.id));
    const change = { before: { language: row.language }, after: { language } };
    return { value: null, changes: [userChange("user.change_language", row.id, change)] };
  },
});

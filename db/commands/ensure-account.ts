import { eq } from "drizzle-orm";
import { z } from "zod";
import { email } from "../../domain/input/user";
import { languages, roles } from "../../domain/vocabulary";
import { addGrant, grantOf } from "../add-grant";
import { defineCommand } from "../command";
import { user } from "../schema";
import { endSessionsOf, userChange } from "../user-change";

/** Makes an account with a password and a role at the start of an installation, or gives the one with this e-mail a new password. */
export const ensureAccount = defineCommand({
  action: "user.manage",
  input: z.object({
    id: z.string(),
    email,
    name: z.string(),
    language: z.enum(languages),
    passwordHash: z.string(),
    isDemo: z.boolean(),
    mustChangePassword: z.boolean(),
    role: z.enum(roles),
    countryCode: z.string().optional(),
  }),
  async load(tx, given) {
    const [row] = await tx.select().from(user).where(eq(user.email, given.email));
    return row;
  },
  subject: () => ({ countryCode: null }),
  async run(tx, { role, countryCode, ...account }, { actor, now, loaded: row }) {
    if (row) {
      const { passwordHash, mustChangePassword } = account;
      await tx
        .update(user)
        .set({ passwordHash, mustChangePassword, rowVersion: row.rowVersion + 1 })
        .where(eq(user.id, row.id));
      await endSessionsOf(tx, row.id, now);
      return { value: { id: row.id }, changes: [userChange("user.reset_password", row.id)] };
    }
    await tx.insert(user).values({ ...account, isDisabled: false, rowVersion: 1, recordedAt: now });
    const granted = grantOf({ role, countryCode });
    const grantId = await addGrant(tx, account.id, granted, { grantedById: actor.userId, now });
    return {
      value: { id: account.id },
      changes: [
        userChange("user.enter", account.id, { after: { isDemo: account.isDemo } }),
        userChange("grant.add", account.id, {
          countryCode: granted.countryCode,
          after: { grantId, ...granted },
        }),
      ],
    };
  },
});

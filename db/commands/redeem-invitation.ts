import { eq } from "drizzle-orm";
import { z } from "zod";
import { Failure } from "../../domain/failure";
import { fieldFailures } from "../../domain/input/field-failures";
import { RedeemInvitation } from "../../domain/input/user";
import { defineCommand } from "../command";
import { hashPassword } from "../password-hash";
import { findInvited } from "../queries/user";
import { requireNewPassword } from "../require-new-password";
import { user } from "../schema";
import type { Store } from "../store";
import { endInvitationsOf, endSessionsOf, userChange } from "../user-change";

/** Sets the password of whoever holds a one-time link; the link works once, and sessions from before end. */
export async function redeemInvitation({ store, now }: { store: Store; now: string }, input: unknown) {
  const parsed = RedeemInvitation.safeParse(input, { reportInput: true });
  if (!parsed.success) throw new Failure("invalid", "invalid", fieldFailures(parsed.error));
  const { token, password } = parsed.data;
  const invited = await findInvited(store.reader, token, now);
  if (!invited) throw new Failure("not_found", "invitation_over");
  requireNewPassword("password", password, invited);
  const actor = { userId: invited.id, name: invited.name, grants: [] };
  return storeFirstPassword({ store, actor, now }, { token, passwordHash: await hashPassword(password) });
}

const storeFirstPassword = defineCommand({
  action: "account.keep",
  input: z.object({ token: z.string(), passwordHash: z.string() }),
  async load(tx, { token }, { now }) {
    const invited = await findInvited(tx, token, now);
    if (!invited) throw new Failure("not_found", "invitation_over");
    return invited;
  },
  subject: (invited) => ({ countryCode: null, authorIds: [invited.id] }),
  async run(tx, { passwordHash }, { now, loaded: { id, email, rowVersion } }) {
    await tx
      .update(user)
      .set({ passwordHash, mustChangePassword: false, rowVersion: rowVersion + 1 })
      .where(eq(user.id, id));
    await endInvitationsOf(tx, id, now);
    await endSessionsOf(tx, id, now);
    return { value: { userId: id, email }, changes: [userChange("user.redeem_invitation", id)] };
  },
});

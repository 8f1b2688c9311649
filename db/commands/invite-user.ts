import { eq } from "drizzle-orm";
import { invalidField } from "../../domain/failure";
import { InviteUser } from "../../domain/input/user";
import { addGrant, grantOf } from "../add-grant";
import { defineCommand } from "../command";
import { newId } from "../new-id";
import { user } from "../schema";
import { addInvitation, userChange } from "../user-change";

/** Makes an account without a password. Returns its id and the token of the one-time link, which is never to be had again. */
export const inviteUser = defineCommand({
  action: "user.manage",
  input: InviteUser,
  async load(tx, { email }) {
    const [row] = await tx.select({ id: user.id }).from(user).where(eq(user.email, email));
    return row;
  },
  subject: () => ({ countryCode: null }),
  async run(tx, { grant, ...given }, { actor, now, loaded: taken }) {
    if (taken) throw invalidField("email", "already_taken");
    const id = newId();
    await tx.insert(user).values({
      ...given,
      id,
      isDisabled: false,
      isDemo: false,
      mustChangePassword: false,
      rowVersion: 1,
      recordedAt: now,
    });
    const granted = grant && grantOf(grant);
    const grantId = granted && (await addGrant(tx, id, granted, { grantedById: actor.userId, now }));
    const { token, expiresAt } = await addInvitation(tx, id, now);
    return {
      value: { id, token, expiresAt },
      changes: [
        userChange("user.invite", id, { after: { language: given.language, expiresAt } }),
        ...(granted
          ? [
              userChange("grant.add", id, {
                countryCode: granted.countryCode,
                after: { grantId, ...granted },
              }),
            ]
          : []),
      ],
    };
  },
});

import { Failure } from "../../domain/failure";
import { RenewInvitation } from "../../domain/input/user";
import { defineCommand } from "../command";
import { addInvitation, getUserForChange, userChange } from "../user-change";

/** A new one-time link for somebody who lost theirs or forgot their password; the old one ends, the old password stays until then. */
export const renewInvitation = defineCommand({
  action: "user.manage",
  input: RenewInvitation,
  load: (tx, { userId }) => getUserForChange(tx, userId),
  subject: () => ({ countryCode: null }),
  async run(tx, _input, { now, loaded: row }) {
    if (row.isDisabled) throw new Failure("conflict", "account_disabled");
    const { token, expiresAt } = await addInvitation(tx, row.id, now);
    return {
      value: { id: row.id, token, expiresAt },
      changes: [userChange("user.renew_invitation", row.id, { after: { expiresAt } })],
    };
  },
});

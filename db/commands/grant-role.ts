import { GrantRole } from "../../domain/input/user";
import { addGrant, grantOf } from "../add-grant";
import { defineCommand } from "../command";
import { getUserForChange, userChange } from "../user-change";

/** Gives a user a role, in one country or everywhere, for one body or all; it holds from their next request. Fails as `addGrant` does. */
export const grantRole = defineCommand({
  action: "user.manage",
  input: GrantRole,
  load: (tx, { userId }) => getUserForChange(tx, userId),
  subject: () => ({ countryCode: null }),
  async run(tx, input, { actor, now, loaded: row }) {
    const granted = grantOf(input);
    const id = await addGrant(tx, row.id, granted, { grantedById: actor.userId, now });
    const { countryCode } = granted;
    return {
      value: { id },
      changes: [userChange("grant.add", row.id, { countryCode, after: { grantId: id, ...granted } })],
    };
  },
});

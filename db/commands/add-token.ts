import { AddToken } from "../../domain/input/user";
import { defineCommand } from "../command";
import { newId } from "../new-id";
import { newSecret, secretHash } from "../new-secret";
import { apiToken } from "../schema";
import { getUserForChange, userChange } from "../user-change";

/** Makes a bearer token with the actor's rights. Returns it once; only its hash is kept. */
export const addToken = defineCommand({
  action: "account.keep",
  input: AddToken,
  load: (tx, _input, { actor }) => getUserForChange(tx, actor.userId),
  subject: (row) => ({ countryCode: null, authorIds: [row.id] }),
  async run(tx, { name }, { now, loaded: row }) {
    const id = newId();
    const token = `qadam_${newSecret()}`;
    await tx
      .insert(apiToken)
      .values({ id, userId: row.id, name, tokenHash: secretHash(token), createdAt: now });
    return { value: { id, token }, changes: [userChange("token.add", row.id, { after: { tokenId: id } })] };
  },
});

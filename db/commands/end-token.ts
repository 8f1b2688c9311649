import { and, eq, isNull } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { EndToken } from "../../domain/input/user";
import { defineCommand } from "../command";
import { apiToken } from "../schema";
import { userChange } from "../user-change";

/** Ends a bearer token of the actor's own: its next request is nobody's. */
export const endToken = defineCommand({
  action: "account.keep",
  input: EndToken,
  async load(tx, { tokenId }, { actor }) {
    const [row] = await tx
      .select()
      .from(apiToken)
      .where(and(eq(apiToken.id, tokenId), eq(apiToken.userId, actor.userId), isNull(apiToken.endedAt)));
    if (!row) throw new Failure("not_found", "not_found");
    return row;
  },
  subject: (row) => ({ countryCode: null, authorIds: [row.userId] }),
  async run(tx, { tokenId }, { now, loaded: row }) {
    await tx.update(apiToken).set({ endedAt: now }).where(eq(apiToken.id, tokenId));
    return { value: null, changes: [userChange("token.end", row.userId, { before: { tokenId } })] };
  },
});

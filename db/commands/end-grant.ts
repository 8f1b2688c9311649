import { and, eq, isNull } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { EndGrant } from "../../domain/input/user";
import { defineCommand } from "../command";
import { requireAnotherAdministrator } from "../last-administrator";
import { grant } from "../schema";
import { userChange } from "../user-change";

/** Takes a role away from the next request on. `conflict` when nobody would be left to manage users. */
export const endGrant = defineCommand({
  action: "user.manage",
  input: EndGrant,
  async load(tx, { grantId }) {
    const [row] = await tx
      .select()
      .from(grant)
      .where(and(eq(grant.id, grantId), isNull(grant.endedAt)));
    if (!row) throw new Failure("not_found", "not_found");
    return row;
  },
  subject: () => ({ countryCode: null }),
  async run(tx, { grantId }, { now, loaded: row }) {
    await requireAnotherAdministrator(tx, (each) => each.grantId === grantId);
    await tx.update(grant).set({ endedAt: now }).where(eq(grant.id, grantId));
    const { role, countryCode, organisationId } = row;
    const before = { grantId, role, countryCode, organisationId };
    return {
      value: { id: grantId },
      changes: [userChange("grant.end", row.userId, { countryCode, before })],
    };
  },
});

import { and, eq, isNull } from "drizzle-orm";
import { Failure } from "../domain/failure";
import { grant, user } from "./schema";
import type { Reader, Tx } from "./store";

/** The grants by which somebody who can sign in or be invited manages users everywhere. */
export const listAdministration = (handle: Reader | Tx) =>
  handle
    .select({ grantId: grant.id, userId: grant.userId })
    .from(grant)
    .innerJoin(user, and(eq(user.id, grant.userId), eq(user.isDisabled, false)))
    .where(
      and(
        eq(grant.role, "administrator"),
        isNull(grant.countryCode),
        isNull(grant.organisationId),
        isNull(grant.endedAt),
      ),
    );

/** Refuses with `conflict` what would leave nobody to manage users: the loss of these grants. */
export async function requireAnotherAdministrator(
  tx: Tx,
  isLost: (row: { grantId: string; userId: string }) => boolean,
) {
  const rows = await listAdministration(tx);
  if (rows.some(isLost) && rows.every(isLost)) throw new Failure("conflict", "last_administrator");
}

import { and, eq, isNull } from "drizzle-orm";
import { Failure, invalidField } from "../domain/failure";
import type { Grant } from "../domain/permissions";
import { requireCountry } from "./load-for-change";
import { newId } from "./new-id";
import { grant, organisation } from "./schema";
import type { Tx } from "./store";

/**
 * Adds a grant. `invalid` names the field of an unknown country, of a body that is unknown or of another country, and of an
 * administration that would not hold everywhere; `conflict` when the user holds the same already.
 */
export async function addGrant(
  tx: Tx,
  userId: string,
  wanted: Grant,
  { grantedById, now }: { grantedById: string; now: string },
) {
  await requireSoundGrant(tx, wanted);
  const standing = await tx
    .select()
    .from(grant)
    .where(and(eq(grant.userId, userId), isNull(grant.endedAt)));
  const isHeld = standing.some(
    (row) =>
      row.role === wanted.role &&
      row.countryCode === wanted.countryCode &&
      row.organisationId === wanted.organisationId,
  );
  if (isHeld) throw new Failure("conflict", "already_granted");
  const id = newId();
  await tx.insert(grant).values({ ...wanted, id, userId, grantedById, grantedAt: now });
  return id;
}

async function requireSoundGrant(tx: Tx, { role, countryCode, organisationId }: Grant) {
  if (role === "administrator" && countryCode !== null)
    throw invalidField("countryCode", "must_be_everywhere");
  if (role === "administrator" && organisationId !== null)
    throw invalidField("organisationId", "must_be_everywhere");
  if (countryCode !== null) await requireCountry(tx, countryCode);
  if (organisationId === null) return;
  const [row] = await tx
    .select({ countryCode: organisation.countryCode })
    .from(organisation)
    .where(eq(organisation.id, organisationId));
  if (!row) throw invalidField("organisationId", "unknown_reference");
  const isElsewhere = countryCode !== null && row.countryCode !== null && row.countryCode !== countryCode;
  if (isElsewhere) throw invalidField("organisationId", "other_country");
}

/** The three parts of a grant as they are kept, from an input where absent means "everywhere" or "all bodies". */
export const grantOf = (input: {
  role: Grant["role"];
  countryCode?: string;
  organisationId?: string;
}): Grant => ({
  role: input.role,
  countryCode: input.countryCode ?? null,
  organisationId: input.organisationId ?? null,
});

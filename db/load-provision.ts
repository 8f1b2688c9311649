import { eq } from "drizzle-orm";
import { invalidField } from "../domain/failure";
import { provision, version } from "./schema";
import type { Tx } from "./store";

/**
 * To which instrument a provision belongs, that others will name for good; null when it is not there. Refuses, naming `field`, one of
 * a version that is not frozen: its provisions are made anew when they are corrected.
 */
export async function findLastingProvision(tx: Tx, id: string, field: string) {
  const [part] = await tx
    .select({ instrumentId: provision.instrumentId, versionId: version.id, hash: version.hash })
    .from(provision)
    .leftJoin(version, eq(version.id, provision.versionId))
    .where(eq(provision.id, id));
  if (part?.versionId && part.hash === null) throw invalidField(field, "not_frozen");
  return part ? { instrumentId: part.instrumentId } : null;
}

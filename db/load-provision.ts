import { eq } from "drizzle-orm";
import { provision, version } from "./schema";
import type { Tx } from "./store";

/**
 * To which instrument a provision belongs, and whether it stays: those of a version that is not frozen are made anew when they are
 * corrected, so that nothing else may name them. Null when it is not there.
 */
export async function findProvision(tx: Tx, id: string) {
  const [part] = await tx
    .select({ instrumentId: provision.instrumentId, versionId: version.id, hash: version.hash })
    .from(provision)
    .leftJoin(version, eq(version.id, provision.versionId))
    .where(eq(provision.id, id));
  return part ? { instrumentId: part.instrumentId, isLasting: !part.versionId || part.hash !== null } : null;
}

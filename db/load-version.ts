import { and, eq } from "drizzle-orm";
import { Failure } from "../domain/failure";
import type { Actor } from "../domain/permissions";
import { getInstrumentForChange } from "./load-for-change";
import { version } from "./schema";
import type { Tx } from "./store";

/** A version to be changed and its instrument; `not_found` when either is not there or not the actor's to see. */
export async function getVersionForChange(tx: Tx, instrumentId: string, sequence: number, actor: Actor) {
  const instrument = await getInstrumentForChange(tx, instrumentId, actor);
  const [row] = await tx
    .select()
    .from(version)
    .where(and(eq(version.instrumentId, instrumentId), eq(version.sequence, sequence)));
  if (!row) throw new Failure("not_found", "not_found");
  return { instrument, row };
}

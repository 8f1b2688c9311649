import { and, eq, isNull } from "drizzle-orm";
import { batch, batchUndo } from "./schema";
import type { Tx } from "./store";

/** The batch that brought this very content into the instrument and still stands; null when there is none. */
export async function findLiveBatch(tx: Pick<Tx, "select">, instrumentId: string, contentHash: string) {
  const [found] = await tx
    .select({ id: batch.id, recordedAt: batch.recordedAt })
    .from(batch)
    .leftJoin(batchUndo, eq(batchUndo.batchId, batch.id))
    .where(
      and(
        eq(batch.instrumentId, instrumentId),
        eq(batch.contentHash, contentHash),
        isNull(batchUndo.batchId),
      ),
    )
    .limit(1);
  return found ?? null;
}

import { and, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { holdContent, letGo } from "./files/let-go";
import { exportFile } from "./schema";
import type { Store } from "./store";

interface Made {
  rowCount: number;
  byteCount: number;
  fileHash: string;
  madeAt: string;
  expiresAt: string;
}

/** What came of a file whose content is in its place; leaves no line in the audit, as jobs do not. */
export const recordExport = (store: Store, id: string, made: Made) =>
  store.inSideTransaction(async (tx) => {
    await holdContent(tx, made.fileHash, made.madeAt);
    await tx.update(exportFile).set(made).where(eq(exportFile.id, id));
  });

/** Files whose time is over and that are still there, some at a time. */
export const listExpired = ({ reader }: Store, now: string) =>
  reader
    .select({ id: exportFile.id, fileHash: exportFile.fileHash })
    .from(exportFile)
    .where(and(isNull(exportFile.removedAt), isNotNull(exportFile.expiresAt), lte(exportFile.expiresAt, now)))
    .limit(500);

/** Says that a file is gone, and asks for the removal of its content. */
export const markRemoved = (
  store: Store,
  { id, fileHash }: { id: string; fileHash: string | null },
  now: string,
) =>
  store.inSideTransaction(async (tx) => {
    await tx.update(exportFile).set({ removedAt: now }).where(eq(exportFile.id, id));
    if (fileHash) await letGo(tx, [fileHash], now);
  });

import { and, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { exportFile } from "./schema";
import type { Store } from "./store";

interface Made {
  rowCount: number;
  byteCount: number;
  fileHash: string;
  madeAt: string;
  expiresAt: string;
}

/** What came of a file; leaves no line in the audit, as jobs do not. */
export const recordExport = (store: Store, id: string, made: Made) =>
  store.inSideTransaction((tx) => tx.update(exportFile).set(made).where(eq(exportFile.id, id)));

/** Files whose time is over and that are still there, some at a time. */
export const listExpired = ({ reader }: Store, now: string) =>
  reader
    .select({ id: exportFile.id, file: exportFile.file })
    .from(exportFile)
    .where(and(isNull(exportFile.removedAt), isNotNull(exportFile.expiresAt), lte(exportFile.expiresAt, now)))
    .limit(500);

/** Says that a file is gone. */
export const markRemoved = (store: Store, id: string, now: string) =>
  store.inSideTransaction((tx) => tx.update(exportFile).set({ removedAt: now }).where(eq(exportFile.id, id)));

import { asc } from "drizzle-orm";
import { audit } from "./schema";
import type { Store } from "./store";

/** The actions of the audit, in order. */
export const listAuditedActions = async (store: Store): Promise<string[]> =>
  (await store.reader.select({ action: audit.action }).from(audit).orderBy(asc(audit.seq))).map(
    ({ action }) => action,
  );

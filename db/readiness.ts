import { missingGuards } from "./guards";
import { pendingMigrationCount } from "./migrate";
import { getDatabaseAnswer } from "./queries/health";
import type { Store } from "./store";

export interface Readiness {
  /** Whether the database answers; when it does not, the rest is unknown and counts as not there. */
  isAnswering: boolean;
  /** How many migrations this version brings that the database has not seen; null: unknown. */
  pendingMigrations: number | null;
  /** Triggers that should stand and do not; null: unknown. */
  missingGuards: string[] | null;
}

/** What a process needs of its database before anybody is sent to it. Never throws. */
export async function readinessOf(store: Store): Promise<Readiness> {
  try {
    await getDatabaseAnswer(store.reader);
    return {
      isAnswering: true,
      pendingMigrations: await pendingMigrationCount(store),
      missingGuards: await missingGuards(store),
    };
  } catch {
    return { isAnswering: false, pendingMigrations: null, missingGuards: null };
  }
}

export const isReady = ({ isAnswering, pendingMigrations, missingGuards }: Readiness): boolean =>
  isAnswering && pendingMigrations === 0 && missingGuards?.length === 0;

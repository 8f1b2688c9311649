import { proveIdentity } from "../prove-identity";
import type { Store } from "../store";
import { findSecondFactor } from "../take-code";
import { openSession } from "./open-session";

interface Attempt {
  email: string;
  password: string;
  /** Where it comes from, as far as it is known; only a hash is kept. */
  client: string;
  /** How the session is shown in the owner's list, for example "Firefox, Windows". */
  clientName?: string;
}

export type SignedInByPassword =
  | { userId: string; needsCode: true }
  | { userId: string; needsCode: false; sid: string; mustChangePassword: boolean };

/**
 * Proves who somebody is and opens a session; with a second factor none is opened before `signInWithCode`. Fails as
 * `proveIdentity` does.
 */
export async function signInWithPassword(
  { store, clock = () => new Date().toISOString() }: { store: Store; clock?: () => string },
  { clientName, ...given }: Attempt,
): Promise<SignedInByPassword> {
  const row = await proveIdentity(store, given, clock);
  if (await findSecondFactor(store.reader, row.id)) return { userId: row.id, needsCode: true };
  const actor = { userId: row.id, name: row.name, grants: [] };
  const { sid } = await openSession({ store, actor, now: clock() }, { client: clientName });
  return { userId: row.id, needsCode: false, sid, mustChangePassword: row.mustChangePassword };
}

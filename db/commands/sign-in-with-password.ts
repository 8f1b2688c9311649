import { proveIdentity } from "../prove-identity";
import type { Store } from "../store";
import { openSession } from "./open-session";

interface Attempt {
  email: string;
  password: string;
  /** Where it comes from, as far as it is known; only a hash is kept. */
  client: string;
  /** How the session is shown in the owner's list, for example "Firefox, Windows". */
  clientName?: string;
}

/** Proves who somebody is and opens a session. Fails as `proveIdentity` does. */
export async function signInWithPassword(
  { store, clock = () => new Date().toISOString() }: { store: Store; clock?: () => string },
  { clientName, ...given }: Attempt,
): Promise<{ userId: string; sid: string; mustChangePassword: boolean }> {
  const row = await proveIdentity(store, given, clock);
  const actor = { userId: row.id, name: row.name, grants: [] };
  const { sid } = await openSession({ store, actor, now: clock() }, { client: clientName });
  return { userId: row.id, sid, mustChangePassword: row.mustChangePassword };
}

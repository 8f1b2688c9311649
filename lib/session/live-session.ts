import { endSession } from "@/db/commands/end-session";
import { touchSession } from "@/db/commands/touch-session";
import { type FoundSession, findSession } from "@/db/queries/user";
import { getStore } from "@/db/store";
import { isLive } from "@/domain/session";
import { openSeal } from "./cookie";

const touchedEveryMs = 60_000;

/** The session with this `sid`, read from the database at this moment; null when it ended, idled or its account was disabled. */
export async function findLiveSession(sid: string): Promise<FoundSession | null> {
  const found = await findSession(getStore().reader, sid);
  return found && isLive(found.session, new Date().toISOString()) ? found : null;
}

/** The live session a cookie value stands for; notes at most once a minute that it was used. */
export async function readSession(sealed: string | undefined): Promise<FoundSession | null> {
  const sid = await openSeal(sealed);
  const found = sid === null ? null : await findLiveSession(sid);
  if (!found) return null;
  const now = new Date();
  if (now.getTime() - Date.parse(found.session.lastSeenAt) > touchedEveryMs)
    // A database that cannot be written to must not keep anybody from reading.
    await touchSession(getStore(), found.session.sid, now.toISOString()).catch(() => undefined);
  return found;
}

/** Ends the session with this `sid` if it is still live: signing out. */
export async function endLiveSession(sid: string): Promise<void> {
  const found = await findLiveSession(sid);
  if (!found) return;
  await endSession({ store: getStore(), actor: found.actor, now: new Date().toISOString() }, { sid });
}

import { touchToken } from "@/db/commands/touch-token";
import { findToken } from "@/db/queries/user";
import { getStore } from "@/db/store";
import type { Actor } from "@/domain/permissions";
import { dueFirst } from "./second-factor";

const touchedEveryMs = 60_000;

/** Who a bearer token stands for, with the grants of this moment; null when it is unknown or ended, or the account may not come in. */
export async function actorOfToken(token: string): Promise<Actor | null> {
  const store = getStore();
  const found = await findToken(store.reader, token);
  if (!found || dueFirst(found) !== null) return null;
  const now = new Date();
  if (now.getTime() - Date.parse(found.lastUsedAt ?? "1970-01-01") > touchedEveryMs)
    // As with sessions: what cannot be noted must not keep anybody from reading.
    await touchToken(store, found.tokenId, now.toISOString()).catch(() => undefined);
  return found.actor;
}

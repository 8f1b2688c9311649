import type { FormValues } from "./form-values";
import type { Problem } from "./problem";

const prefix = "qadam:outbox:";

/** An entry that was handed in while there was no connection. It is sent under the key it was handed in with, so that it is done once. */
export interface Waiting {
  key: string;
  /** Where it is sent, under `/api/v1`. */
  path: string;
  body: Record<string, unknown>;
  /** What it is, in words. */
  label: string;
  /** The page with its form. */
  href: string;
  /** The draft it was written as, and what stood in its inputs. */
  draftName: string;
  values: FormValues;
  /** The thing as it was when the form was filled in. */
  opened: unknown;
  /** Milliseconds since 1970, by this computer's clock. */
  handedInAt: number;
  /** Why it was not taken; null while it waits. */
  problem: Problem | null;
}

const keyOf = (owner: string, key: string) => `${prefix}${owner}:${key}`;
const changed = "qadam:outbox-changed";

/** What waits in this browser, the oldest first; nothing where nothing can be kept. */
export function listWaiting(owner: string): Waiting[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(keyOf(owner, "")))
      .map((name) => JSON.parse(localStorage.getItem(name) ?? "null") as Waiting | null)
      .filter((each) => each !== null)
      .sort((a, b) => a.handedInAt - b.handedInAt);
  } catch {
    return [];
  }
}

/** Puts an entry into the queue, or back into it; false where nothing can be kept. */
export function putWaiting(owner: string, entry: Waiting): boolean {
  try {
    localStorage.setItem(keyOf(owner, entry.key), JSON.stringify(entry));
    dispatchEvent(new Event(changed));
    return true;
  } catch {
    return false;
  }
}

export function removeWaiting(owner: string, key: string): void {
  forget((name) => name === keyOf(owner, key));
}

/** At sign-out, once it was confirmed: everything that waits on this computer. With an owner: what waits of others. */
export function forgetWaiting(exceptOwner?: string): void {
  const mine = exceptOwner === undefined ? null : keyOf(exceptOwner, "");
  forget((name) => name.startsWith(prefix) && (mine === null || !name.startsWith(mine)));
}

function forget(isMeant: (name: string) => boolean) {
  try {
    for (const name of Object.keys(localStorage)) if (isMeant(name)) localStorage.removeItem(name);
    dispatchEvent(new Event(changed));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** How many entries wait on this computer, whoever handed them in; with an owner, those of others. */
export function countWaiting(exceptOwner?: string): number {
  try {
    const mine = exceptOwner === undefined ? null : keyOf(exceptOwner, "");
    return Object.keys(localStorage).filter(
      (name) => name.startsWith(prefix) && (mine === null || !name.startsWith(mine)),
    ).length;
  } catch {
    return 0;
  }
}

/** Calls back when the queue changes, here or in another window. */
export function onWaitingChanged(listener: () => void): () => void {
  addEventListener(changed, listener);
  addEventListener("storage", listener);
  return () => {
    removeEventListener(changed, listener);
    removeEventListener("storage", listener);
  };
}

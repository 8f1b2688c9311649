import type { FormValues } from "./form-values";

const prefix = "qadam:draft:";

export interface Draft {
  /** Milliseconds since 1970, by this computer's clock. */
  keptAt: number;
  values: FormValues;
}

const keyOf = (owner: string, name: string) => `${prefix}${owner}:${name}`;

/** A draft kept in this browser; null without one, or where nothing can be kept. */
export function findDraft(owner: string, name: string): Draft | null {
  try {
    const kept = localStorage.getItem(keyOf(owner, name));
    return kept ? (JSON.parse(kept) as Draft) : null;
  } catch {
    return null;
  }
}

/** Keeps it in this browser; null where nothing can be kept (private windows, full storage). */
export function keepDraft(owner: string, name: string, values: FormValues): number | null {
  try {
    const keptAt = Date.now();
    localStorage.setItem(keyOf(owner, name), JSON.stringify({ keptAt, values } satisfies Draft));
    return keptAt;
  } catch {
    return null;
  }
}

export function forgetDraft(owner: string, name: string): void {
  remove((key) => key === keyOf(owner, name));
}

/** At sign-out: every draft on this computer. With an owner, at sign-in: every draft of somebody else. */
export function forgetDrafts(exceptOwner?: string): void {
  const mine = exceptOwner === undefined ? null : keyOf(exceptOwner, "");
  remove((key) => key.startsWith(prefix) && (mine === null || !key.startsWith(mine)));
}

function remove(isMeant: (key: string) => boolean) {
  try {
    for (const key of Object.keys(localStorage)) if (isMeant(key)) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

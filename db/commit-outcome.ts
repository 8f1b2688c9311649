import { setTimeout as pause } from "node:timers/promises";

const askedForMs = 5_000;
const askedEveryMs = 50;

/**
 * Whether a transaction whose answer was lost at its COMMIT stands. `ask` says what the database knows of it. What cannot be found out
 * within some seconds is `OutcomeUnknown`: it may stand, so that nobody may do it again unasked.
 */
export async function stands(ask: () => Promise<unknown>): Promise<boolean> {
  for (const until = performance.now() + askedForMs; performance.now() < until; await pause(askedEveryMs)) {
    const status = await ask().catch(() => undefined);
    if (status === "committed") return true;
    if (status === "aborted") return false;
  }
  throw new OutcomeUnknown();
}

/** Nobody knows whether what was written stands. */
export class OutcomeUnknown extends Error {
  override readonly name = "OutcomeUnknown";
}

/** By its name, because Next evaluates a module more than once and the store comes from whoever was first. */
export const isOutcomeUnknown = (error: unknown) => error instanceof Error && error.name === "OutcomeUnknown";

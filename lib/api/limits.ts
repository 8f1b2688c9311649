import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Failure } from "@/domain/failure";
import { settings } from "@/lib/env/env";

/** How many requests a minute one sender may make: an account, or the address of whoever is not signed in. */
export const limitsPerMinute = { read: 300, search: 60, export: 10, write: 60 } as const;
export type LimitKind = keyof typeof limitsPerMinute;

const kept = globalThis as { qadamLimiters?: Map<LimitKind, RateLimiterMemory> };

function limiterFor(kind: LimitKind): RateLimiterMemory {
  kept.qadamLimiters ??= new Map();
  const limiter =
    kept.qadamLimiters.get(kind) ??
    new RateLimiterMemory({ points: limitsPerMinute[kind], duration: 60, keyPrefix: kind });
  kept.qadamLimiters.set(kind, limiter);
  return limiter;
}

/** Counts one request of this sender; `too_many` with the seconds to wait when it is one more than allowed. */
export async function countRequest(kind: LimitKind, sender: string): Promise<void> {
  if (settings().QADAM_LIMITS === "off") return;
  try {
    await limiterFor(kind).consume(sender);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Failure("too_many", "too_many", [], {
      retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1_000)),
    });
  }
}

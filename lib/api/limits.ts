import cluster from "node:cluster";
import {
  type RateLimiterAbstract,
  RateLimiterCluster,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { limitTable, openLimitPool } from "@/db/limit-counts";
import { databaseUrl } from "@/db/store";
import { Failure } from "@/domain/failure";
import { settings } from "@/lib/env/env";
import { inBlocks } from "./limit-blocks";

/** How many requests a minute one sender may make: an account, or the address of whoever is not signed in. */
export const limitsPerMinute = { read: 300, search: 60, export: 10, write: 60, case: 3 } as const;
export type LimitKind = keyof typeof limitsPerMinute;

type Limiter = Pick<RateLimiterAbstract, "consume">;

const kept = globalThis as { qadamLimiters?: Map<LimitKind, Limiter> };

function limiterFor(kind: LimitKind): Limiter {
  kept.qadamLimiters ??= new Map(Object.entries(makeLimiters()) as [LimitKind, Limiter][]);
  return kept.qadamLimiters.get(kind) as Limiter;
}

/** Counted once for all who serve: by the database on PostgreSQL, by the process that started the workers on one machine. */
function makeLimiters(): Record<LimitKind, Limiter> {
  const pool = openLimitPool(databaseUrl());
  const make = (kind: LimitKind): Limiter => {
    const points = limitsPerMinute[kind];
    const options = { points, duration: 60, keyPrefix: kind };
    const alone = new RateLimiterMemory(options);
    if (pool)
      return inBlocks(
        new RateLimiterPostgres({
          ...options,
          storeClient: pool,
          storeType: "pool",
          tableName: limitTable,
          tableCreated: true,
          clearExpiredByTimeout: true,
        }),
        { size: Math.max(1, points / 10), instead: alone },
      );
    return cluster.isWorker
      ? inBlocks(new RateLimiterCluster({ ...options, timeoutMs: 2_000 }), {
          size: Math.max(1, points / 10),
          instead: alone,
        })
      : alone;
  };
  return {
    read: make("read"),
    search: make("search"),
    export: make("export"),
    write: make("write"),
    case: make("case"),
  };
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

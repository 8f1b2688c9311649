import { LRUCache } from "lru-cache";
import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";

type Limiter = Pick<RateLimiterAbstract, "consume">;

const mostSenders = 20_000;

/**
 * Takes requests from a count that several processes share `size` at a time, and spends them here: one question for `size` requests.
 * Never allows more than the shared count; somebody who asks several processes may be refused up to `size` - 1 requests early for each
 * but the last. While the shared count does not answer, `instead` counts alone.
 */
export function inBlocks(shared: Limiter, { size, instead }: { size: number; instead: Limiter }): Limiter {
  const held = new LRUCache<string, { left: number; until: number }>({ max: mostSenders });
  const asking = new Map<string, Promise<void>>();
  const spend = (sender: string) => {
    const mine = held.get(sender);
    if (!mine || mine.left === 0 || mine.until <= Date.now()) return null;
    mine.left--;
    return new RateLimiterRes(mine.left, mine.until - Date.now());
  };
  const take = (sender: string) => {
    const taking = shared
      .consume(sender, size)
      .then(({ msBeforeNext }) => void held.set(sender, { left: size, until: Date.now() + msBeforeNext }))
      .finally(() => asking.delete(sender));
    asking.set(sender, taking);
    return taking;
  };
  return {
    async consume(key) {
      const sender = String(key);
      try {
        for (;;) {
          const spent = spend(sender);
          if (spent) return spent;
          await (asking.get(sender) ?? take(sender));
        }
      } catch (error) {
        if (error instanceof RateLimiterRes) throw error;
        return instead.consume(sender);
      }
    },
  };
}

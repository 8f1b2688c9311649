import type { AddressInfo } from "node:net";

/** What a server of the bench sends to the run that started it. */
export type FromChild = { port: number } | { rss: number } | { isHeld: true };
/** What the run asks of it: how much memory it has, or to hold these bytes for these paths. */
export type ToChild = "memory" | { captured: Record<string, string> };

/** Says where the server listens, answers what the run asks, and ends with it. */
export function reportToRun(
  address: AddressInfo | { port: number },
  hold?: (captured: Record<string, string>) => void,
) {
  const say = (message: FromChild) => process.send?.(message);
  process.on("message", (message: ToChild) => {
    if (message === "memory") return say({ rss: process.memoryUsage.rss() });
    hold?.(message.captured);
    say({ isHeld: true });
  });
  process.on("disconnect", () => process.exit(0));
  say({ port: address.port });
}

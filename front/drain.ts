import type { Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** How long what is under way may take once nothing more is taken. */
export const stopWithinMs = 8_000;
const pollMs = 20;

/** Follows the answers a server gives, so that it can stop without losing one. */
export function drainable(server: Server) {
  const underWay = new Set<ServerResponse>();
  let isStopping = false;
  return {
    /** Says that this answer is being given; while stopping each one is the last of its connection. */
    follow(response: ServerResponse) {
      underWay.add(response);
      response.once("close", () => underWay.delete(response));
      if (isStopping) response.shouldKeepAlive = false;
    },
    underWayCount: () => underWay.size,
    /**
     * Stops the server: for `quietMs` new requests are still answered, each as the last of its connection, so that clients and balancers
     * turn elsewhere; then no connection is taken any more, what is under way is finished, and what is not finished eight seconds
     * later is cut off.
     */
    async drain(quietMs: number): Promise<void> {
      isStopping = true;
      for (const response of underWay) if (!response.headersSent) response.shouldKeepAlive = false;
      await pause(quietMs);
      const until = performance.now() + stopWithinMs;
      // Not `server.close`, which also closes connections on which a request may just be arriving.
      const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
      do {
        await pause(pollMs);
        if (underWay.size === 0) server.closeIdleConnections();
      } while (underWay.size > 0 && performance.now() < until);
      server.closeIdleConnections();
      server.closeAllConnections();
      await closed;
    },
  };
}

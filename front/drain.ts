import type { Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as pause, setImmediate } from "node:timers/promises";

/** How long what is under way may take once nothing more is taken. */
export const stopWithinMs = 8_000;
const pollMs = 20;
/** So often in a row nothing may be under way before connections on which nothing ever came are closed too. */
const quietPolls = 10;

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
      let isClosed = false;
      // Not `server.close`, which also closes connections on which a request may just be arriving.
      const closed = new Promise<void>((resolve) =>
        NetServer.prototype.close.call(server, () => {
          isClosed = true;
          resolve();
        }),
      );
      for (let quiet = 0; !isClosed && quiet < quietPolls && performance.now() < until; ) {
        await pause(pollMs);
        // After this the requests that had arrived are read: none is on a connection that seems idle.
        await setImmediate();
        quiet = underWay.size === 0 ? quiet + 1 : 0;
        if (quiet > 0) server.closeIdleConnections();
      }
      server.closeAllConnections();
      await closed;
    },
  };
}

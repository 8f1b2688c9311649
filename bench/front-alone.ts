import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { withFront } from "../front/front";
import { reportToRun } from "./child";

/** The front before a maker of answers of 10 KB, to see what it keeps itself. */
const text = "Synthetic text. ".repeat(640);

async function make({ url }: IncomingMessage, response: ServerResponse) {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ url, text }));
}

const front = withFront({
  render: make,
  handle: make,
  store: () => ({ publicVersion: async () => 1 }),
  byteLimit: 64 * 1024 * 1024,
  build: "bench",
});
const server = createServer((request, response) => {
  if (request.url === "/api/health") response.end();
  else front(request, response).catch(() => response.destroy());
});
server.listen(0, "127.0.0.1", () => reportToRun(server.address() as AddressInfo));

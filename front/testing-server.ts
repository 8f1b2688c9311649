import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { reportProgress } from "../db/commands/report-progress";
import { measure } from "../db/schema";
import { getStore } from "../db/store";
import { focalPointOf } from "../db/testing-rows";
import { withFront } from "./front";

/** Run as a process of its own by processes.test.ts: the front over one read and one change of a measure, on the database of DATABASE_URL. */
const store = getStore();
const idOf = (url = "") => url.split("/").at(-1) ?? "";

async function read(request: IncomingMessage, response: ServerResponse) {
  const [row] = await store.reader
    .select({ rowVersion: measure.rowVersion })
    .from(measure)
    .where(eq(measure.id, idOf(request.url)));
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(row));
}

async function handle(request: IncomingMessage, response: ServerResponse) {
  if (request.method === "GET") return read(request, response);
  const [id, rowVersion] = idOf(request.url).split("?");
  const sent = {
    measureId: id,
    rowVersion: Number(rowVersion),
    claim: "in_progress",
    happenedOn: "2026",
    narrative: "A step.",
  };
  const context = { store, actor: focalPointOf("UZ"), now: new Date().toISOString() };
  response.end(JSON.stringify(await reportProgress(context, sent)));
}

const answer = withFront({ render: read, handle, store: () => store, byteLimit: 1024 * 1024, build: "test" });
const server = createServer((request, response) => {
  answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
});
process.on("disconnect", () => process.exit(0));
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));

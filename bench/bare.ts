import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Database from "better-sqlite3";
import { matrixReader } from "./bare-comparison";
import { countryReader } from "./bare-countries";
import { measureReader } from "./bare-measure";
import { progressWriter } from "./bare-progress";
import { reportToRun } from "./child";

/**
 * What the figures are compared with: `node:http`, better-sqlite3 and statements written by hand, without anything else a service
 * needs (permissions, audit, languages, headers, ETags). The same JSON from the same rows; for pages the same reads, then bytes
 * that our server gave before.
 */
const db = new Database(process.env.BENCH_DATABASE as string, { fileMustExist: true });
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.pragma("foreign_keys = ON");
db.pragma("cache_size = -65536");

const listCountries = countryReader(db);
const findMeasure = measureReader(db);
const readMatrix = matrixReader(db);
const reportProgress = progressWriter(db);
const pages = new Map<string, Buffer>();

async function answer(request: IncomingMessage, response: ServerResponse) {
  const path = request.url ?? "/";
  if (path === "/api/health") return sendJson(response, 200, { status: "ok" });
  if (path.startsWith("/held/")) return sendBytes(response, pages.get(path));
  if (path === "/api/v1/countries") return sendJson(response, 200, listCountries());
  if (path.startsWith("/api/v1/compare/matrix?")) return sendJson(response, 200, readMatrix(path));
  const [, api, id, isProgress] = /^(\/api\/v1)?\/measures\/([^/]+)(\/progress)?$/.exec(path) ?? [];
  if (id && isProgress) return sendJson(response, 201, { data: reportProgress(id, await readJson(request)) });
  const read = id ? findMeasure(id) : readFor(path);
  if (api && read) return sendJson(response, 200, read);
  const page = read && pages.get(path);
  if (page)
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": page.length })
      .end(page);
  else response.writeHead(404).end();
}

function readFor(path: string) {
  if (path === "/countries") return listCountries();
  return path.startsWith("/compare?") ? readMatrix(path) : null;
}

function sendJson(response: ServerResponse, status: number, value: unknown) {
  sendBytes(response, Buffer.from(JSON.stringify(value)), status);
}

/** JSON that is ready, out of memory. */
function sendBytes(response: ServerResponse, body: Buffer = Buffer.alloc(0), status = 200) {
  response.writeHead(status, { "content-type": "application/json", "content-length": body.length }).end(body);
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy());
});
server.listen(0, "127.0.0.1", () =>
  reportToRun(server.address() as AddressInfo, (captured) => {
    for (const [path, body] of Object.entries(captured)) pages.set(path, Buffer.from(body));
  }),
);

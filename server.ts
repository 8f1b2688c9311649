import { readFileSync } from "node:fs";
import { createServer, IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import next from "next";
import { getStore } from "./db/store";
import { withDirectWrites } from "./front/direct-writes";
import { drainable, stopWithinMs } from "./front/drain";
import { withFront } from "./front/front";
import { withMissingPage } from "./front/missing-page";
import { isForPeople, sendOwnPage } from "./front/own-page";
import { giveFigures } from "./lib/api/fellow-figures";
import { countAnswer, counted } from "./lib/api/process-figures";
import { settings } from "./lib/env/env";
import { readSecret } from "./lib/env/secret";
import { startJobs } from "./lib/jobs/start-jobs";

const bodyLimit = 1024 * 1024;
const fileLimit = 10 * 1024 * 1024;
/** What a form needs around the one file in it. */
const formOverhead = 64 * 1024;
const addressLimit = 8 * 1024;
// Refused bodies are read on up to here, because clients look for the answer only once they have sent everything.
const drainLimit = 64 * 1024 * 1024;

/** Headers that only we, or a proxy we were told to trust, may set. */
const reserved = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
  "forwarded",
];

export interface RunningServer {
  address: string;
  port: number;
  /**
   * Finishes what is under way within some seconds; `quietMs` before, each answer is the last of its connection, and `/api/ready` says that
   * no more should be sent, unless another process takes the place of this one.
   */
  stop(quietMs?: number, isReplaced?: boolean): Promise<void>;
}

/** Serves the built pages (or, with `dev`, the sources) behind our own limits. Port 0 takes a free one. */
export async function startServer({
  port,
  host,
  dev = false,
}: {
  port: number;
  host?: string;
  dev?: boolean;
}) {
  const { NEXTAUTH_URL, QADAM_FRONT, QADAM_FRONT_MEMORY_MB, QADAM_JOBS } = settings();
  process.env.NEXTAUTH_SECRET = readSecret();
  // Without a configured address next-auth is to take the one that was asked, as `ownOrigin` does.
  if (!NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = "true";
  const app = next({ dev, port });
  await app.prepare();
  const render = app.getRequestHandler();
  const handle = withMissingPage(render, () => (server.address() as AddressInfo).port);
  const front =
    dev || QADAM_FRONT === "off"
      ? null
      : withFront({
          render,
          handle: withDirectWrites(handle),
          store: getStore,
          byteLimit: QADAM_FRONT_MEMORY_MB * 1024 * 1024,
          build: readFileSync(".next/BUILD_ID", "utf8"),
        });
  const answer = front ?? handle;
  const figures = counted();
  figures.front = front?.figures;
  giveFigures();
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    draining.follow(response);
    response.once("finish", () => countAnswer(response.statusCode));
    return guard(request, response)
      .then((passed) => passed && answer(passed, response))
      .catch(() => response.destroy());
  };
  const server = createServer({ maxHeaderSize: 2 * addressLimit }, serve);
  const draining = drainable(server);
  figures.underWay = draining.underWayCount;
  server.on("checkContinue", serve);
  server.on("clientError", refuseMalformed);
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const bound = (server.address() as AddressInfo).port;
  const runner = QADAM_JOBS === "on" ? startJobs() : null;
  return {
    address: NEXTAUTH_URL ?? `http://localhost:${bound}`,
    port: bound,
    async stop(quietMs = 0, isReplaced = false) {
      figures.isStopping = !isReplaced;
      await Promise.all([runner?.stop(stopWithinMs), draining.drain(quietMs)]);
      await app.close();
      await (globalThis as { qadamStore?: { close(): Promise<void> } }).qadamStore?.close();
    },
  } satisfies RunningServer;
}

/** Checks size and sender of a request. Resolves to what Next may have, or to null when it has been refused. */
async function guard(request: IncomingMessage, response: ServerResponse): Promise<IncomingMessage | null> {
  if ((request.url ?? "").length > addressLimit) return refuse(request, response, 414);
  nameClient(request);
  const isForm = /^multipart\/form-data\b/i.test(request.headers["content-type"] ?? "");
  const isFile = request.method === "POST" && /^\/api\/v1\/files(\?|$)/.test(request.url ?? "");
  const limit = isForm ? fileLimit + formOverhead : isFile ? fileLimit : bodyLimit;
  // Node ends a body at its content-length, so the header is the real size.
  if (Number(request.headers["content-length"] ?? 0) > limit) return refuse(request, response, 413);
  if (request.headers.expect) response.writeContinue();
  if (!request.headers["transfer-encoding"]) return request;
  const body = await readUpTo(request, limit);
  return body ? withBody(request, body) : refuse(request, response, 413);
}

/** The whole body, or null once it is longer than `limit` bytes. What lies beyond stays unread. */
async function readUpTo(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The same request with a body that is wholly here. */
function withBody(from: IncomingMessage, body: Buffer): IncomingMessage {
  const request = new IncomingMessage(from.socket);
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, headers, rawHeaders } = from;
  Object.assign(request, {
    method,
    url,
    httpVersion,
    httpVersionMajor,
    httpVersionMinor,
    headers,
    rawHeaders,
  });
  delete request.headers["transfer-encoding"];
  request.headers["content-length"] = String(body.length);
  request.complete = true;
  request.push(body);
  request.push(null);
  return request;
}

function nameClient(request: IncomingMessage) {
  const { headers } = request;
  const isTrusted = settings().QADAM_TRUST_PROXY === "on";
  const forwarded = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  for (const name of Object.keys(headers))
    if (name.startsWith("x-qadam-") || (!isTrusted && reserved.includes(name))) delete headers[name];
  headers["x-qadam-client"] = (isTrusted && forwarded) || request.socket.remoteAddress || "unknown";
}

async function refuse(request: IncomingMessage, response: ServerResponse, status: 413 | 414): Promise<null> {
  const isAwaitingLeave = request.headers.expect !== undefined && request.readableFlowing === null;
  if (!isAwaitingLeave) await discard(request);
  if (status === 413 && request.headers.accept?.includes("text/html") && isForPeople(request)) {
    response.shouldKeepAlive = false;
    sendOwnPage(request, response, { status, path: "/too-large", port: request.socket.localPort ?? 0 });
    return null;
  }
  response.writeHead(status, { "content-type": "application/problem+json", connection: "close" });
  response.end(problem(status));
  return null;
}

async function discard(request: IncomingMessage) {
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > drainLimit) return;
  }
}

// English only: what is refused here has not been read far enough to know the language.
const details: Record<number, string> = {
  400: "The request is not valid HTTP.",
  408: "The request took too long to arrive.",
  413: "The body is larger than 1 MiB (10 MiB for a file).",
  414: "The address is longer than 8 KiB.",
  431: "The headers are longer than 16 KiB.",
};

const problem = (status: number) =>
  JSON.stringify({
    type: "about:blank",
    title: STATUS_CODES[status],
    status,
    code: status === 413 ? "payload_too_large" : status === 400 ? "malformed" : "invalid",
    detail: details[status],
    fields: [],
    requestId: crypto.randomUUID(),
  });

/** What Node could not read as a request: an overlong address is 414, overlong headers 431, all else 400. */
function refuseMalformed(error: Error & { code?: string; rawPacket?: Buffer }, socket: Socket) {
  if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
  const isOverlong = error.code === "HPE_HEADER_OVERFLOW";
  const firstLine = error.rawPacket?.indexOf("\r\n") ?? 0;
  const isAddress = isOverlong && (firstLine < 0 || firstLine > addressLimit);
  const status = isAddress ? 414 : isOverlong ? 431 : error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
  const body = problem(status);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

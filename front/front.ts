import { createHash } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import { inject } from "light-my-request";
import { LRUCache } from "lru-cache";
import type { Store } from "../db/store";
import { countRequest, type LimitKind } from "../lib/api/limits";
import { accepts } from "./answer-form";
import { type Keepable, keepableOf } from "./keepable";
import {
  beginFirst,
  etagOf,
  type Head,
  type KeptAnswer,
  keptAnswer,
  mayBeKept,
  sendKept,
  sendUnchanged,
} from "./kept-answer";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

export interface FrontFigures {
  /** Answers given from what is kept. */
  kept: number;
  /** Answers made and then kept. */
  made: number;
  /** Requests handed on as they came. */
  passed: number;
  /** Answers being made now. */
  underWay: number;
  byteCount: number;
  answerCount: number;
}

interface Options {
  /** Makes a page or an answer of the interface. */
  render: Handle;
  /** Answers everything that is not kept. */
  handle: Handle;
  store: () => Pick<Store, "publicVersion">;
  /** At most so many bytes are kept; what was used least leaves first. */
  byteLimit: number;
  /** Names the build: with another one the same data makes other pages. */
  build: string;
}

/**
 * Answers readers who are not signed in from memory as long as nothing changed that an answer could depend on: the data, the day, the
 * address. Each answer is made once, for a request that carries nothing of its visitor, however many wait for it; the one it is made
 * for gets it as it comes.
 */
export function withFront({ render, handle, store, byteLimit, build }: Options) {
  const entryLimit = Math.ceil(byteLimit / 4);
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: byteLimit,
    maxEntrySize: entryLimit,
    sizeCalculation: ({ byteCount }, key) => byteCount + key.length + 1_024,
  });
  const underWay = new Map<string, Promise<KeptAnswer | null>>();
  const figures = { kept: 0, made: 0, passed: 0 };
  let held = { version: -1, day: "" };

  /** Makes an answer for the one who asks; resolves to what can be given to others, null when nothing can. */
  const make = async (
    asked: Keepable,
    tag: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<KeptAnswer | null> => {
    const since = held;
    const { stream, ...made } = await ask(render, asked, request);
    if (!mayBeKept(made, asked.kind)) {
      if (asked.kind === "data") await sendOnce(made, stream, request, response);
      else stream.resume();
      return null;
    }
    figures.made++;
    const etag = etagOf(made, tag);
    if (request.method !== "HEAD") beginFirst(made, etag, response);
    const bytes = await passOn(stream, request.method === "HEAD" ? null : response, entryLimit);
    if (!bytes) return null;
    const answer = keptAnswer(made, etag, bytes);
    if (since === held) kept.set(asked.key, answer);
    return answer;
  };

  /** Gives what is kept; once its forms are there, their size counts. */
  const give = async (key: string, found: KeptAnswer, request: IncomingMessage, response: ServerResponse) => {
    const before = found.byteCount;
    await sendKept(found, request, response);
    if (found.byteCount !== before && kept.peek(key) === found) kept.set(key, found);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const asked = keepableOf(request);
    const version =
      asked &&
      (await store()
        .publicVersion()
        .catch(() => null));
    if (!asked || version === null) {
      figures.passed++;
      return handle(request, response);
    }
    const day = new Date().toISOString().slice(0, 10);
    // A question asked earlier may be answered later: then what is kept is newer than it asks for.
    if (version > held.version || day > held.day) {
      kept.clear();
      underWay.clear();
      held = { version, day };
    }
    const found = kept.get(asked.key) ?? (await underWay.get(asked.key));
    if (found) {
      if (asked.kind === "data" && !(await isWithinLimit(asked, request))) return handle(request, response);
      figures.kept++;
      return give(asked.key, found, request, response);
    }
    if (found === null) return handle(request, response);
    const tag = tagOf(asked.key, held.version, held.day, build);
    // Given by another process, or by this one before it needed the room: the page would be the same again.
    if (asked.kind === "page" && request.headers["if-none-match"]?.includes(tag))
      return sendUnchanged(`W/"${tag}"`, response);
    const making = make(asked, tag, request, response);
    const shared = making.catch(() => null);
    underWay.set(asked.key, shared);
    const forget = () => underWay.get(asked.key) === shared && underWay.delete(asked.key);
    shared.then(forget);
    const answer = await making;
    if (response.headersSent) return;
    return answer ? give(asked.key, answer, request, response) : handle(request, response);
  };
  return Object.assign(answer, {
    figures: (): FrontFigures => ({
      ...figures,
      underWay: underWay.size,
      byteCount: kept.calculatedSize,
      answerCount: kept.size,
    }),
  });
}

/** Names everything an answer was made of. */
const tagOf = (...all: (string | number)[]) =>
  createHash("sha256").update(JSON.stringify(all)).digest("base64url").slice(0, 32);

/** The same in Node's words as if nobody in particular had asked. */
async function ask(
  render: Handle,
  { url, headers }: Keepable,
  request: IncomingMessage,
): Promise<Head & { stream: Readable }> {
  const encoding = accepts(String(request.headers["accept-encoding"] ?? ""), "gzip") ? "gzip" : "identity";
  const asking = {
    method: "GET" as const,
    url,
    headers: { ...headers, "accept-encoding": encoding, [clientHeader]: clientOf(request) },
  };
  return new Promise((resolve, reject) => {
    const dispatch = (...pair: Parameters<Handle>) => void render(...pair).catch(reject);
    inject(dispatch, { ...asking, validate: false, payloadAsStream: true }).then(
      (made) => resolve({ statusCode: made.statusCode, headers: made.headers, stream: made.stream() }),
      reject,
    );
  });
}

/** Hands the bytes on as they come and gathers them; null when they are too many to keep, which are handed on no faster than they are read. */
async function passOn(
  stream: Readable,
  response: ServerResponse | null,
  limit: number,
): Promise<Buffer | null> {
  let gathered: Buffer[] | null = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) gathered = null;
      gathered?.push(chunk);
      const isTaken = !response || response.destroyed || response.write(chunk);
      if (!isTaken && !gathered) await Promise.race([once(response, "drain"), once(response, "close")]);
    }
  } catch (error) {
    response?.destroy();
    throw error;
  }
  response?.end();
  return gathered && Buffer.concat(gathered);
}

const clientHeader = "x-qadam-client";
const clientOf = (request: IncomingMessage) => String(request.headers[clientHeader] ?? "unknown");

const isWithinLimit = async ({ url }: Keepable, request: IncomingMessage) => {
  try {
    await countRequest(limitOf(url), `client ${clientOf(request)}`);
    return true;
  } catch {
    return false;
  }
};

function limitOf(url: string): LimitKind {
  if (url.startsWith("/api/v1/exports/")) return "export";
  return /[?&]q=./.test(url) ? "search" : "read";
}

/** An answer that is not kept, such as a refusal, goes to the one who asked. */
async function sendOnce(
  { statusCode, headers }: Head,
  stream: Readable,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { "transfer-encoding": _, connection: __, ...said } = headers;
  response.writeHead(statusCode, said);
  if (request.method !== "HEAD") await passOn(stream, response, 0);
  else response.end(void stream.resume());
}

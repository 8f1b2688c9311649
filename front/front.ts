import type { IncomingMessage, ServerResponse } from "node:http";
import { inject } from "light-my-request";
import { LRUCache } from "lru-cache";
import type { Store } from "../db/store";
import { countRequest } from "../lib/api/limits";
import { type Keepable, keepableOf } from "./keepable";
import { type KeptAnswer, keptAnswer, type Made, mayBeKept, sendKept } from "./kept-answer";

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
}

/**
 * Answers readers who are not signed in from memory as long as nothing changed that an answer could depend on: the data, the day, the
 * address. Each answer is made once, for a request that carries nothing of its visitor, however many wait for it.
 */
export function withFront({ render, handle, store, byteLimit }: Options) {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: byteLimit,
    maxEntrySize: Math.ceil(byteLimit / 4),
    sizeCalculation: ({ byteCount }, key) => byteCount + key.length + 1_024,
  });
  const underWay = new Map<string, Promise<KeptAnswer | null>>();
  const figures = { kept: 0, made: 0, passed: 0 };
  let held = { version: -1, day: "" };

  const make = async (asked: Keepable, request: IncomingMessage) => {
    const since = held;
    const made = await ask(render, asked, request);
    if (!mayBeKept(made, asked.kind)) return { made, answer: null };
    const answer = await keptAnswer(made);
    if (since === held) kept.set(asked.key, answer);
    return { made, answer };
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
      return sendKept(found, request, response);
    }
    if (found === null) return handle(request, response);
    const making = make(asked, request);
    const shared = making.then(
      ({ answer }) => answer,
      () => null,
    );
    underWay.set(asked.key, shared);
    const forget = () => underWay.get(asked.key) === shared && underWay.delete(asked.key);
    shared.then(forget);
    const { made, answer } = await making;
    figures.made++;
    if (answer) return sendKept(answer, request, response);
    if (asked.kind === "page") return handle(request, response);
    return sendOnce(made, request, response);
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

async function ask(render: Handle, { url, headers }: Keepable, request: IncomingMessage): Promise<Made> {
  const asking = { method: "GET" as const, url, headers: { ...headers, [clientHeader]: clientOf(request) } };
  return new Promise((resolve, reject) => {
    const dispatch = (...pair: Parameters<Handle>) => void render(...pair).catch(reject);
    inject(dispatch, { ...asking, validate: false }).then(resolve, reject);
  });
}

const clientHeader = "x-qadam-client";
const clientOf = (request: IncomingMessage) => String(request.headers[clientHeader] ?? "unknown");

const isWithinLimit = async ({ url }: Keepable, request: IncomingMessage) => {
  const kind = /[?&]q=./.test(url) ? "search" : "read";
  try {
    await countRequest(kind, `client ${clientOf(request)}`);
    return true;
  } catch {
    return false;
  }
};

/** An answer that is not kept, such as a refusal, goes to the one who asked. */
function sendOnce(
  { statusCode, headers, rawPayload }: Made,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { "transfer-encoding": _, connection: __, ...said } = headers;
  response.writeHead(statusCode, { ...said, "content-length": rawPayload.length });
  response.end(request.method === "HEAD" ? undefined : rawPayload);
}

import { randomUUID } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { type AnswerForm, formOf, givenOf, type Sent, sizeOf } from "./answer-form";

export const policyName = "content-security-policy";

/** What Next says before the bytes, to a request that names no visitor. */
export interface Head {
  statusCode: number;
  headers: OutgoingHttpHeaders;
}

/** A finished answer that can be given again; its forms are made when it is asked for a second time. */
export interface KeptAnswer {
  headers: OutgoingHttpHeaders;
  etag: string;
  sent: Sent | null;
  form: Promise<AnswerForm> | null;
  byteCount: number;
}

/** Headers that are ours to say, or that concern one transfer only. */
const notKept = new Set([
  "cache-control",
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  "transfer-encoding",
  "vary",
  "x-middleware-rewrite",
  "x-request-id",
  policyName,
]);

const headersToKeep = (headers: OutgoingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !notKept.has(name)));

const shared = (etag: string) => ({
  etag,
  "cache-control": "no-cache",
  vary: "Cookie, Authorization, Accept-Encoding, Accept-Language, rsc",
});

/** Whether an answer is the same for everybody: a good one, that sets no cookie and, where it is data, does not call itself private. */
export function mayBeKept({ statusCode, headers }: Head, kind: "page" | "data"): boolean {
  if (statusCode !== 200 || headers["set-cookie"] !== undefined) return false;
  const isPrivate = /private|no-store/.test(String(headers["cache-control"] ?? ""));
  // Next calls every page private that is made when it is asked for.
  return kind === "page" ? /^text\/html/.test(String(headers["content-type"])) : !isPrivate;
}

/** An answer's own tag, which data has of its bytes; else `madeOf`, of all that it was made of: it differs by its nonce each time. */
export const etagOf = ({ headers }: Head, madeOf: string) => String(headers.etag ?? `W/"${madeOf}"`);

/** Begins to give an answer that is just being made to the one it is made for, with the nonce it was made with. */
export function beginFirst({ headers }: Head, etag: string, response: ServerResponse) {
  const { [policyName]: policy, "content-encoding": encoding } = headers;
  response.writeHead(200, {
    ...headersToKeep(headers),
    ...shared(etag),
    ...(policy !== undefined && { [policyName]: policy }),
    ...(encoding !== undefined && { "content-encoding": encoding }),
    "x-request-id": randomUUID(),
  });
}

export function keptAnswer({ headers }: Head, etag: string, bytes: Buffer): KeptAnswer {
  const policy = headers[policyName];
  return {
    headers: headersToKeep(headers),
    etag,
    sent: {
      bytes,
      isGzipped: headers["content-encoding"] === "gzip",
      policy: policy === undefined ? undefined : String(policy),
    },
    form: null,
    byteCount: bytes.length,
  };
}

/** The forms of an answer, made once; `byteCount` then says what they take. */
function formFor(answer: KeptAnswer): Promise<AnswerForm> {
  answer.form ??= formOf(answer.sent as Sent).then((form) => {
    answer.sent = null;
    answer.byteCount = sizeOf(form);
    return form;
  });
  return answer.form;
}

/** Gives a kept answer to a reader: whole, compressed as they wish, or 304 when they have just that. */
export async function sendKept(answer: KeptAnswer, request: IncomingMessage, response: ServerResponse) {
  if (holds(request.headers["if-none-match"], answer.etag)) return sendUnchanged(answer.etag, response);
  const form = await formFor(answer);
  const { bytes, encoding, policy } = givenOf(form, String(request.headers["accept-encoding"] ?? ""));
  response.writeHead(200, {
    ...answer.headers,
    ...shared(answer.etag),
    ...(policy && { [policyName]: policy }),
    ...(encoding && { "content-encoding": encoding }),
    "content-length": bytes.length,
    "x-request-id": randomUUID(),
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** Without a policy: the one that came with the kept bytes names their nonce. */
export function sendUnchanged(etag: string, response: ServerResponse) {
  response.writeHead(304, shared(etag)).end();
}

/** Whether the reader has what this tag names. */
export const holds = (header: string | undefined, etag: string) =>
  header?.split(",").some((part) => part.trim() === "*" || bare(part) === bare(etag)) ?? false;

const bare = (etag: string) => etag.trim().replace(/^W\//, "");

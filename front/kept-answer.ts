import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { compressParts, type GzipParts, gzipAround } from "./gzip-around";

const policyName = "content-security-policy";
const noncePattern = /'nonce-([\w+/=-]+)'/;
/** Shorter answers are sent as they are. */
const smallest = 1_024;

const gzipped = promisify<Buffer, Buffer>(gzip);
const brotlied = promisify<Buffer, object, Buffer>(brotliCompress);

/** A finished answer that can be given again. A page is kept in the parts between its nonces, so that each reader gets a fresh one. */
export interface KeptAnswer {
  headers: OutgoingHttpHeaders;
  /** Hash of the bytes without nonces. */
  tag: string;
  body: Plain | WithNonce;
  byteCount: number;
}

interface Plain {
  plain: Buffer;
  gzip: Buffer | null;
  brotli: Buffer | null;
}

interface WithNonce {
  policy: string[];
  parts: Buffer[];
  compressed: GzipParts;
}

/** What Next said to a request that names no visitor. */
export interface Made {
  statusCode: number;
  headers: OutgoingHttpHeaders;
  rawPayload: Buffer;
}

/** Headers that are ours to say, or that concern one transfer only. */
const notKept = new Set([
  "cache-control",
  "connection",
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

/** Whether an answer is the same for everybody: a good one, that sets no cookie and, where it is data, does not call itself private. */
export function mayBeKept({ statusCode, headers }: Made, kind: "page" | "data"): boolean {
  if (statusCode !== 200 || headers["set-cookie"] !== undefined) return false;
  const isPrivate = /private|no-store/.test(String(headers["cache-control"] ?? ""));
  // Next calls every page private that is made when it is asked for.
  return kind === "page" ? /^text\/html/.test(String(headers["content-type"])) : !isPrivate;
}

export async function keptAnswer({ headers, rawPayload }: Made): Promise<KeptAnswer> {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !notKept.has(name)));
  const nonce = noncePattern.exec(String(headers[policyName] ?? ""))?.[1];
  const body = nonce
    ? await bodyWithNonce(rawPayload, String(headers[policyName]), nonce)
    : await plainBody(rawPayload);
  const hash = createHash("sha256");
  for (const part of "parts" in body ? body.parts : [body.plain]) hash.update(part);
  return { headers: kept, tag: hash.digest("base64url"), body, byteCount: sizeOf(body) };
}

async function bodyWithNonce(bytes: Buffer, policy: string, nonce: string): Promise<WithNonce> {
  const parts = splitAt(bytes, Buffer.from(nonce));
  return { policy: policy.split(nonce), parts, compressed: await compressParts(parts) };
}

function splitAt(bytes: Buffer, word: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, from)) {
    parts.push(bytes.subarray(from, at));
    from = at + word.length;
  }
  return [...parts, bytes.subarray(from)];
}

async function plainBody(plain: Buffer): Promise<Plain> {
  if (plain.length < smallest) return { plain, gzip: null, brotli: null };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return { plain, gzip: await gzipped(plain), brotli: await brotlied(plain, quality) };
}

function sizeOf(body: Plain | WithNonce): number {
  if ("parts" in body) return body.parts.reduce((sum, part) => sum + part.length, body.compressed.byteCount);
  return body.plain.length + (body.gzip?.length ?? 0) + (body.brotli?.length ?? 0);
}

/** Gives a kept answer to a reader: whole, compressed as they wish, or 304 when they have just that. */
export function sendKept(answer: KeptAnswer, request: IncomingMessage, response: ServerResponse) {
  const { body } = answer;
  // A page differs by its nonce from answer to answer, and so is the same only in meaning.
  const etag = `${"parts" in body ? "W/" : ""}"${answer.tag}"`;
  const shared = {
    etag,
    "cache-control": "no-cache",
    vary: "Cookie, Authorization, Accept-Encoding, Accept-Language, rsc",
  };
  if (holds(request.headers["if-none-match"], answer.tag)) {
    // Without a policy: the one that came with the kept bytes names their nonce.
    response.writeHead(304, shared).end();
    return;
  }
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const { bytes, encoding, policy } = "parts" in body ? freshPage(body, accepted) : pickForm(body, accepted);
  response.writeHead(200, {
    ...answer.headers,
    ...shared,
    ...(policy && { [policyName]: policy }),
    ...(encoding && { "content-encoding": encoding }),
    "content-length": bytes.length,
    "x-request-id": randomUUID(),
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

interface Form {
  bytes: Buffer;
  encoding?: "gzip" | "br";
  policy?: string;
}

function freshPage({ policy, parts, compressed }: WithNonce, accepted: string): Form {
  const nonce = btoa(randomUUID());
  const word = Buffer.from(nonce);
  const fresh = { policy: policy.join(nonce) };
  if (accepts(accepted, "gzip")) return { ...fresh, bytes: gzipAround(compressed, word), encoding: "gzip" };
  const bytes = Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [part] : [word, part])));
  return { ...fresh, bytes };
}

function pickForm({ plain, gzip: zipped, brotli }: Plain, accepted: string): Form {
  if (brotli && accepts(accepted, "br")) return { bytes: brotli, encoding: "br" };
  if (zipped && accepts(accepted, "gzip")) return { bytes: zipped, encoding: "gzip" };
  return { bytes: plain };
}

const accepts = (accepted: string, encoding: string) =>
  accepted.split(",").some((part) => {
    const [name, weight] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return name === encoding && !/^q=0(\.0*)?$/.test(weight ?? "");
  });

const holds = (header: string | undefined, tag: string) =>
  header?.split(",").some((part) => ["*", `"${tag}"`].includes(part.trim().replace(/^W\//, "")));

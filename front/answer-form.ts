import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzip, gzip } from "node:zlib";
import { compressParts, type GzipParts, gzipAround } from "./gzip-around";

const noncePattern = /'nonce-([\w+/=-]+)'/;
/** Shorter answers are sent as they are. */
const smallest = 1_024;

const gunzipped = promisify<Buffer, Buffer>(gunzip);
const gzipped = promisify<Buffer, Buffer>(gzip);
const brotlied = promisify<Buffer, object, Buffer>(brotliCompress);

/** The bytes of an answer in the forms in which it is given again; a page in the parts between its nonces. */
export type AnswerForm = Plain | WithNonce;

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

/** The bytes as they were sent to whoever asked first. */
export interface Sent {
  bytes: Buffer;
  isGzipped: boolean;
  /** Its content security policy, which names the nonce; undefined: an answer without one. */
  policy: string | undefined;
}

export async function formOf({ bytes, isGzipped, policy }: Sent): Promise<AnswerForm> {
  const plain = isGzipped ? await gunzipped(bytes) : bytes;
  const nonce = noncePattern.exec(policy ?? "")?.[1];
  if (policy !== undefined && nonce) {
    const parts = splitAt(plain, Buffer.from(nonce));
    return { policy: policy.split(nonce), parts, compressed: await compressParts(parts) };
  }
  if (plain.length < smallest) return { plain, gzip: null, brotli: null };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return { plain, gzip: isGzipped ? bytes : await gzipped(plain), brotli: await brotlied(plain, quality) };
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

export function sizeOf(form: AnswerForm): number {
  if ("parts" in form) return form.parts.reduce((sum, part) => sum + part.length, form.compressed.byteCount);
  return form.plain.length + (form.gzip?.length ?? 0) + (form.brotli?.length ?? 0);
}

interface Given {
  bytes: Buffer;
  encoding?: "gzip" | "br";
  policy?: string;
}

/** What one reader gets, who accepts these encodings: a page with a nonce that nobody had before. */
export const givenOf = (form: AnswerForm, accepted: string): Given =>
  "parts" in form ? freshPage(form, accepted) : pickEncoding(form, accepted);

function freshPage({ policy, parts, compressed }: WithNonce, accepted: string): Given {
  const nonce = btoa(randomUUID());
  const word = Buffer.from(nonce);
  const fresh = { policy: policy.join(nonce) };
  if (accepts(accepted, "gzip")) return { ...fresh, bytes: gzipAround(compressed, word), encoding: "gzip" };
  const bytes = Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [part] : [word, part])));
  return { ...fresh, bytes };
}

function pickEncoding({ plain, gzip: zipped, brotli }: Plain, accepted: string): Given {
  if (brotli && accepts(accepted, "br")) return { bytes: brotli, encoding: "br" };
  if (zipped && accepts(accepted, "gzip")) return { bytes: zipped, encoding: "gzip" };
  return { bytes: plain };
}

export const accepts = (accepted: string, encoding: string) =>
  accepted.split(",").some((part) => {
    const [name, weight] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return name === encoding && !/^q=0(\.0*)?$/.test(weight ?? "");
  });

import { createHash } from "node:crypto";
import type { Asker } from "./asker";

interface Asked {
  request: Request;
  asker: Asker;
  requestId: string;
}

/** A read's answer as JSON, with the hash of its bytes as a strong `ETag`; 304 without a body when the reader has just that. */
export const cacheableAnswer = (body: unknown, request: Request, asker: Asker, requestId: string) =>
  cacheableText(JSON.stringify(body), { "content-type": "application/json" }, { request, asker, requestId });

/** The same for a text of another kind, with the headers that name it. */
export function cacheableText(text: string, named: Record<string, string>, asked: Asked): Response {
  const { request, asker, requestId } = asked;
  const bytes = Buffer.from(text);
  const etag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
  const headers = {
    etag,
    "cache-control": asker.actor ? "private, no-store" : "no-cache",
    vary: "Cookie, Authorization",
    "x-request-id": requestId,
  };
  if (names(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers: { ...headers, ...named } });
}

const names = (header: string | null, etag: string) =>
  header?.split(",").some((part) => part.trim() === "*" || part.trim().replace(/^W\//, "") === etag) ?? false;

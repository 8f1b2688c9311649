import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import * as queries from "../domain/input/query";
import { acceptedLanguage } from "../lib/api/language";
import { withoutLocale } from "../lib/i18n/routing";
import { sessionCookieName } from "../lib/session/cookie";

/** First parts of the addresses of pages that are the same for everybody who is not signed in. A page left out is only slower. */
const publicRooms = new Set([
  "",
  "api",
  "changes",
  "compare",
  "countries",
  "data",
  "drafts",
  "events",
  "indicators",
  "instruments",
  "library",
  "measures",
  "methodology",
  "organisations",
  "practices",
  "ratings",
  "recommendations",
  "search",
  "sources",
  "treaties",
  "verify",
]);

/** What addresses understand; one with any other name is answered, but not kept. These are names of pages that the interface does not have. */
const pageNames = ["of", "from", "scale", "to", "topic", "view"];
const knownNames = new Set([
  ...Object.values(queries).flatMap((query) => ("shape" in query ? Object.keys(query.shape) : [])),
  ...pageNames,
]);
const trackingNames = /^(utm_\w+|fbclid|gclid|yclid|_openstat)$/;

/** Headers with which Next's own client asks for less than a page. */
const partHeaders = ["rsc", "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch"];

export interface Keepable {
  /** Says everything an answer depends on but the data and the day. */
  key: string;
  /** The address as it is asked of Next: names in order, without those that only count visitors. */
  url: string;
  kind: "page" | "data";
  /** The headers Next is told: of the visitor's own only what `key` holds. */
  headers: Record<string, string>;
}

/** How a request can be answered from what is kept; null: it concerns one reader, or changes something, or is of no kept kind. */
export function keepableOf({ method, url = "/", headers }: IncomingMessage): Keepable | null {
  if (method !== "GET" && method !== "HEAD") return null;
  if (headers.authorization !== undefined || isSignedIn(headers)) return null;
  if (partHeaders.some((name) => headers[name] !== undefined)) return null;
  if (!/^\/(?!\/)[\w\-./%~+,:]*(\?|$)/.test(url)) return null;
  const [path = "/", sent = ""] = split(url);
  const kind = kindOf(path);
  const search = kind && sortedSearch(sent);
  if (!kind || search === null) return null;
  const host = headers.host ?? "";
  const forwarded = headers["x-forwarded-host"];
  const language = kind === "data" ? acceptedLanguage(headers["accept-language"] ?? null) : "";
  const asked = search ? `${path}?${search}` : path;
  return {
    key: JSON.stringify([asked, host, forwarded ?? "", language]),
    url: asked,
    kind,
    headers: {
      host,
      ...(typeof forwarded === "string" && { "x-forwarded-host": forwarded }),
      ...(language && { "accept-language": language }),
    },
  };
}

function split(url: string): [path: string, search: string] {
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at + 1)];
}

const isSignedIn = ({ cookie }: IncomingHttpHeaders) => cookie?.includes(sessionCookieName());

function kindOf(path: string): Keepable["kind"] | null {
  if (path.startsWith("/api/v1/")) return path.startsWith("/api/v1/files/") ? null : "data";
  return publicRooms.has(withoutLocale(path).split("/")[1] ?? "") ? "page" : null;
}

/** Null: there is a name that no page knows. A name said several times keeps its values in order. */
function sortedSearch(search: string): string | null {
  if (search === "") return "";
  const asked = new URLSearchParams(search);
  for (const name of [...asked.keys()]) if (trackingNames.test(name)) asked.delete(name);
  if ([...asked.keys()].some((name) => !knownNames.has(name))) return null;
  asked.sort();
  return asked.toString();
}

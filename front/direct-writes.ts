import type { IncomingMessage, ServerResponse } from "node:http";
import { securityHeaders } from "../lib/env/security-headers";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
export type Routes = Record<string, { readonly [method: string]: unknown }>;

type Load = () => Promise<{ routes: Routes }> | undefined;

const loadBuilt: Load = () => (globalThis as { loadQadamRoutes?: Load }).loadQadamRoutes?.();

/**
 * Hands what a program changes straight to the handler of its route, for Next's way there takes longer than the change. Taken are JSON
 * with a bearer token at a plain address of a known route; everything else goes on to `handle`, and so does this until the first such
 * request has had the routes loaded.
 */
export function withDirectWrites(handle: Handle, load: Load = loadBuilt): Handle {
  let find: ReturnType<typeof finderOf> | undefined;
  let isLoading = false;
  return async (request, response) => {
    const isTaken = isProgramsWrite(request);
    if (isTaken && !isLoading) {
      isLoading = true;
      load()?.then(({ routes }) => {
        find = finderOf(routes);
      }, ignored);
    }
    const found = isTaken ? find?.(request) : null;
    if (!found) return handle(request, response);
    const answer = await found.handler(await asRequest(request), { params: Promise.resolve(found.params) });
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = {
      ...securityHeaders,
      ...Object.fromEntries(answer.headers),
      "content-length": body.length,
    };
    response.writeHead(answer.status, headers).end(body);
  };
}

/** Without the routes everything goes on to Next, as it does without this. */
const ignored = () => undefined;

const isProgramsWrite = ({ method, url = "", headers }: IncomingMessage) =>
  (method === "POST" || method === "PUT" || method === "DELETE") &&
  /^Bearer /i.test(headers.authorization ?? "") &&
  /^application\/json\b/i.test(headers["content-type"] ?? "") &&
  /^\/api\/v1(?:\/[\w-]+)+$/.test(url);

/** Finds the handler of an address; a part that is spelt out comes before one that stands for anything. */
function finderOf(routes: Routes) {
  const patterns = Object.entries(routes)
    .map(([folder, module]) => ({ parts: folder.split("/"), module }))
    .sort((a, b) => (rankOf(a.parts) < rankOf(b.parts) ? -1 : 1));
  return ({ url = "", method = "" }: IncomingMessage) => {
    const parts = url.split("/").slice(3);
    const found = patterns.find((pattern) => fits(pattern.parts, parts));
    const handler = found?.module[method];
    if (!found || typeof handler !== "function") return null;
    const names = found.parts.flatMap((part, at) =>
      isName(part) ? [[part.slice(1, -1), parts[at] ?? ""]] : [],
    );
    return { handler: handler as Handler, params: Object.fromEntries(names) as Record<string, string> };
  };
}

const isName = (part: string) => part.startsWith("[");
const rankOf = (parts: readonly string[]) => parts.map((part) => (isName(part) ? "1" : "0")).join("");
const fits = (pattern: readonly string[], parts: readonly string[]) =>
  pattern.length === parts.length && pattern.every((part, at) => isName(part) || part === parts[at]);

async function asRequest(request: IncomingMessage): Promise<Request> {
  const { method, url, headers } = request;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const said = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  const body = chunks.length > 0 ? new Uint8Array(Buffer.concat(chunks)) : undefined;
  return new Request(`http://localhost${url}`, { method, headers: said, body });
}

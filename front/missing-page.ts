import { get, type IncomingMessage, ServerResponse } from "node:http";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/**
 * Next answers `notFound()` with an empty page that only a script fills (seen in 16.4; can go when the page comes whole from the
 * server). So such an answer is replaced, still as a 404, by the page `/missing` in the language of the address.
 */
export function withMissingPage(handle: Handle, ownPort: () => number): Handle {
  return (request, response) => {
    if (isForPeople(request)) replaceEmptyPage(request, response, ownPort);
    return handle(request, response);
  };
}

const isForPeople = ({ method, url = "/", headers }: IncomingMessage) =>
  (method === "GET" || method === "HEAD") && !/^\/(?:api|_next)\//.test(url) && headers.rsc === undefined;

function replaceEmptyPage(request: IncomingMessage, response: ServerResponse, ownPort: () => number) {
  const isEmptyPage = () =>
    response.statusCode === 404 && /^text\/html/.test(String(response.getHeader("content-type")));
  let isReplaced = false;
  const replace = () => {
    if (!isReplaced && !response.headersSent && isEmptyPage()) {
      isReplaced = true;
      sendMissingPage(request, response, ownPort());
    }
    return isReplaced;
  };
  const { writeHead, write, end, flushHeaders } = ServerResponse.prototype;
  Object.assign(response, {
    writeHead: (...all: never[]) => (replace() ? response : Reflect.apply(writeHead, response, all)),
    write: (...all: never[]) => replace() || Reflect.apply(write, response, all),
    end: (...all: never[]) => (replace() ? response : Reflect.apply(end, response, all)),
    flushHeaders: () => replace() || Reflect.apply(flushHeaders, response, []),
  });
}

function sendMissingPage(request: IncomingMessage, response: ServerResponse, port: number) {
  const { writeHead, end } = ServerResponse.prototype;
  const asked = request.url ?? "/";
  const language = /^\/(?:ru|uz)(?=\/|\?|$)/.exec(asked)?.[0] ?? "";
  const path = `${language}/missing?from=${encodeURIComponent(asked.slice(language.length) || "/")}`;
  const { cookie, "accept-encoding": encoding } = request.headers;
  const headers = { ...(cookie && { cookie }), ...(encoding && { "accept-encoding": encoding }) };
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  get({ port, path, headers: { ...headers, host: request.headers.host }, agent: false }, (page) => {
    Reflect.apply(writeHead, response, [404, passedOn(page)]);
    page.on("data", (chunk) => ServerResponse.prototype.write.call(response, chunk, "utf8"));
    page.on("end", () => Reflect.apply(end, response, []));
  }).on("error", () => response.destroy());
}

const passedOn = ({ headers }: IncomingMessage) =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !["connection", "keep-alive", "transfer-encoding"].includes(name),
    ),
  );

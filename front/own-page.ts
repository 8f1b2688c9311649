import { get, type IncomingMessage, ServerResponse } from "node:http";

interface OwnPage {
  status: number;
  /** Its address, without the language and with the address that was asked as `from`. */
  path: string;
  port: number;
}

/** Whether somebody looks at pages, and not a program. */
export const isForPeople = ({ url = "/", headers }: IncomingMessage) =>
  !/^\/(?:api|_next)\//.test(url) && headers.rsc === undefined;

/** Answers with another page of ours, in the language of the address that was asked. */
export function sendOwnPage(request: IncomingMessage, response: ServerResponse, page: OwnPage) {
  const { writeHead, write, end } = ServerResponse.prototype;
  const asked = request.url ?? "/";
  const language = /^\/(?:ru|uz)(?=\/|\?|$)/.exec(asked)?.[0] ?? "";
  const path = `${language}${page.path}?from=${encodeURIComponent(asked.slice(language.length) || "/")}`;
  const { cookie, "accept-encoding": encoding } = request.headers;
  const headers = { ...(cookie && { cookie }), ...(encoding && { "accept-encoding": encoding }) };
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  get(
    { port: page.port, path, headers: { ...headers, host: request.headers.host }, agent: false },
    (made) => {
      Reflect.apply(writeHead, response, [page.status, passedOn(made)]);
      made.on("data", (chunk) => write.call(response, chunk, "utf8"));
      made.on("end", () => Reflect.apply(end, response, []));
    },
  ).on("error", () => response.destroy());
}

const passedOn = ({ headers }: IncomingMessage) =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !["connection", "keep-alive", "transfer-encoding"].includes(name),
    ),
  );

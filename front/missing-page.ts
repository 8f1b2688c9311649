import { type IncomingMessage, ServerResponse } from "node:http";
import { isForPeople, sendOwnPage } from "./own-page";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/**
 * Next answers `notFound()` with an empty page that only a script fills (seen in 16.4; can go when the page comes whole from the
 * server). So such an answer is replaced, still as a 404, by the page `/missing` in the language of the address.
 */
export function withMissingPage(handle: Handle, ownPort: () => number): Handle {
  return (request, response) => {
    if (isReading(request) && isForPeople(request)) replaceEmptyPage(request, response, ownPort);
    return handle(request, response);
  };
}

const isReading = ({ method }: IncomingMessage) => method === "GET" || method === "HEAD";

function replaceEmptyPage(request: IncomingMessage, response: ServerResponse, ownPort: () => number) {
  const isEmptyPage = () =>
    response.statusCode === 404 && /^text\/html/.test(String(response.getHeader("content-type")));
  let isReplaced = false;
  const replace = () => {
    if (!isReplaced && !response.headersSent && isEmptyPage()) {
      isReplaced = true;
      sendOwnPage(request, response, { status: 404, path: "/missing", port: ownPort() });
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

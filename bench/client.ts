import { Agent, request } from "node:http";

export interface Answer {
  status: number;
  contentType: string;
  body: Buffer;
  ms: number;
}

export interface Sent {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  json?: unknown;
}

export interface Client {
  ask(path: string, sent?: Sent): Promise<Answer>;
  /** The same, but an answer other than `status` ends the run. */
  expect(path: string, status: number, sent?: Sent): Promise<Answer>;
  close(): void;
}

/** Asks one server over connections that stay open; `ms` runs from the request to the last byte of the answer. */
export function clientOf(base: string, connections = 1): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = (path: string, { method = "GET", headers = {}, json }: Sent = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const body = json === undefined ? undefined : Buffer.from(JSON.stringify(json));
      const since = performance.now();
      const sending = request(
        new URL(path, base),
        {
          method,
          agent,
          timeout: 30_000,
          headers: body
            ? { ...headers, "content-type": "application/json", "content-length": body.length }
            : headers,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              contentType: response.headers["content-type"] ?? "",
              body: Buffer.concat(chunks),
              ms: performance.now() - since,
            }),
          );
        },
      );
      sending.on("timeout", () => sending.destroy(new Error(`${path} did not answer within 30 s`)));
      sending.on("error", reject);
      sending.end(body);
    });
  return {
    ask,
    async expect(path, status, sent) {
      const answer = await ask(path, sent);
      if (answer.status !== status)
        throw new Error(
          `${sent?.method ?? "GET"} ${path} answered ${answer.status}: ${answer.body.toString().slice(0, 300)}`,
        );
      return answer;
    },
    close: () => agent.destroy(),
  };
}

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { withFront } from "./front";

interface Stand {
  renders: number;
  version: number;
  say: (url: string) => { status?: number; body: string; headers?: Record<string, string> };
  pause: Promise<void>;
}

const servers: { close(): void }[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** A front on a port of loopback, before a maker of pages that counts how often it is asked. */
async function standing(byteLimit = 1024 * 1024) {
  const stand: Stand = {
    renders: 0,
    version: 1,
    say: (url) => ({ body: `page ${url}` }),
    pause: Promise.resolve(),
  };
  const render = async (request: IncomingMessage, response: ServerResponse) => {
    stand.renders++;
    const { status = 200, body, headers = {} } = stand.say(request.url ?? "");
    await stand.pause;
    const nonce = btoa(crypto.randomUUID());
    response.writeHead(status, {
      "content-type": "text/html",
      "content-security-policy": `script-src 'nonce-${nonce}'`,
      ...headers,
    });
    response.end(`<script nonce="${nonce}"></script>${body}`);
  };
  const front = withFront({
    render,
    handle: render,
    store: () => ({ publicVersion: async () => stand.version }),
    byteLimit,
  });
  const server = createServer((request, response) => {
    front(request, response).catch(() => response.destroy());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { stand, front, get: (path: string) => fetch(`${base}${path}`) };
}

test("a thousand first visitors make a page once", async () => {
  const { stand, get } = await standing();
  let go = () => {};
  stand.pause = new Promise((resolve) => {
    go = resolve;
  });
  const visitors = Array.from({ length: 1_000 }, () => get("/countries"));
  setTimeout(() => go(), 200);
  const texts = await Promise.all(visitors.map(async (visitor) => (await visitor).text()));
  expect(stand.renders).toBe(1);
  expect(new Set(texts).size).toBe(1_000);
  expect(new Set(texts.map((text) => text.replace(/nonce="[^"]*"/, ""))).size).toBe(1);
});

test("a change of the data makes a page anew, once", async () => {
  const { stand, get } = await standing();
  stand.say = () => ({ body: `as of ${stand.version}` });
  for (const version of [1, 1, 2, 2, 3]) {
    stand.version = version;
    expect(await (await get("/countries")).text()).toContain(`as of ${version}`);
  }
  expect(stand.renders).toBe(3);
});

test("what was begun before a change is not kept after it", async () => {
  const { stand, get } = await standing();
  stand.say = () => ({ body: `as of ${stand.version}` });
  let go = () => {};
  stand.pause = new Promise((resolve) => {
    go = resolve;
  });
  const early = get("/countries");
  await new Promise((resolve) => setTimeout(resolve, 100));
  stand.version = 2;
  const late = get("/countries");
  await new Promise((resolve) => setTimeout(resolve, 100));
  go();
  expect(await (await early).text()).toContain("as of 1");
  expect(await (await late).text()).toContain("as of 2");
  expect(await (await get("/countries")).text()).toContain("as of 2");
});

test.each([
  ["an error", { status: 500, body: "oops" }],
  ["a missing page", { status: 404, body: "none" }],
  ["an answer that sets a cookie", { body: "yours", headers: { "set-cookie": "a=1" } }],
])("%s is never kept", async (_, said) => {
  const { stand, front, get } = await standing();
  stand.say = () => said;
  for (let round = 0; round < 3; round++) await get("/countries");
  expect(front.figures()).toMatchObject({ kept: 0, answerCount: 0 });
});

test("what is kept stays within its bound, whatever is asked", async () => {
  const { front, get } = await standing(200_000);
  for (let at = 0; at < 500; at++) await (await get(`/measures?q=${at}`)).text();
  const { byteCount, answerCount } = front.figures();
  expect(byteCount).toBeLessThanOrEqual(200_000);
  expect(answerCount).toBeGreaterThan(20);
  expect(answerCount).toBeLessThan(500);
});

test("a maker of pages that fails is asked again", async () => {
  const { stand, get } = await standing();
  const well = stand.say;
  stand.say = () => {
    throw new Error("down");
  };
  await get("/countries").catch(() => undefined);
  stand.say = well;
  expect((await get("/countries")).status).toBe(200);
});

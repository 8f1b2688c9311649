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
    build: "test",
  });
  const server = createServer((request, response) => {
    front(request, response).catch(() => response.destroy());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cut = (path: string, afterMs: number) =>
    fetch(`${base}${path}`, { signal: AbortSignal.timeout(afterMs) }).catch(() => undefined);
  return { stand, front, cut, get: (path: string, headers = {}) => fetch(`${base}${path}`, { headers }) };
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

test("the first reader gets an answer as it comes, and all get the same under one tag", async () => {
  const { stand, get } = await standing();
  const first = await get("/countries");
  const etag = first.headers.get("etag");
  expect(etag).toMatch(/^W\/"/);
  const text = await first.text();
  const second = await get("/countries");
  expect(second.headers.get("etag")).toBe(etag);
  const bare = (html: string) => html.replaceAll(/nonce="[^"]*"/g, "");
  expect(bare(await second.text())).toBe(bare(text));
  stand.version = 2;
  expect((await get("/countries")).headers.get("etag")).not.toBe(etag);
});

test("who still has a page is told so, even where it is no longer kept", async () => {
  const { stand, get, front } = await standing(8_000);
  const etag = (await get("/countries")).headers.get("etag") ?? "";
  for (let at = 0; at < 20; at++) await (await get(`/measures?q=${at}`)).text();
  const renders = stand.renders;
  expect((await get("/countries", { "if-none-match": etag })).status).toBe(304);
  expect(stand.renders).toBe(renders);
  stand.version = 2;
  expect((await get("/countries", { "if-none-match": etag })).status).toBe(200);
  expect((await get("/nothing", { "if-none-match": "*" })).status).toBe(200);
  expect(front.figures().answerCount).toBeLessThan(10);
});

test("somebody who goes away does not take the answer from those who wait for it", async () => {
  const { stand, get, cut } = await standing();
  let go = () => {};
  stand.pause = new Promise((resolve) => {
    go = resolve;
  });
  const leaving = cut("/countries", 50);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const waiting = [get("/countries"), get("/countries")];
  await leaving;
  go();
  for (const answer of await Promise.all(waiting)) expect(await answer.text()).toContain("page /countries");
  expect(stand.renders).toBe(1);
});

test("an answer larger than may be kept is given whole", async () => {
  const { stand, front, get } = await standing(200_000);
  stand.say = () => ({ body: "x".repeat(3_000_000), headers: { "content-type": "text/html" } });
  for (let round = 0; round < 2; round++)
    expect((await (await get("/countries")).text()).length).toBeGreaterThan(3_000_000);
  expect(front.figures().answerCount).toBe(0);
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

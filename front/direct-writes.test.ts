import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { routes as known } from "../app/api/v1/openapi.json/_routes";
import { type Routes, withDirectWrites } from "./direct-writes";

vi.mock("@/lib/session/current", () => ({}));

const told =
  (name: string) =>
  async (request: Request, { params }: { params: Promise<Record<string, string>> }) =>
    Response.json(
      { name, params: await params, body: await request.text(), key: request.headers.get("idempotency-key") },
      { status: 201, headers: { "x-request-id": "one" } },
    );
const routes: Routes = {
  "things/[id]": { POST: told("thing"), GET: told("never") },
  "things/[id]/steps": { POST: told("step") },
  "things/newest": { POST: told("newest") },
  "[kind]/newest": { POST: told("any newest") },
};
const handedOn = async (_: IncomingMessage, response: ServerResponse) => response.end("handed on");

const server = createServer((request, response) => {
  void (request.headers["x-before"] ? early : answer)(request, response);
});
const answer = withDirectWrites(handedOn, async () => ({ routes }));
const early = withDirectWrites(handedOn, () => undefined);
let base = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
});
afterAll(() => void server.close());

const program = {
  authorization: "Bearer qadam_x",
  "content-type": "application/json",
  "idempotency-key": "k",
};
const send = (path: string, sent: RequestInit = {}) =>
  fetch(`${base}${path}`, { method: "POST", body: '{"ʻ":1}', headers: program, ...sent });

test("the first change of a program has the routes loaded and does not wait for them", async () => {
  expect(await (await send("/things/t-1/steps")).text()).toBe("handed on");
  expect((await send("/things/t-1/steps")).status).toBe(201);
});

test("a program's change reaches the handler of its route whole, and its answer comes back with the headers of every answer", async () => {
  const response = await send("/things/t-1/steps");
  expect([response.status, response.headers.get("x-request-id")]).toEqual([201, "one"]);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const given = { params: { id: "t-1" }, body: '{"ʻ":1}', key: "k" };
  expect(await response.json()).toEqual({ name: "step", ...given });
  expect(await (await send("/things/newest")).json()).toMatchObject({ name: "newest", params: {} });
  expect(await (await send("/things/oldest")).json()).toMatchObject({
    name: "thing",
    params: { id: "oldest" },
  });
  expect(await (await send("/news/newest")).json()).toMatchObject({
    name: "any newest",
    params: { kind: "news" },
  });
});

test("everything else goes the way of every request", async () => {
  const { authorization, "content-type": type } = program;
  const others = [
    send("/things/t-1", { headers: { "content-type": type, cookie: "next-auth.session-token=x" } }),
    send("/things/t-1", { headers: { ...program, authorization: "Basic eDp4" } }),
    send("/things/t-1", { headers: { authorization, "content-type": "text/plain" } }),
    send("/things/t-1", { method: "PUT" }),
    send("/things/t-1", { method: "PATCH" }),
    send("/things/t-1", { method: "GET", body: undefined }),
    send("/things/t-1?x=1"),
    send("/things/t-1/"),
    send("/things/t%2F1"),
    send("/things/t-1/steps/more"),
    send("/nothing"),
    send("/things/t-1", { headers: { ...program, "x-before": "routes are known" } }),
  ];
  for (const other of others) expect(await (await other).text()).toBe("handed on");
});

test("every route of the interface that changes something is one that can be found", async () => {
  const seen: string[] = [];
  const telling = Object.fromEntries(
    Object.entries(known).map(([folder, module]) => [
      folder,
      Object.fromEntries(Object.keys(module).map((method) => [method, async () => new Response(folder)])),
    ]),
  );
  const find = withDirectWrites(
    async ({ url }) => void seen.push(`not found: ${url}`),
    async () => ({ routes: telling }),
  );
  const writing = Object.entries(known).flatMap(([folder, module]) =>
    Object.keys(module).flatMap((method) =>
      ["POST", "PUT", "DELETE"].includes(method) ? [{ folder, method }] : [],
    ),
  );
  for (const { folder, method } of writing) {
    const request = {
      method,
      url: `/api/v1/${folder.replace(/\[\w+\]/g, "some-id")}`,
      headers: program,
      [Symbol.asyncIterator]: async function* () {},
    };
    const response = { writeHead: () => response, end: (body: Buffer) => seen.push(body.toString()) };
    await find(request as never, response as never);
  }
  expect(seen.slice(1)).toEqual(writing.slice(1).map(({ folder }) => folder));
});

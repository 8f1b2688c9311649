import { connect } from "node:net";
import { expect, test } from "@playwright/test";

const mebibyte = 1024 * 1024;
const json = { "content-type": "application/json" };

/** Sends these bytes as they are and gives back all that was answered. */
function sendRaw(baseURL: string, request: (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = "";
    socket.setTimeout(10_000, () => socket.destroy(new Error("no answer")));
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(answer));
    for (const part of request) socket.write(part);
  });
}

test("the system says that it is well", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ status: "ok" });
});

test("a body of more than 1 MiB is too large, one of exactly 1 MiB is not", async ({ request }) => {
  const post = (size: number) =>
    request.post("/api/v1/instruments", { headers: json, data: Buffer.alloc(size, " ") });
  const refused = await post(mebibyte + 1);
  expect(refused.status()).toBe(413);
  expect(refused.headers()["content-type"]).toBe("application/problem+json");
  expect(await refused.json()).toMatchObject({ status: 413, code: "payload_too_large" });
  expect((await post(mebibyte)).status()).not.toBe(413);
});

test("the bytes count, not what the headers say of them", async ({ baseURL }) => {
  const chunk = Buffer.alloc(mebibyte, " ");
  const head = (size: number) => `${size.toString(16)}\r\n`;
  const answer = await sendRaw(baseURL as string, [
    "POST /api/v1/instruments HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
    ...[head(mebibyte), chunk, "\r\n", head(1), " ", "\r\n", "0\r\n\r\n"],
  ]);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
});

test("a small body in chunks is read as any other", async ({ baseURL }) => {
  const answer = await sendRaw(baseURL as string, [
    "POST /api/v1/instruments HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n",
    "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
  ]);
  expect(answer).toMatch(/^HTTP\/1\.1 40[13] /);
});

test("an overlong address is 414, overlong headers are 431, what is no request is 400", async ({
  baseURL,
}) => {
  const statusOf = async (text: string) => (await sendRaw(baseURL as string, [text])).split(" ")[1];
  expect(await statusOf(`GET /${"a".repeat(9_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toBe("414");
  expect(await statusOf(`GET /${"a".repeat(90_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toBe("414");
  expect(await statusOf(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(90_000)}\r\n\r\n`)).toBe("431");
  expect(await statusOf("nothing we know\r\n\r\n")).toBe("400");
});

test("every answer carries its safety headers", async ({ request }) => {
  for (const path of ["/", "/api/v1/countries", "/nowhere"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
  const policy = (await request.get("/")).headers()["content-security-policy"] ?? "";
  expect(policy).toContain("frame-ancestors 'none'");
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).not.toMatch(/unsafe/);
});

import { expect, test } from "vitest";
import { bodyLimitBytes, idempotencyKeyOf, readJsonBody } from "./body";

const post = (body: BodyInit, type = "application/json", more: Record<string, string> = {}) =>
  new Request("http://x/", { method: "POST", body, headers: { "content-type": type, ...more } });

test("an object in JSON is read as it was sent", async () => {
  const sent = { text: "Oʻzbekiston 🙂", n: 1, nested: { a: [null] } };
  expect(await readJsonBody(post(JSON.stringify(sent), "Application/JSON; charset=utf-8"))).toEqual(sent);
});

test.each(["", "{", "{'a':1}", "undefined", "\u0000"])("%j is not JSON", async (body) => {
  await expect(readJsonBody(post(body))).rejects.toMatchObject({ detail: "malformed_json" });
});

test("bytes that are not UTF-8 are refused", async () => {
  const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
  await expect(readJsonBody(post(bytes))).rejects.toMatchObject({ detail: "malformed_json" });
});

test.each(["[]", "null", "1", '"text"'])("%s is JSON, but no object", async (body) => {
  await expect(readJsonBody(post(body))).rejects.toMatchObject({ code: "invalid" });
});

test.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
  "the content type %j is refused",
  async (type) => {
    await expect(readJsonBody(post("{}", type))).rejects.toMatchObject({ detail: "wrong_content_type" });
  },
);

test("more than 1 MiB is too large, whatever the headers say", async () => {
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(bodyLimitBytes / 4 + 1));
    },
  });
  const request = new Request("http://x/", {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
    duplex: "half",
  } as RequestInit);
  await expect(readJsonBody(request)).rejects.toMatchObject({ detail: "too_large" });
});

test("an idempotency key may have 200 characters", () => {
  expect(
    idempotencyKeyOf(post("{}", "application/json", { "idempotency-key": "k".repeat(200) })),
  ).toHaveLength(200);
  expect(idempotencyKeyOf(post("{}"))).toBeUndefined();
  const long = post("{}", "application/json", { "idempotency-key": "k".repeat(201) });
  expect(() => idempotencyKeyOf(long)).toThrow(expect.objectContaining({ code: "invalid" }));
});

import { expect, test, vi } from "vitest";
import { Failure, invalidField } from "@/domain/failure";
import { log } from "./log";
import { problemResponse } from "./problem";
import { Refusal } from "./refusal";

const asked = { requestId: "r-1", language: "en", method: "GET", path: "/api/v1/x" } as const;

test.each([
  [new Failure("unauthenticated", "unauthenticated"), 401, "unauthenticated"],
  [new Failure("forbidden", "own_entry"), 403, "forbidden"],
  [new Failure("not_found", "not_found"), 404, "not_found"],
  [new Failure("conflict", "idempotency"), 409, "conflict"],
  [new Failure("stale", "stale"), 409, "stale"],
  [invalidField("dueOn", "not_a_day"), 422, "invalid"],
  [new Failure("too_many", "too_many"), 429, "too_many"],
  [new Refusal("malformed_json"), 400, "malformed"],
  [new Refusal("wrong_content_type"), 415, "malformed"],
  [new Refusal("too_large"), 413, "payload_too_large"],
])("%s is answered as %i with the code %s", async (error, status, code) => {
  const response = await problemResponse(error, asked);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("x-request-id")).toBe("r-1");
  expect(await response.json()).toMatchObject({ status, code, requestId: "r-1" });
});

test("what nobody foresaw is logged whole and shown as one fixed sentence", async () => {
  const error = vi.spyOn(log(), "error").mockImplementation(() => undefined);
  const response = await problemResponse(new Error("password of the database"), asked);
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).not.toMatch(/password|stack|at /);
  expect(error).toHaveBeenCalledOnce();
});

test("a field is named with what is wrong with it in the reader's language", async () => {
  const messages = await Promise.all(
    (["en", "ru", "uz"] as const).map(async (language) => {
      const failure = invalidField("narrative", "too_long", { max: 5000 });
      const { fields } = await (await problemResponse(failure, { ...asked, language })).json();
      expect(fields).toMatchObject([{ field: "narrative", reason: "too_long" }]);
      return fields[0].message as string;
    }),
  );
  expect(new Set(messages).size).toBe(3);
  for (const message of messages) expect(message).toMatch(/5.?000/);
});

test("a stale change carries what stands, a limit says how long to wait", async () => {
  const stale = await problemResponse(
    new Failure("stale", "stale", [], { current: { rowVersion: 3 } }),
    asked,
  );
  expect(await stale.json()).toMatchObject({ current: { rowVersion: 3 } });
  const limit = new Failure("too_many", "too_many", [], { retryAfterSeconds: 7 });
  expect((await problemResponse(limit, asked)).headers.get("retry-after")).toBe("7");
});

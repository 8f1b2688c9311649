import { beforeEach, expect, test, vi } from "vitest";
import { findDraft } from "./drafts";
import { countWaiting, forgetWaiting, listWaiting, putWaiting, type Waiting } from "./outbox";
import { Refused, Unreachable } from "./problem";
import { sendWaiting } from "./send-waiting";

const owner = "focal-point";
const entry = (key: string, handedInAt: number): Waiting => ({
  key,
  path: `/measures/${key}/progress`,
  body: { rowVersion: 1, narrative: `Synthetic ${key}` },
  label: key,
  href: `/work/measures/${key}/report`,
  draftName: `progress:${key}`,
  values: { narrative: `Synthetic ${key}` },
  opened: null,
  handedInAt,
  problem: null,
});
const refused = (code: string, status: number) =>
  new Refused({
    code,
    status,
    title: "",
    detail: "",
    fields: [],
    requestId: null,
    current: { rowVersion: 2 },
  });

beforeEach(() => {
  const kept: Record<string, string> = {};
  const storage = {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => {
      Object.defineProperty(storage, name, { value, enumerable: true, configurable: true });
      kept[name] = value;
    },
    removeItem: (name: string) => {
      delete kept[name];
      delete (storage as Record<string, unknown>)[name];
    },
  };
  for (const name of ["getItem", "setItem", "removeItem"])
    Object.defineProperty(storage, name, { enumerable: false });
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("dispatchEvent", () => true);
});

test("what waits is sent in the order it was handed in, each under its own key, and then it is gone", async () => {
  putWaiting(owner, entry("second", 2));
  putWaiting(owner, entry("first", 1));
  const keys: string[] = [];
  const send = async ({ key }: { key: string }) => keys.push(key);
  const { done, cutOff } = await sendWaiting(owner, "en", send);
  expect(keys).toEqual(["first", "second"]);
  expect(done.map(({ key }) => key)).toEqual(["first", "second"]);
  expect([cutOff, listWaiting(owner)]).toEqual([null, []]);
});

test("without an answer all that is left waits on, under the same key", async () => {
  putWaiting(owner, entry("first", 1));
  putWaiting(owner, entry("second", 2));
  for (const [error, why] of [
    [new Unreachable(), "unreachable"],
    [refused("unexpected", 503), "unreachable"],
    [refused("unauthenticated", 401), "signed_out"],
  ] as const) {
    const { done, cutOff } = await sendWaiting(owner, "en", () => Promise.reject(error));
    expect([done, cutOff]).toEqual([[], why]);
    expect(listWaiting(owner).map(({ key, problem }) => [key, problem])).toEqual([
      ["first", null],
      ["second", null],
    ]);
  }
});

test("a conflict stays in the queue with what stands, is not sent again, and its draft comes back", async () => {
  putWaiting(owner, entry("first", 1));
  putWaiting(owner, entry("second", 2));
  const send = vi.fn(async ({ key }: { key: string }) => {
    if (key === "first") throw refused("stale", 409);
    return {};
  });
  await sendWaiting(owner, "en", send);
  await sendWaiting(owner, "en", send);
  expect(send).toHaveBeenCalledTimes(2);
  expect(listWaiting(owner).map(({ key, problem }) => [key, problem?.code])).toEqual([["first", "stale"]]);
  expect(findDraft(owner, "progress:first")?.values).toEqual({ narrative: "Synthetic first" });
});

test("nothing of it stays on the computer after sign-out; what waits of somebody else stays until it is given up", () => {
  putWaiting(owner, entry("first", 1));
  putWaiting("other", entry("second", 2));
  expect([countWaiting(), countWaiting(owner)]).toEqual([2, 1]);
  forgetWaiting(owner);
  expect([listWaiting(owner).length, listWaiting("other").length]).toEqual([1, 0]);
  forgetWaiting();
  expect(countWaiting()).toBe(0);
});

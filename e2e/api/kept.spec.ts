import { type APIResponse, expect } from "@playwright/test";
import { enterMeasure, readMeasure, report, test } from "./callers";

const nonceOf = (answer: APIResponse) =>
  /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";

test("a page is the same for all visitors but for its nonce, which nobody gets twice", async ({
  request,
}) => {
  const nonces = new Set<string>();
  let bare: string | undefined;
  for (let round = 0; round < 200; round++) {
    const answer = await request.get(round % 2 ? "/countries/uz" : "/ru/countries/uz");
    const nonce = nonceOf(answer);
    expect(nonce).toMatch(/^[A-Za-z0-9]{48}$/);
    const text = await answer.text();
    const named = [...text.matchAll(/nonce="([^"]*)"/g)].map(([, found]) => found);
    expect(named.length).toBeGreaterThan(3);
    expect(new Set(named)).toEqual(new Set([nonce]));
    nonces.add(nonce);
    if (round % 2) {
      bare ??= text.replaceAll(nonce, "");
      expect(text.replaceAll(nonce, "")).toBe(bare);
    }
  }
  expect(nonces.size).toBe(200);
});

test("a page that is still the same is answered 304, without a policy for other bytes", async ({
  request,
}) => {
  const first = await request.get("/methodology");
  const again = await request.get("/methodology", {
    headers: { "if-none-match": first.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  expect(again.headers()["content-security-policy"]).toBeUndefined();
});

test("what is written is read by the next visitor, time after time", async ({ callAs, request }) => {
  const [manager, staff] = [await callAs("manager"), await callAs("staff")];
  const { measureId } = await enterMeasure(manager);
  for (let round = 0; round < 40; round++) {
    const { rowVersion } = await readMeasure(staff, measureId);
    const narrative = `Step ${round} of a made-up measure.`;
    const made = await staff.post(`/api/v1/measures/${measureId}/progress`, {
      data: report(rowVersion, { narrative }),
    });
    expect(made.status()).toBe(201);
    const { data } = await (await request.get(`/api/v1/measures/${measureId}`)).json();
    expect(data.progress).toHaveLength(round + 1);
    expect(data.progress.map((entry: { narrative: string }) => entry.narrative)).toContain(narrative);
    expect(await (await request.get(`/measures/${measureId}`)).text()).toContain(narrative);
  }
});

test("nothing of one reader reaches another", async ({ callAs, request }) => {
  const manager = await callAs("manager");
  const { measureId, instrumentId } = await enterMeasure(manager, false);
  for (const path of [`/instruments/${instrumentId}`, `/measures/${measureId}`]) {
    for (let round = 0; round < 3; round++) {
      const own = await manager.get(path);
      expect([own.status(), own.headers()["cache-control"]]).toEqual([
        200,
        expect.stringMatching(/no-store/),
      ]);
      expect((await request.get(path)).status()).toBe(404);
      expect((await request.get(`/api/v1${path}`)).status()).toBe(404);
    }
  }
  const home = await manager.get("/");
  expect(await home.text()).toMatch(/action=/);
  expect(await (await request.get("/")).text()).toContain("/sign-in");
});

test("cookies of others, unknown names and counting names change nothing", async ({ request }) => {
  const nonceless = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await request.get(path, { headers });
    expect(answer.status()).toBe(200);
    return (await answer.text()).replaceAll(nonceOf(answer), "");
  };
  const plain = await nonceless("/methodology");
  expect(await nonceless("/methodology", { cookie: "theme=dark; other=1" })).toBe(plain);
  expect(await nonceless("/methodology?utm_source=letter&fbclid=1")).toBe(plain);
  expect(await nonceless("/methodology", { range: "bytes=0-99" })).toBe(plain);
  const part = await request.get("/methodology", { headers: { rsc: "1" } });
  expect(part.headers()["content-type"]).toMatch(/text\/x-component/);
  const head = await request.head("/methodology");
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
});

test("data is told in the language asked for, and each refusal is its reader's own", async ({ request }) => {
  const refused = async (language: string) =>
    (
      await (
        await request.get("/api/v1/measures?limit=0", { headers: { "accept-language": language } })
      ).json()
    ).requestId;
  expect(await refused("ru")).not.toBe(await refused("ru"));
});

import { expect, test } from "./callers";

test("a server that is up is alive and ready", async ({ request }) => {
  expect(await (await request.get("/api/health")).json()).toEqual({ status: "ok" });
  expect(await (await request.get("/api/ready")).json()).toEqual({ status: "ready" });
});

test("its figures are for administrators, and count what is asked", async ({ callAs, request }) => {
  expect((await request.get("/api/metrics")).status()).toBe(401);
  expect((await (await callAs("manager")).get("/api/metrics")).status()).toBe(403);
  const admin = await callAs("admin");
  const read = async (series: string) => {
    const answer = await admin.get("/api/metrics");
    expect(answer.headers()["content-type"]).toContain("text/plain; version=0.0.4");
    const lines = (await answer.text()).split("\n").filter((line) => line.startsWith(series));
    return lines.reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
  };
  await request.get("/methodology");
  const before = await read('qadam_requests_total{by="kept"');
  for (let round = 0; round < 5; round++) await request.get("/methodology");
  expect(await read('qadam_requests_total{by="kept"')).toBe(before + 5);
  expect(await read("qadam_statements_total")).toBeGreaterThan(0);
  expect(await read("qadam_data_version")).toBeGreaterThan(0);
});

test("the page of the figures is an administrator's", async ({ callAs }) => {
  const page = await (await callAs("admin")).get("/admin/health");
  expect(page.status()).toBe(200);
  expect(await page.text()).toContain("Ready: requests may be sent here.");
  expect((await (await callAs("reviewer")).get("/admin/health")).status()).toBe(404);
});

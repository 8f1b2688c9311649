import { openGroups } from "../../components/layout/navigation";
import { expect, test } from "./callers";

/** What the fullest page takes, that of a draft: where it is, its versions, comments and everything linked to it. */
const mostStatements = 40;

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

test("a public page asks the database a bounded number of times", async ({ callAs, request }) => {
  const admin = await callAs("admin");
  const statements = async () => {
    const text = await (await admin.get("/api/metrics")).text();
    return Number(/^qadam_statements_total\{[^}]*\} (\d+)$/m.exec(text)?.[1]);
  };
  const first = async (list: string) => {
    const { data } = await (await request.get(`/api/v1/${list}?limit=1`)).json();
    return `/${list}/${data[0].id}`;
  };
  const paths = [
    ...openGroups.flatMap(({ pages }) => pages.map(({ href }) => href)),
    ...[
      "/",
      "/countries/uz",
      "/countries/uz/profile",
      "/search?q=law",
      "/compare?countries=UZ,SE&view=matrix",
    ],
    ...(await Promise.all(
      ["instruments", "measures", "drafts", "events", "practices", "treaties"].map(first),
    )),
  ];
  const counts: Record<string, number> = {};
  for (const path of paths) {
    // A name that no page knows: made anew, whatever is kept.
    const asked = `${path}${path.includes("?") ? "&" : "?"}anew=1`;
    const [before, again] = [await statements(), await statements()];
    expect((await request.get(asked)).status(), path).toBe(200);
    counts[path] = (await statements()) - again - (again - before);
  }
  expect(Object.entries(counts).filter(([, count]) => count > mostStatements)).toEqual([]);
});

test("the page of the figures is an administrator's", async ({ callAs }) => {
  const page = await (await callAs("admin")).get("/admin/health");
  expect(page.status()).toBe(200);
  expect(await page.text()).toContain("Ready: requests may be sent here.");
  expect((await (await callAs("reviewer")).get("/admin/health")).status()).toBe(404);
});

import { enterMeasure, expect, test } from "./callers";

const search = (query: Record<string, string>) => `/api/v1/search?${new URLSearchParams(query)}`;

test("search answers in any script, kind by kind, with how many there are of each", async ({ request }) => {
  const answers = await Promise.all(
    ["Oʻzbekiston", "Ўзбекистон", "Узбекистан", "uzbekistan"].map(async (q) =>
      (await request.get(search({ q, limit: "200" }))).json(),
    ),
  );
  const [first] = answers;
  expect(first.data[0]).toMatchObject({ kind: "country", id: "UZ", path: "/countries/uz" });
  expect(first.kinds.find(({ kind }: { kind: string }) => kind === "measure").totalCount).toBeGreaterThan(10);
  for (const other of answers) expect(other).toEqual(first);
});

test("its pages follow one another and its filters hold", async ({ request }) => {
  const ids: string[] = [];
  let cursor = "";
  do {
    const { data, page } = await (
      await request.get(search({ q: "labour", country: "UZ", limit: "10", ...(cursor ? { cursor } : {}) }))
    ).json();
    ids.push(...data.map(({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`));
    cursor = page.next ?? "";
  } while (cursor);
  const { page } = await (await request.get(search({ q: "labour", country: "UZ" }))).json();
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(page.totalCount);
});

test("what cannot be searched for is refused by the field", async ({ request }) => {
  for (const [query, field] of [
    [{}, "q"],
    [{ q: '"*()' }, "q"],
    [{ q: "AND\u0000".repeat(300) }, "q"],
    [{ q: "law", kind: "nothing" }, "kind"],
    [{ q: "law", country: "ZZ" }, "country"],
    [{ q: "law", cursor: "zz" }, "cursor"],
    [{ q: "law", limit: "0" }, "limit"],
  ] as [Record<string, string>, string][]) {
    const answer = await request.get(search(query));
    expect(answer.status(), JSON.stringify(query).slice(0, 60)).toBe(422);
    expect((await answer.json()).fields[0].field).toBe(field);
  }
  for (const q of ['law"', "NOT law", "law OR", "a\u0000b", "k:measure", "'; drop table measure"])
    expect((await request.get(search({ q }))).status(), q).toBe(200);
  const overlong = await request.get(search({ q: "x".repeat(10_000) }));
  expect(overlong.status(), "longer than an address may be").toBe(414);
  const listed = await request.get("/api/v1/measures?q=%2A%2A");
  expect(listed.status()).toBe(422);
});

test("a draft is found by those who may see it and by nobody else", async ({ request, callAs }) => {
  const managerCalls = await callAs("manager");
  const { measureId } = await enterMeasure(managerCalls, false);
  const idsFor = async (caller: typeof request) => {
    const { data } = await (
      await caller.get(search({ q: "measure of the test", kind: "measure", limit: "200" }))
    ).json();
    return data.map(({ id }: { id: string }) => id);
  };
  expect(await idsFor(managerCalls)).toContain(measureId);
  expect(await idsFor(await callAs("staff"))).toContain(measureId);
  expect(await idsFor(request)).not.toContain(measureId);
});

import { expect, test } from "./callers";

test("a treaty says who is bound on the day asked about, and what rests on it", async ({ request }) => {
  const read = async (on: string) =>
    (await (await request.get(`/api/v1/treaties/palermo?on=${on}`)).json()).data;
  const [before, now] = [await read("2001-01-01"), await read("2026-01-01")];
  expect(before.partyCount).toBe(0);
  expect(now.partyCount).toBeGreaterThan(0);
  expect(now.articles.length).toBeGreaterThan(0);
  expect(now.criteria.length).toBeGreaterThan(0);
});

test("ratifications of a State are its own, each with a status and its sources", async ({ request }) => {
  const { data } = await (await request.get("/api/v1/ratifications?country=UZ&limit=200")).json();
  expect(data.length).toBeGreaterThan(10);
  for (const each of data) {
    expect(each.country.code).toBe("UZ");
    expect(["party", "not_party", "unknown"]).toContain(each.status);
    expect(each.citations.length).toBeGreaterThan(0);
  }
});

test("no door gives a count of one to four people", async ({ request }) => {
  const indicators = (await (await request.get("/api/v1/indicators?limit=200")).json()).data;
  const people = new Set(
    indicators
      .filter((each: { countsPeople: boolean }) => each.countsPeople)
      .map((each: { code: string }) => each.code),
  );
  const { data } = await (await request.get("/api/v1/observations?limit=200")).json();
  expect(data.length).toBeGreaterThan(100);
  for (const { indicatorCode, value, isFewerThanFive } of data)
    if (people.has(indicatorCode)) {
      expect(value === null).toBe(isFewerThanFive);
      expect(value === null || value === 0 || value >= 5).toBe(true);
    }
  const { data: rows } = await (await request.get("/api/v1/exports/observations.json")).json();
  for (const { indicatorCode, value } of rows)
    if (people.has(indicatorCode)) expect([1, 2, 3, 4]).not.toContain(value);
});

test("ratings given after the day asked about are not there", async ({ request }) => {
  const { data } = await (await request.get("/api/v1/ratings?country=UZ&on=2019-11-26")).json();
  expect(Math.max(...data.map(({ year }: { year: number }) => year))).toBe(2018);
});

for (const [path, status, field] of [
  ["treaties/none", 404, null],
  ["indicators/none", 404, null],
  ["ratifications?treaty=none", 422, "treaty"],
  ["ratifications?country=QQ", 422, "country"],
  ["ratings?scheme=none", 422, "scheme"],
  ["treaties?group=none", 422, "group"],
  ["indicators?pillar=none", 422, "pillar"],
  ["treaties/palermo?on=2019-02-30", 422, "on"],
] as const)
  test(`${path} is answered with ${status}`, async ({ request }) => {
    const answer = await request.get(`/api/v1/${path}`);
    expect(answer.status()).toBe(status);
    if (field)
      expect((await answer.json()).fields.map((each: { field: string }) => each.field)).toContain(field);
  });

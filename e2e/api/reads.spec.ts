import { enterMeasure, expect, test } from "./callers";

const lists = ["countries", "instruments", "drafts", "measures", "organisations", "sources", "changes"];

test("every list answers with its rows, the next page and how many there are", async ({ request }) => {
  for (const list of lists) {
    const answer = await request.get(`/api/v1/${list}?limit=2`);
    expect(answer.status(), list).toBe(200);
    expect(answer.headers()).toMatchObject({
      "content-type": "application/json",
      "cache-control": "no-cache",
    });
    const { data, page } = await answer.json();
    expect(data.length, list).toBeLessThanOrEqual(2);
    expect(page.totalCount, list).toBeGreaterThanOrEqual(data.length);
  }
});

test("the 57 participating States are there, with what is counted of each", async ({ request }) => {
  const { data, page } = await (await request.get("/api/v1/countries")).json();
  expect(page).toEqual({ next: null, totalCount: 57 });
  expect(data).toHaveLength(57);
  const uzbekistan = data.find(({ code }: { code: string }) => code === "UZ");
  expect(uzbekistan).toMatchObject({
    isTracked: true,
    name: { en: "Uzbekistan" },
    verifiedPercent: expect.any(Number),
  });
});

test("pages follow one another without a gap or a repetition", async ({ request }) => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const at: string = cursor ? `&cursor=${cursor}` : "";
    const { data, page } = await (await request.get(`/api/v1/measures?country=SE&limit=7${at}`)).json();
    ids.push(...data.map(({ id }: { id: string }) => id));
    cursor = page.next;
  } while (cursor);
  const { page } = await (await request.get("/api/v1/measures?country=SE&limit=1")).json();
  expect(ids).toHaveLength(page.totalCount);
  expect(new Set(ids).size).toBe(ids.length);
});

test("what has not changed is answered 304 and nothing more", async ({ request }) => {
  const first = await request.get("/api/v1/instruments/uz-zru-154");
  const etag = first.headers().etag ?? "";
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  for (const given of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
    const again = await request.get("/api/v1/instruments/uz-zru-154", {
      headers: { "if-none-match": given },
    });
    expect(again.status(), given).toBe(304);
    expect((await again.body()).length).toBe(0);
    expect(again.headers().etag).toBe(etag);
  }
  const other = await request.get("/api/v1/instruments/uz-zru-154", { headers: { "if-none-match": '"x"' } });
  expect(other.status()).toBe(200);
  const head = await request.head("/api/v1/instruments/uz-zru-154");
  expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0]);
});

test("the framework is answered as it stood on a day", async ({ request }) => {
  const at = async (path: string) => (await (await request.get(`/api/v1/${path}`)).json()).data;
  const then = await at("measures/uz-up-5775-1?on=2019-11-26");
  expect(then.claimed.happenedOn <= "2019-11-26").toBe(true);
  for (const { happenedOn } of then.progress) expect(happenedOn <= "2019-11-26").toBe(true);
  const profile = await at("countries/UZ?on=2019-11-26");
  const ids = profile.instruments.data.map(({ id }: { id: string }) => id);
  expect(ids).toContain("uz-up-5775");
  expect(ids).not.toContain("uz-zru-633");
  expect((await request.get("/api/v1/instruments/uz-zru-633?on=2018-01-01")).status()).toBe(404);
});

for (const [query, field] of [
  ["measures?claimed=done", "claimed"],
  ["measures?finding=x", "finding"],
  ["measures?pillar=x", "pillar"],
  ["measures?overdue=maybe", "overdue"],
  ["measures?dueBefore=2020-02-30", "dueBefore"],
  ["measures?dueBefore=2020", "dueBefore"],
  ["measures?on=2019", "on"],
  ["measures?on=2019-02-29", "on"],
  ["measures?limit=0", "limit"],
  ["measures?limit=201", "limit"],
  ["measures?limit=1e9", "limit"],
  ["measures?cursor=zz", "cursor"],
  ["measures?sort=random", "sort"],
  ["measures?country=XX", "country"],
  ["measures?country=uz", "country"],
  ["measures?country=UZB", "country"],
  ["instruments?kind=poem", "kind"],
  ["instruments?status=x", "status"],
  ["changes?since=yesterday", "since"],
  ["countries?on=2019-13-01", "on"],
] as const)
  test(`${query} is refused and names ${field}`, async ({ request }) => {
    const answer = await request.get(`/api/v1/${query}`);
    expect(answer.status()).toBe(422);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    const problem = await answer.json();
    expect(problem).toMatchObject({ type: "about:blank", status: 422, code: "invalid", fields: [{ field }] });
    expect(problem.fields[0].message).not.toBe("");
    expect(problem.requestId).toBe(answer.headers()["x-request-id"]);
  });

test("what is wrong is said in the language that is asked for", async ({ request }) => {
  const said = await Promise.all(
    ["en", "ru", "uz"].map(async (language) => {
      const answer = await request.get("/api/v1/measures?claimed=x", {
        headers: { "accept-language": language },
      });
      return (await answer.json()).fields[0].message as string;
    }),
  );
  expect(new Set(said).size).toBe(3);
});

test("what is not there and what one may not see are answered alike", async ({ request, callAs }) => {
  const manager = await callAs("manager");
  const { instrumentId, measureId } = await enterMeasure(manager, false);
  const bare = async (path: string) => {
    const answer = await request.get(`/api/v1/${path}`);
    const { requestId: _requestId, ...problem } = await answer.json();
    return [answer.status(), problem];
  };
  const missing = await bare("instruments/nothing");
  expect(missing[0]).toBe(404);
  expect(await bare(`instruments/${instrumentId}`)).toEqual(missing);
  expect(await bare(`measures/${measureId}`)).toEqual(missing);
  for (const path of [
    "measures/%00",
    "countries/XX",
    "sources/nothing",
    "organisations/nothing",
    "exports/x.csv",
  ])
    expect((await bare(path))[0], path).toBe(404);
  for (const list of ["measures?limit=200", "instruments?limit=200", "changes?limit=200", "countries/UZ"])
    expect(await (await request.get(`/api/v1/${list}`)).text()).not.toContain(instrumentId);
  for (const role of ["manager", "staff", "reviewer"] as const) {
    const seen = await (await callAs(role)).get(`/api/v1/measures/${measureId}`);
    expect(seen.status(), role).toBe(200);
    expect(seen.headers()["cache-control"], role).toBe("private, no-store");
  }
});

test("the queue and my work are not for visitors, the queue only for reviewers", async ({
  request,
  callAs,
}) => {
  for (const path of ["review", "work", "review/x"])
    expect((await request.get(`/api/v1/${path}`)).status(), path).toBe(401);
  expect((await (await callAs("staff")).get("/api/v1/review")).status()).toBe(403);
  const reviewer = await callAs("reviewer");
  const { data } = await (await reviewer.get("/api/v1/review?limit=1")).json();
  expect((await (await reviewer.get(`/api/v1/review/${data[0].id}`)).json()).data.entry.id).toBe(data[0].id);
  expect((await (await (await callAs("staff")).get("/api/v1/work")).json()).data.review).toBeNull();
  const forged = await request.get("/api/v1/countries", { headers: { authorization: "Bearer nonsense" } });
  expect(forged.status()).toBe(401);
});

test("a whole list comes as a table in the reader's language, with the filters of the list", async ({
  request,
}) => {
  for (const list of lists) {
    const answer = await request.get(`/api/v1/exports/${list}.csv`);
    expect(answer.status(), list).toBe(200);
    expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.headers()["content-disposition"]).toContain(`qadam-${list}-`);
    expect((await answer.text()).startsWith("\uFEFF"), list).toBe(true);
  }
  const { page } = await (await request.get("/api/v1/measures?country=UZ&limit=1")).json();
  const rows = await (await request.get("/api/v1/exports/measures.csv?country=UZ&language=ru")).text();
  expect(rows.split(/\r\n(?=uz-|[0-9a-z]{20},)/)).toHaveLength(page.totalCount + 1);
  expect(rows.split("\r\n")[0]).toContain("Государство");
  expect((await request.get("/api/v1/exports/measures.csv?claimed=x")).status()).toBe(422);
});

test("the interface describes itself", async ({ request }) => {
  const answer = await request.get("/api/v1/openapi.json");
  const document = await answer.json();
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(["/countries", "/measures/{id}/progress"]),
  );
});

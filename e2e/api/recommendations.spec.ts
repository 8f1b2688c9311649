import { expect, test } from "./callers";

for (const list of ["events", "practices", "recommendations"])
  test(`${list} are a list in pages, and one of them reads by its id`, async ({ request }) => {
    const { data, page } = await (await request.get(`/api/v1/${list}?limit=2`)).json();
    expect(data).toHaveLength(2);
    expect(page.totalCount).toBeGreaterThanOrEqual(2);
    const one = await request.get(`/api/v1/${list}/${encodeURIComponent(data[0].id)}`);
    expect((await one.json()).data.id).toBe(data[0].id);
    expect((await request.get(`/api/v1/${list}/none`)).status()).toBe(404);
    expect((await request.get(`/api/v1/${list}?country=nowhere`)).status()).toBe(422);
  });

test("a topic of the library is taken along: every State stands in it, with its texts or why there is none", async ({
  request,
}) => {
  const { data } = await (await request.get("/api/v1/topics/non-punishment")).json();
  const rows = (await (await request.get("/api/v1/exports/library.json?topic=non-punishment")).json()).data;
  const codes = (list: { countryCode: string }[]) => [...new Set(list.map(({ countryCode }) => countryCode))];
  expect(codes(rows)).toEqual(
    data.countries.map(({ country }: { country: { code: string } }) => country.code),
  );
  for (const row of rows) expect([row.instrumentId, row.absence].filter(Boolean)).toHaveLength(1);
  for (const ending of ["csv", "xlsx"]) {
    const file = await request.get(`/api/v1/exports/library.${ending}?topic=non-punishment&language=uz`);
    expect(file.status(), ending).toBe(200);
    expect(file.headers()["content-disposition"]).toContain("qadam-library-");
  }
  expect((await request.get("/api/v1/exports/library.csv")).status()).toBe(422);
  expect((await request.get("/api/v1/exports/library.csv?topic=none")).status()).toBe(404);
});

test("what became of an outcome is said once an event has one, by those of the State, and refused by field", async ({
  callAs,
  request,
}) => {
  const staff = await callAs("staff");
  const event = {
    countryCode: "UZ",
    kind: "meeting",
    title: { en: "Synthetic meeting" },
    happenedOn: "2025-02",
  };
  expect((await (await callAs("viewer")).post("/api/v1/events", { data: event })).status()).toBe(403);
  expect((await staff.post("/api/v1/events", { data: { ...event, countryCode: "SE" } })).status()).toBe(403);
  const { id } = (await (await staff.post("/api/v1/events", { data: event })).json()).data;
  const outcome = await staff.post(`/api/v1/events/${id}/outcomes`, {
    data: { text: "Synthetic task", dueOn: "2025-03" },
  });
  const path = `/api/v1/outcomes/${(await outcome.json()).data.id}/settlement`;
  const body = { state: "done", happenedOn: "2025-04" };
  expect((await request.post(path, { data: body })).status()).toBe(401);
  expect((await staff.post("/api/v1/outcomes/none/settlement", { data: body })).status()).toBe(404);
  const refused = await staff.post(path, { data: { ...body, state: "perhaps", happenedOn: "2031" } });
  expect((await refused.json()).fields.map(({ field }: { field: string }) => field)).toEqual(["state"]);
  const late = await staff.post(path, { data: { ...body, happenedOn: "2031" } });
  expect((await late.json()).fields.map(({ field }: { field: string }) => field)).toEqual(["happenedOn"]);
  expect((await staff.post(path, { data: body })).status()).toBe(201);
  const on = async (day: string) =>
    (await (await request.get(`/api/v1/events/${id}?on=${day}`)).json()).data.outcomes[0];
  expect(await on("2025-04-29")).toMatchObject({ isOverdue: true, settlement: null });
  expect(await on("2025-04-30")).toMatchObject({ isOverdue: false, settlement: { state: "done" } });
});

test("what answers a recommendation is said by staff, and refused by field", async ({ callAs, request }) => {
  const { data } = await (await request.get("/api/v1/recommendations?country=UZ&limit=1")).json();
  const path = `/api/v1/recommendations/${encodeURIComponent(data[0].id)}/links`;
  const body = {
    target: "measure",
    targetId: "uz-up-210-1",
    kind: "partly_answers",
    rationale: "Synthetic.",
  };
  expect((await request.post(path, { data: body })).status()).toBe(401);
  expect((await (await callAs("viewer")).post(path, { data: body })).status()).toBe(403);
  const staff = await callAs("staff");
  for (const [wrong, field] of [
    [{ targetId: "none" }, "targetId"],
    [{ kind: "withdrawn" }, "kind"],
    [{ rationale: undefined }, "rationale"],
  ] as const) {
    const refused = await staff.post(path, { data: { ...body, ...wrong } });
    expect(refused.status()).toBe(422);
    expect((await refused.json()).fields.map((each: { field: string }) => each.field)).toContain(field);
  }
  const made = await staff.post(path, { data: body });
  expect(made.ok()).toBe(true);
  const { id } = (await made.json()).data;
  const takeBack = { data: { rationale: "Synthetic doubt." } };
  expect((await staff.post(`/api/v1/links/${id}/withdrawal`, takeBack)).status()).toBe(403);
  const reviewer = await callAs("reviewer");
  expect((await reviewer.post(`/api/v1/links/${id}/withdrawal`, takeBack)).ok()).toBe(true);
  expect((await reviewer.post(`/api/v1/links/${id}/withdrawal`, takeBack)).status()).toBe(409);
});

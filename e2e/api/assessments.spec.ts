import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./callers";

/** Days of this test's own, so that answers of one cell do not meet. */
let day = Date.UTC(1995, 0, 1) + Math.floor(Math.random() * 3_000) * 86_400_000;
const freshDay = () => {
  day += 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
};

const answer = (more: object = {}) => ({
  criterionCode: "DATA-01",
  countryCode: "KZ",
  value: 2,
  rationale: "A statistics act of the test names the body that collects.",
  validFrom: freshDay(),
  confidence: "reported",
  citations: [
    { url: "https://example.org/statistics", title: "Statistics", locator: "p. 3", quote: "Every year" },
  ],
  ...more,
});

const submit = async (caller: APIRequestContext, more: object = {}) => {
  const made = await caller.post("/api/v1/assessments", { data: answer(more) });
  expect(made.status()).toBe(201);
  return (await made.json()).data.id as string;
};
const read = async (caller: APIRequestContext, id: string) => {
  const found = await caller.get(`/api/v1/assessments/${id}`);
  return { status: found.status(), data: (await found.json()).data };
};
const decide = (caller: APIRequestContext, id: string, decision = "approve") =>
  caller.post(`/api/v1/assessments/${id}/decision`, { data: { decision, rationale: "The page says so." } });
const publish = (caller: APIRequestContext, id: string) =>
  caller.post(`/api/v1/assessments/${id}/publication`);
const said = async (answered: { status(): number; json(): Promise<{ code: string }> }) => [
  answered.status(),
  (await answered.json()).code,
];

test("an answer is a draft for reviewers, reviewed by a second one, then published for everybody", async ({
  callAs,
  callAsSecond,
  request,
}) => {
  const [reviewer, staff, manager] = [
    await callAs("reviewer"),
    await callAs("staff"),
    await callAs("manager"),
  ];
  const second = await callAsSecond();
  const id = await submit(reviewer);
  expect((await read(reviewer, id)).data).toMatchObject({ state: "draft", isOwn: true, mayApprove: false });
  for (const other of [request, staff, manager]) expect((await read(other, id)).status).toBe(404);
  expect((await decide(staff, id)).status()).toBe(404);
  for (const decision of ["approve", "return"])
    expect(await said(await decide(reviewer, id, decision))).toEqual([403, "forbidden"]);
  expect(await said(await publish(second, id))).toEqual([409, "conflict"]);
  const awaiting = await second.get("/api/v1/assessments?awaiting=decision&country=KZ&limit=200");
  expect((await awaiting.json()).data.map((each: { id: string }) => each.id)).toContain(id);
  expect((await decide(second, id)).status()).toBe(201);
  expect(await said(await decide(second, id))).toEqual([409, "conflict"]);
  expect(await said(await publish(reviewer, id))).toEqual([403, "forbidden"]);
  expect((await publish(manager, id)).status()).toBe(201);
  const open = await read(request, id);
  expect(open.data).toMatchObject({ state: "published", value: 2, recordedBy: null });
  expect(open.data.citations).toMatchObject([{ locator: "p. 3", quote: "Every year" }]);
  expect(open.data.decisions).toMatchObject([
    { decision: "approve", rationale: null },
    { decision: "publish" },
  ]);
});

test("a returned answer comes back to its author with the reason", async ({ callAs, callAsSecond }) => {
  const reviewer = await callAs("reviewer");
  const second = await callAsSecond();
  const id = await submit(reviewer);
  expect((await decide(second, id, "return")).status()).toBe(201);
  const list = await (await reviewer.get("/api/v1/assessments?awaiting=revision&country=KZ")).json();
  expect(list.data.find((each: { id: string }) => each.id === id)).toMatchObject({
    state: "returned",
    decisions: [{ decision: "return", rationale: "The page says so." }],
  });
});

test("many answers are recorded together or not at all, each wrong field by its place", async ({
  callAs,
}) => {
  const reviewer = await callAs("reviewer");
  const count = async () =>
    (await (await reviewer.get("/api/v1/assessments?country=KZ&state=draft&limit=1")).json()).page.totalCount;
  const before = await count();
  const wrong = await reviewer.post("/api/v1/assessments", {
    data: {
      assessments: [
        answer(),
        answer({ criterionCode: "DATA-99" }),
        answer({ criterionCode: "DATA-02", value: 4 }),
      ],
    },
  });
  expect(wrong.status()).toBe(422);
  expect((await wrong.json()).fields).toMatchObject([{ field: "assessments.2.value", reason: "too_big" }]);
  const unknown = await reviewer.post("/api/v1/assessments", {
    data: { assessments: [answer(), answer({ criterionCode: "DATA-99" })] },
  });
  expect((await unknown.json()).fields).toMatchObject([
    { field: "assessments.1.criterionCode", reason: "unknown_criterion" },
  ]);
  expect(await count()).toBe(before);
  const made = await reviewer.post("/api/v1/assessments", {
    data: { assessments: [answer(), answer({ criterionCode: "DATA-02", value: null, absence: "unclear" })] },
  });
  expect(made.status()).toBe(201);
  const { ids } = (await made.json()).data;
  expect(ids).toHaveLength(2);
  const cited = await Promise.all(ids.map(async (id: string) => (await read(reviewer, id)).data));
  expect(new Set(cited.map(({ citations }) => citations[0].source.id)).size).toBe(1);
  expect(await count()).toBe(before + 2);
});

test("each wrong field is named and nothing is written", async ({ callAs }) => {
  const reviewer = await callAs("reviewer");
  const cases: [object, string, string][] = [
    [{ countryCode: "ZZ" }, "countryCode", "unknown_country"],
    [{ criterionCode: "NONE-1" }, "criterionCode", "unknown_criterion"],
    [{ absence: "unclear" }, "absence", "value_or_absence"],
    [{ value: null }, "value", "value_or_absence"],
    [{ value: 4 }, "value", "too_big"],
    [{ value: -1 }, "value", "too_small"],
    [{ value: null, absence: "blank" }, "absence", "unknown_value"],
    [{ validFrom: "2019-02-30" }, "validFrom", "not_a_day"],
    [{ validFrom: "2999" }, "validFrom", "must_not_be_future"],
    [{ validFrom: "1990" }, "validFrom", "before_state"],
    [{ rationale: "Ask +998 90 123 45 67." }, "rationale", "personal_data"],
    [{ citations: [] }, "citations", "required"],
    [{ citations: [{ url: "ftp://example.org" }] }, "citations.0.url", "not_http"],
    [{ citations: [{ sourceId: "nowhere" }] }, "citations.0.sourceId", "unknown_reference"],
    [{ provisions: [{ instrumentId: "nowhere" }] }, "provisions.0.instrumentId", "unknown_reference"],
    [{ supersedesId: "nowhere" }, "supersedesId", "not_public"],
  ];
  for (const [wrong, field, reason] of cases) {
    const data = answer({ countryCode: "UZ", criterionCode: "PROS-01", validFrom: "2025-08", ...wrong });
    const refused = await reviewer.post("/api/v1/assessments", { data });
    expect(refused.status(), field).toBe(422);
    expect((await refused.json()).fields, JSON.stringify(wrong)).toContainEqual(
      expect.objectContaining({ field, reason }),
    );
  }
  const list = await (await reviewer.get("/api/v1/assessments?country=UZ&criterion=PROS-01")).json();
  const standing = list.data.find(
    (each: { state: string; validFrom: string | null }) => each.state === "public_source" && each.validFrom,
  );
  const overlap = await reviewer.post("/api/v1/assessments", {
    data: answer({ countryCode: "UZ", criterionCode: "PROS-01", validFrom: standing.validFrom }),
  });
  expect((await overlap.json()).fields).toMatchObject([
    { field: "validFrom", reason: "overlapping_validity" },
  ]);
  for (const [query, field] of [
    ["country=ZZ", "country"],
    ["criterion=NONE-1", "criterion"],
    ["state=lost", "state"],
    ["cursor=x", "cursor"],
  ])
    expect((await (await reviewer.get(`/api/v1/assessments?${query}`)).json()).fields[0].field).toBe(field);
});

test("the same answers ten times at once are recorded once", async ({ callAs }) => {
  const reviewer = await callAs("reviewer");
  const headers = { "idempotency-key": crypto.randomUUID() };
  const data = { assessments: [answer(), answer({ criterionCode: "DATA-02" })] };
  const sent = await Promise.all(
    Array.from({ length: 10 }, () => reviewer.post("/api/v1/assessments", { headers, data })),
  );
  const ids = await Promise.all(sent.map(async (each) => String((await each.json()).data?.ids)));
  expect(new Set(ids).size).toBe(1);
  const other = await reviewer.post("/api/v1/assessments", { headers, data: answer() });
  expect(await said(other)).toEqual([409, "conflict"]);
});

test("a State's own staff reply to what is said of it, shown beside the answer, and nobody else does", async ({
  callAs,
  request,
}) => {
  const [staff, reviewer] = [await callAs("staff"), await callAs("reviewer")];
  const about = async (country: string) =>
    (await (await staff.get(`/api/v1/assessments?country=${country}&state=public_source&limit=1`)).json())
      .data[0];
  const { id } = await about("UZ");
  const text = `Since ${freshDay()} this has changed.`;
  const reply = (caller: APIRequestContext, to: string, said: string) =>
    caller.post(`/api/v1/assessments/${to}/replies`, { data: { text: said } });
  expect((await reply(staff, id, text)).status()).toBe(201);
  expect((await read(request, id)).data.replies).toContainEqual(expect.objectContaining({ text }));
  expect(await said(await reply(staff, (await about("SE")).id, text))).toEqual([403, "forbidden"]);
  expect(await said(await reply(reviewer, id, text))).toEqual([403, "forbidden"]);
  expect(await said(await reply(request, id, text))).toEqual([401, "unauthenticated"]);
  expect((await reply(staff, id, " ")).status()).toBe(422);
  expect((await reply(staff, "nowhere", text)).status()).toBe(404);
});

test("the workbench and the drift list are for reviewers", async ({ callAs, request }) => {
  const [staff, reviewer] = [await callAs("staff"), await callAs("reviewer")];
  for (const path of ["workbench?criterion=PROS-01", "assessments/drift", "assessments?awaiting=decision"]) {
    expect((await request.get(`/api/v1/${path}`)).status(), path).toBe(401);
    expect((await staff.get(`/api/v1/${path}`)).status(), path).toBe(403);
    expect((await reviewer.get(`/api/v1/${path}`)).status(), path).toBe(200);
  }
  const { data } = await (await reviewer.get("/api/v1/workbench?country=UZ&pillar=prosecution")).json();
  expect(data.cells.every((cell: { countryCode: string }) => cell.countryCode === "UZ")).toBe(true);
  expect(data.criteria.length).toBe(data.cells.length);
});

import { enterMeasure, expect, readMeasure, report, test } from "./callers";

test("progress is reported, verified by somebody else, and neither twice", async ({ callAs }) => {
  const [manager, staff, reviewer] = [
    await callAs("manager"),
    await callAs("staff"),
    await callAs("reviewer"),
  ];
  const { measureId } = await enterMeasure(manager);
  const { rowVersion } = await readMeasure(staff, measureId);
  const made = await staff.post(`/api/v1/measures/${measureId}/progress`, { data: report(rowVersion) });
  expect(made.status()).toBe(201);
  const { id } = (await made.json()).data;
  const decide = { decision: "verify", rationale: "The minutes show it." };
  expect((await staff.post(`/api/v1/progress/${id}/decision`, { data: decide })).status()).toBe(403);
  expect((await reviewer.post(`/api/v1/progress/${id}/decision`, { data: decide })).status()).toBe(201);
  const again = await reviewer.post(`/api/v1/progress/${id}/decision`, { data: decide });
  expect([again.status(), (await again.json()).code]).toEqual([409, "conflict"]);
  const finding = {
    finding: "limited",
    happenedOn: "2025-05-02",
    rationale: "One of three steps was taken.",
  };
  const version = (await readMeasure(reviewer, measureId)).rowVersion;
  const found = await reviewer.post(`/api/v1/measures/${measureId}/findings`, {
    data: { ...finding, rowVersion: version },
  });
  expect(found.status()).toBe(201);
  const measure = (await (await staff.get(`/api/v1/measures/${measureId}`)).json()).data;
  expect(measure).toMatchObject({
    claimed: { claim: "in_progress", isVerified: true },
    found: { finding: "limited" },
  });
});

test("an old version is refused with the one that stands, and nothing is written", async ({ callAs }) => {
  const manager = await callAs("manager");
  const { measureId } = await enterMeasure(manager);
  const { rowVersion } = await readMeasure(manager, measureId);
  const move = {
    dueOn: "2026-12",
    reason: "extended",
    authority: "Decree of the test",
    rationale: "More time.",
  };
  const path = `/api/v1/measures/${measureId}/deadlines`;
  expect((await manager.post(path, { data: { ...move, rowVersion } })).status()).toBe(201);
  const stale = await manager.post(path, { data: { ...move, dueOn: "2027-12", rowVersion } });
  expect(stale.status()).toBe(409);
  const problem = await stale.json();
  expect(problem).toMatchObject({
    code: "stale",
    current: { id: measureId, dueOn: "2026-12", rowVersion: rowVersion + 1 },
  });
});

test("the same request ten times at once is done once; the same key with another body is refused", async ({
  callAs,
}) => {
  const manager = await callAs("manager");
  const { measureId } = await enterMeasure(manager);
  const { rowVersion } = await readMeasure(manager, measureId);
  const staff = await callAs("staff");
  const headers = { "idempotency-key": crypto.randomUUID() };
  const send = (data: object) => staff.post(`/api/v1/measures/${measureId}/progress`, { headers, data });
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(report(rowVersion))));
  const bodies = await Promise.all(
    answers.map(async (answer) => [answer.status(), (await answer.json()).data?.id]),
  );
  expect(new Set(bodies.map(String)).size).toBe(1);
  expect(bodies[0]?.[0]).toBe(201);
  expect((await readMeasure(staff, measureId)).progress).toHaveLength(1);
  const other = await send(report(rowVersion, { narrative: "Something else." }));
  expect([other.status(), (await other.json()).code]).toEqual([409, "conflict"]);
  const long = await staff.post(`/api/v1/measures/${measureId}/progress`, {
    headers: { "idempotency-key": "k".repeat(201) },
    data: report(rowVersion),
  });
  expect(long.status()).toBe(422);
});

test("nobody writes for another country, unasked, or from another site", async ({
  callAs,
  request,
  baseURL,
}) => {
  const [manager, staff] = [await callAs("manager"), await callAs("staff")];
  const { measureId } = await enterMeasure(manager, true, "SE");
  const { rowVersion } = await readMeasure(staff, measureId);
  const path = `/api/v1/measures/${measureId}/progress`;
  const abroad = await staff.post(path, { data: report(rowVersion) });
  expect([abroad.status(), (await abroad.json()).code]).toEqual([403, "forbidden"]);
  const hidden = await enterMeasure(manager, false, "SE");
  const unseen = await staff.post(`/api/v1/measures/${hidden.measureId}/progress`, { data: report(1) });
  expect(unseen.status()).toBe(404);
  const visitor = await request.post(path, { data: report(rowVersion) });
  expect([visitor.status(), (await visitor.json()).code]).toEqual([401, "unauthenticated"]);
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: new URL(baseURL ?? "").origin, "sec-fetch-site": "cross-site" },
  ];
  for (const headers of foreign)
    expect((await manager.post(path, { headers, data: report(rowVersion) })).status()).toBe(403);
  expect((await readMeasure(manager, measureId)).rowVersion).toBe(rowVersion);
});

test("each wrong field is named, and nothing is written", async ({ callAs }) => {
  const manager = await callAs("manager");
  const { measureId } = await enterMeasure(manager);
  const { rowVersion } = await readMeasure(manager, measureId);
  const wrong: [object, string][] = [
    [{ happenedOn: "2019-02-30" }, "happenedOn"],
    [{ happenedOn: "2999" }, "happenedOn"],
    [{ narrative: "" }, "narrative"],
    [{ narrative: "   " }, "narrative"],
    [{ narrative: "x".repeat(5_001) }, "narrative"],
    [{ claim: "done" }, "claim"],
    [{ evidence: [{ url: "javascript:alert(1)" }] }, "evidence.0.url"],
    [{ evidence: [{ url: "ftp://example.org/" }] }, "evidence.0.url"],
    [{ rowVersion: "1" }, "rowVersion"],
    [{ narrative: "Call Anna on +998 90 123 45 67." }, "narrative"],
  ];
  for (const [more, field] of wrong) {
    const answer = await manager.post(`/api/v1/measures/${measureId}/progress`, {
      data: report(rowVersion, more),
    });
    expect(answer.status(), JSON.stringify(more).slice(0, 80)).toBe(422);
    expect((await answer.json()).fields[0].field, field).toBe(field);
  }
  const unknown = await manager.post("/api/v1/instruments", {
    data: { countryCode: "XX", kind: "decree", title: { en: "Nowhere" } },
  });
  expect([unknown.status(), (await unknown.json()).fields[0].field]).toEqual([422, "countryCode"]);
  expect(await readMeasure(manager, measureId)).toMatchObject({ rowVersion, progress: [] });
});

test("what cannot be read is refused before anything is asked", async ({ callAs }) => {
  const manager = await callAs("manager");
  const post = (data: string | Buffer, type: string) =>
    manager.post("/api/v1/instruments", { headers: { "content-type": type }, data });
  expect((await post(Buffer.from("{"), "application/json")).status()).toBe(400);
  expect((await post(Buffer.from([0x22, 0xff, 0x22]), "application/json")).status()).toBe(400);
  expect((await post(Buffer.from("[]"), "application/json")).status()).toBe(422);
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/xml"])
    expect((await post(Buffer.from("{}"), type)).status(), type).toBe(415);
  const large = await post(Buffer.from(JSON.stringify({ title: "x".repeat(1_048_577) })), "application/json");
  expect([large.status(), (await large.json()).code]).toEqual([413, "payload_too_large"]);
  expect((await manager.delete("/api/v1/instruments")).status()).toBe(405);
});

test("text in any script is kept exactly, and hostile text is only text", async ({ callAs, request }) => {
  const manager = await callAs("manager");
  const texts = [
    "Oʻzbekiston Respublikasi gʻoyasi, maʼno",
    "Указ № 5775 «О мерах»",
    "Ελλάδα · Éire · 🙂",
    "<img src=x onerror=alert(1)>'\"; drop table measure; --",
    '=HYPERLINK("http://evil.example")',
  ];
  const decree = await manager.post("/api/v1/instruments", {
    data: { countryCode: "UZ", kind: "decree", title: { en: texts.join("\n") }, adoptedOn: "2024-02-29" },
  });
  const { id } = (await decree.json()).data;
  const { data } = await (await request.get(`/api/v1/instruments/${id}`)).json();
  expect(data.title.en).toBe(texts.join("\n"));
  const hostile = await manager.post("/api/v1/instruments", {
    data: {
      countryCode: "UZ",
      kind: "decree",
      title: { en: ` ${texts[4]}` },
      number: "-5+1",
      adoptedOn: "2024",
    },
  });
  expect(hostile.status()).toBe(201);
  const table = await (await request.get("/api/v1/exports/instruments.csv?country=UZ")).text();
  expect(table).toContain("\"' =HYPERLINK(");
  expect(table).toContain(",'-5+1,");
});

test("a decree is entered unpublished, published by a manager, and then open to all", async ({
  callAs,
  request,
}) => {
  const [manager, staff] = [await callAs("manager"), await callAs("staff")];
  const { instrumentId, measureId } = await enterMeasure(manager, false);
  const { data } = await (await manager.get(`/api/v1/instruments/${instrumentId}`)).json();
  const path = `/api/v1/instruments/${instrumentId}/publication`;
  const version = { data: { rowVersion: data.rowVersion } };
  expect((await staff.post(path, version)).status()).toBe(403);
  expect((await manager.post(path, version)).status()).toBe(200);
  expect((await request.get(`/api/v1/measures/${measureId}`)).status()).toBe(200);
  const step = await staff.post(`/api/v1/instruments/${instrumentId}/milestones`, {
    data: { stage: "signed", kind: "held", happenedOn: "2024-03-05" },
  });
  expect(step.status()).toBe(201);
  const stood = await (await request.get(`/api/v1/instruments/${instrumentId}`)).json();
  expect(stood.data).toMatchObject({ stage: "signed", stageOn: "2024-03-05" });
});

test("a manager says which bodies lead and support", async ({ callAs }) => {
  const manager = await callAs("manager");
  const { measureId } = await enterMeasure(manager);
  const { rowVersion } = await readMeasure(manager, measureId);
  const put = (organisationId: string) =>
    manager.put(`/api/v1/measures/${measureId}/bodies`, {
      data: { rowVersion, bodies: [{ organisationId, role: "lead" }] },
    });
  const unknown = await put("nobody");
  expect([unknown.status(), (await unknown.json()).fields[0].field]).toEqual([
    422,
    "bodies.0.organisationId",
  ]);
  expect((await put("uz-commission-2019")).status()).toBe(200);
  const { data } = await (await manager.get("/api/v1/organisations/uz-commission-2019?limit=200")).json();
  expect(data.measures.data.map(({ id }: { id: string }) => id)).toContain(measureId);
});

test("a program's change goes straight to its route, and is refused there in the same words as on the way through Next", async ({
  request,
}) => {
  test.skip(process.env.QADAM_FRONT === "off", "without the front everything goes through Next");
  const send = async () => {
    const headers = { authorization: "Bearer forged", "content-type": "application/json" };
    const answer = await request.post("/api/v1/measures/uz-up-5775-4/progress", { headers, data: "{}" });
    const { requestId: _, ...problem } = await answer.json();
    return { isDirect: answer.headers().vary === undefined, headers: answer.headers(), problem };
  };
  const first = await send();
  await expect.poll(async () => (await send()).isDirect).toBe(true);
  const { headers, problem } = await send();
  expect(problem).toEqual(first.problem);
  expect(problem).toMatchObject({ status: 401, code: "unauthenticated" });
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
});

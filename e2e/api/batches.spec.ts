import { zipWith } from "../../lib/api/sheet/testing-sheet";
import { enterMeasure, expect, readMeasure, report, test } from "./callers";

const multipart = (buffer: Buffer, more: Record<string, string> = {}) => ({
  multipart: { file: { name: "sheet.xlsx", mimeType: "application/octet-stream", buffer }, ...more },
});

test("a sheet goes out, comes back, is brought in exactly as it was shown, and undone while nothing changed", async ({
  callAs,
}) => {
  const manager = await callAs("manager");
  const { instrumentId, measureId } = await enterMeasure(manager, false);
  const path = `/api/v1/instruments/${instrumentId}/sheet`;
  const sent = await manager.get(`${path}?language=ru`);
  expect(sent.headers()["cache-control"]).toContain("no-store");
  const edited = await zipWith(await sent.body(), (rows) => rows[1]?.set(3, "Другая формулировка"));
  const preview = (await (await manager.post(`${path}/preview`, multipart(edited))).json()).data;
  expect(preview.counts).toMatchObject({ added: 0, changed: 1, refused: 0 });
  expect((await readMeasure(manager, measureId)).rowVersion).toBe(1);
  const other = await manager.post(path, multipart(edited, { plan: "0".repeat(64) }));
  expect([other.status(), (await other.json()).code]).toEqual([409, "conflict"]);
  const made = await manager.post(path, multipart(edited, { plan: preview.plan }));
  expect(made.status()).toBe(201);
  const { id } = (await made.json()).data;
  expect((await manager.post(path, multipart(edited, { plan: preview.plan }))).status()).toBe(409);
  expect((await readMeasure(manager, measureId)).rowVersion).toBe(2);
  await manager.post(`/api/v1/measures/${measureId}/progress`, { data: report(2) });
  expect((await (await manager.get(`/api/v1/batches/${id}`)).json()).data).toMatchObject({
    isUndoable: false,
  });
  const undo = await manager.post(`/api/v1/batches/${id}/undo`, { data: { rationale: "Too late" } });
  expect([undo.status(), (await undo.json()).code]).toEqual([409, "conflict"]);
});

test("what is no sheet of this document, too large, or not the sender's to bring in gets a clear answer", async ({
  callAs,
  request,
}) => {
  const [manager, staff] = [await callAs("manager"), await callAs("staff")];
  const { instrumentId } = await enterMeasure(manager, false, "SE");
  const path = `/api/v1/instruments/${instrumentId}/sheet/preview`;
  const nothing = Buffer.from("not a workbook");
  const asked = async (
    answer: Promise<{ status(): number; json(): Promise<{ fields?: { reason: string }[] }> }>,
  ) => {
    const got = await answer;
    return [got.status(), (await got.json()).fields?.[0]?.reason];
  };
  expect(await asked(manager.post(path, multipart(nothing)))).toEqual([422, "file_not_what_it_says"]);
  expect(await asked(manager.post(path, { data: {} }))).toEqual([415, undefined]);
  expect(await asked(manager.post(path, multipart(Buffer.alloc(11 * 1024 * 1024))))).toEqual([
    413,
    undefined,
  ]);
  expect((await request.post(path, multipart(nothing))).status()).toBe(401);
  expect((await staff.post(path, multipart(nothing))).status()).toBe(404);
  expect((await manager.get("/api/v1/batches/none")).status()).toBe(404);
  const annex = `/api/v1/instruments/${instrumentId}/annex`;
  expect(await asked(manager.post(`${annex}/preview`, { data: { text: "" } }))).toEqual([
    422,
    "annex_no_table",
  ]);
  const read = await manager.post(`${annex}/preview`, {
    data: { text: "1. Do it\nDeadline: 03/04/2020" },
    headers: { "accept-language": "uz" },
  });
  expect((await read.json()).data.rows).toMatchObject([
    { text: "Do it", when: { how: "day_or_month", dueOn: null } },
  ]);
});

test("a case needs no account; notes and cases show a stranger nothing of what was said", async ({
  callAs,
  request,
}) => {
  const manager = await callAs("manager");
  const { measureId } = await enterMeasure(manager);
  const said = {
    subjectKind: "measure",
    subjectId: measureId,
    text: "Synthetic: not so",
    email: "a@synthetic.example",
  };
  const made = await request.post("/api/v1/cases", { data: said });
  expect(made.status()).toBe(201);
  const { number } = (await made.json()).data;
  const shown = await (await request.get(`/api/v1/cases/${number}`)).text();
  expect(shown).not.toMatch(/not so|synthetic\.example/);
  expect((await request.get("/api/v1/cases")).status()).toBe(401);
  expect((await request.get(`/api/v1/cases/${number}?on=2020-01-01`)).status()).toBe(404);
  expect((await request.post(`/api/v1/cases/${number}/answer`, { data: {} })).status()).toBe(401);
  const staff = await callAs("staff");
  const answer = { outcome: "stands", text: "Synthetic answer" };
  expect((await staff.post(`/api/v1/cases/${number}/answer`, { data: answer })).status()).toBe(403);
  expect((await manager.post(`/api/v1/cases/${number}/answer`, { data: answer })).status()).toBe(201);
  expect((await manager.post(`/api/v1/cases/${number}/answer`, { data: answer })).status()).toBe(409);
  expect((await request.post("/api/v1/cases", { data: { ...said, subjectId: "none" } })).status()).toBe(404);
  const note = { subjectKind: "measure", subjectId: measureId, text: "Synthetic note" };
  expect((await request.post("/api/v1/notes", { data: note })).status()).toBe(401);
  expect((await staff.post("/api/v1/notes", { data: note })).status()).toBe(201);
  expect((await request.get(`/api/v1/notes?subjectKind=measure&subjectId=${measureId}`)).status()).toBe(401);
});

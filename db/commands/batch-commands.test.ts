import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { measureState } from "../carry";
import { recountAll } from "../counters";
import {
  audit,
  awaitingReview,
  batch,
  batchItem,
  deadline,
  decision,
  dueTally,
  figureTally,
  measure,
  measureBody,
  progress,
  tally,
} from "../schema";
import type { Store } from "../store";
import { freshStore } from "../testing";
import { actorWith, focalPointOf, manager, smallWorld, testNow } from "../testing-rows";
import { importMeasures } from "./import-measures";
import { moveDeadline } from "./move-deadline";
import { undoBatch } from "./undo-batch";

const as = (store: Store, actor = manager) => ({ store, actor, now: testNow });
const hash = (letter: string) => letter.repeat(64);
const added = (text: string, more = {}) => ({ text: { en: text }, ...more });
const sheet = {
  instrumentId: "decree",
  kind: "sheet",
  contentHash: hash("a"),
  added: [
    added("Synthetic study", {
      number: "7",
      dueOn: "2020-03-01",
      bodies: [{ organisationId: "police", role: "lead" }],
    }),
    added("Synthetic training", { isContinuing: true, pillars: ["prevention"] }),
  ],
  changed: [
    {
      measureId: "measure",
      rowVersion: 1,
      text: { en: "Wording corrected" },
      bodies: [{ organisationId: "police", role: "support" }],
      due: { dueOn: "2021-12-31", authority: "Synthetic act 5", rationale: "Synthetic" },
    },
  ],
};

const one = async (store: Store) => {
  const [row] = await store.reader.select().from(measure).where(eq(measure.id, "measure"));
  if (!row) throw new Error("no measure");
  return row;
};

const stateOf = async (store: Store) => ({
  measures: (await store.reader.select().from(measure))
    .map(({ rowVersion: _v, changedAt: _c, ...row }) => row)
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  bodies: await store.reader.select().from(measureBody),
});

async function expectCountersAgree(store: Store) {
  const read = async () =>
    [
      (await store.reader.select().from(tally))
        .filter((row) => row.measureCount > 0)
        .map(({ lastChangeAt: _at, ...row }) => row),
      (await store.reader.select().from(dueTally)).filter((row) => row.openCount > 0),
      (await store.reader.select().from(figureTally)).filter((row) => row.amount !== 0),
    ].map((rows) => rows.map((row) => JSON.stringify(row)).sort());
  const kept = await read();
  await store.inTransaction((tx) => recountAll(tx));
  expect(kept).toEqual(await read());
}

async function counted(world = smallWorld()) {
  const store = await freshStore(world);
  await store.inTransaction((tx) => recountAll(tx));
  return store;
}

test("a batch adds and changes at once, each with its audit line, and the counters agree with a recount", async () => {
  const store = await counted();
  const made = await importMeasures(as(store), sheet);
  expect(made).toMatchObject({ addedCount: 2, changedCount: 1 });
  const { measures } = await stateOf(store);
  expect(
    measures
      .filter(({ instrumentId }) => instrumentId === "decree")
      .map(({ text }) => text.en)
      .sort(),
  ).toEqual(["Synthetic study", "Synthetic training", "Wording corrected"]);
  expect(measures.find(({ id }) => id === "measure")).toMatchObject({
    dueOn: "2021-12-31",
    dueBy: "2021-12-31",
  });
  const lines = await store.reader.select().from(audit);
  expect(lines.map(({ action }) => action)).toEqual([
    "batch.import",
    "measure.enter",
    "measure.enter",
    "measure.correct",
  ]);
  expect(await store.reader.select().from(batchItem)).toHaveLength(3);
  await expectCountersAgree(store);
});

test("undone as a whole: what was changed is as before, what was added is no longer public, and nothing counts it", async () => {
  const store = await counted();
  const before = await stateOf(store);
  const { id } = await importMeasures(as(store), sheet);
  await undoBatch(as(store), { batchId: id, rationale: "Synthetic mistake" });
  const { measures, bodies } = await stateOf(store);
  const nothing = { en: null, ru: null, uz: null, native: null };
  expect(measures.filter(({ isPublished }) => isPublished)).toEqual(
    before.measures.map((row) =>
      row.id === "measure" ? { ...row, text: { ...nothing, ...row.text } } : row,
    ),
  );
  expect(bodies.filter(({ measureId }) => measureId === "measure")).toEqual(before.bodies);
  expect(measures.filter(({ isPublished }) => !isPublished).map(({ state }) => state)).toEqual([
    "cancelled",
    "cancelled",
  ]);
  const ledger = await store.reader.select().from(deadline).where(eq(deadline.measureId, "measure"));
  expect(ledger.map(({ dueOn, rationale }) => [dueOn, rationale])).toEqual([
    ["2021-12-31", "Synthetic"],
    [null, "Synthetic mistake"],
  ]);
  await expectCountersAgree(store);
  await expect(undoBatch(as(store), { batchId: id, rationale: "Again" })).rejects.toMatchObject({
    detail: "batch_undone",
  });
});

test("a batch of which anything was changed since is not undone", async () => {
  const store = await counted();
  const { id } = await importMeasures(as(store), sheet);
  const change = { dueOn: "2023", reason: "extended", authority: "Synthetic act 6", rationale: "Synthetic" };
  await moveDeadline(as(store), { measureId: "measure", rowVersion: 2, ...change });
  await expect(undoBatch(as(store), { batchId: id, rationale: "Late" })).rejects.toMatchObject({
    code: "conflict",
    detail: "batch_changed_since",
  });
});

test("the same content is brought in once, and again only after it was undone", async () => {
  const store = await counted();
  const { id } = await importMeasures(as(store), { ...sheet, changed: [] });
  await expect(importMeasures(as(store), { ...sheet, changed: [] })).rejects.toMatchObject({
    detail: "batch_twice",
  });
  await undoBatch(as(store), { batchId: id, rationale: "Synthetic mistake" });
  await expect(importMeasures(as(store), { ...sheet, changed: [] })).resolves.toMatchObject({
    addedCount: 2,
  });
});

test("nothing is written when one row is old, unknown or somebody's personal data", async () => {
  const store = await counted();
  const [change] = sheet.changed;
  const refused = [
    [{ changed: [{ ...change, rowVersion: 2 }] }, { code: "stale" }],
    [{ changed: [{ ...change, measureId: "swedish-measure" }] }, { code: "invalid" }],
    [{ changed: [change, change] }, { code: "invalid" }],
    [
      { added: [added("x", { bodies: [{ organisationId: "nobody", role: "lead" }] })] },
      { fields: [{ field: "rows.0.bodies" }] },
    ],
    [
      { added: [added("Call +998 90 123 45 67")] },
      { fields: [{ field: "rows.0.text.en", reason: "personal_data" }] },
    ],
    [{ added: [], changed: [] }, { fields: [{ reason: "nothing_to_change" }] }],
  ] as const;
  for (const [part, failure] of refused)
    await expect(importMeasures(as(store), { ...sheet, ...part })).rejects.toMatchObject(failure);
  expect(await store.reader.select().from(batch)).toEqual([]);
  expect(await store.reader.select().from(audit)).toEqual([]);
});

test("staff bring in measures of their own country, but do not assign bodies nor move due days of those there", async () => {
  const store = await counted();
  const [{ measureId, rowVersion, text, bodies }] = sheet.changed as [(typeof sheet.changed)[0]];
  await expect(importMeasures(as(store, focalPointOf("SE")), sheet)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(
    importMeasures(as(store, focalPointOf("UZ")), { ...sheet, changed: [{ measureId, rowVersion, bodies }] }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    importMeasures(as(store, focalPointOf("UZ")), { ...sheet, changed: [{ measureId, rowVersion, text }] }),
  ).resolves.toMatchObject({ changedCount: 1 });
  await expect(
    importMeasures(as(store, actorWith("v", "viewer", "UZ")), { ...sheet, contentHash: hash("b") }),
  ).rejects.toMatchObject({
    code: "forbidden",
  });
});

const report = {
  measureId: "measure",
  rowVersion: 1,
  claim: "completed",
  happenedOn: "2026-10",
  narrative: "Synthetic work",
  evidence: [{ url: "https://gov.example/order" }],
};

test("reports of a batch are entries as any other, carried as their history says, and taken back with it", async () => {
  const store = await counted();
  const { claimProgressId: _none, ...unclaimed } = await one(store);
  const made = await importMeasures(as(store), { ...sheet, reported: [report] });
  expect(made).toMatchObject({ addedCount: 2, changedCount: 1, reportedCount: 1 });
  const [entry] = await store.reader.select().from(progress);
  expect(entry).toMatchObject({ claim: "completed", origin: "body", recordedById: "manager" });
  const row = await one(store);
  expect(row).toMatchObject({ claim: "completed", isOpen: false, rowVersion: 3 });
  expect(row).toMatchObject(await measureState(store.reader, row));
  expect(await store.reader.select().from(awaitingReview)).toHaveLength(1);
  await expectCountersAgree(store);
  await undoBatch(as(store), { batchId: made.id, rationale: "Synthetic mistake" });
  const [answer] = await store.reader.select().from(decision);
  expect(answer).toMatchObject({
    progressId: entry?.id,
    decision: "withdraw",
    rationale: "Synthetic mistake",
  });
  expect(await store.reader.select().from(awaitingReview)).toEqual([]);
  const after = await one(store);
  expect(after).toMatchObject({
    claim: unclaimed.claim,
    claimedOn: null,
    claimProgressId: null,
    isOpen: true,
  });
  expect(after).toMatchObject(await measureState(store.reader, after));
  await expectCountersAgree(store);
});

test("reports are refused by field, on a measure that was changed since, and for another body; nothing is written", async () => {
  const store = await counted();
  const ofMinistry = actorWith("ministry-focal", "staff", "UZ", "ministry");
  const only = { instrumentId: "decree", kind: "sheet", contentHash: hash("b") };
  const refused = (reported: object[], actor = ofMinistry) =>
    importMeasures(as(store, actor), { ...only, reported });
  await expect(refused([{ ...report, happenedOn: "2035" }])).rejects.toMatchObject({
    fields: [{ field: "rows.0.happenedOn", reason: "must_not_be_future" }],
  });
  await expect(refused([{ ...report, narrative: "Call +998 90 123 45 67" }])).rejects.toMatchObject({
    fields: [{ field: "rows.0.narrative", reason: "personal_data" }],
  });
  await expect(refused([{ ...report, rowVersion: 9 }])).rejects.toMatchObject({ code: "stale" });
  await expect(refused([report, report])).rejects.toMatchObject({ code: "invalid" });
  await expect(refused([report], actorWith("police-focal", "staff", "UZ", "police"))).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(importMeasures(as(store, ofMinistry), { ...sheet, reported: [report] })).rejects.toMatchObject(
    {
      code: "forbidden",
    },
  );
  expect(await store.reader.select().from(progress)).toEqual([]);
  const { id } = await refused([report]);
  await expect(
    undoBatch(as(store, actorWith("police-focal", "staff", "UZ", "police")), { batchId: id, rationale: "x" }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await undoBatch(as(store, ofMinistry), { batchId: id, rationale: "Synthetic mistake" });
  expect((await one(store)).claim).toBeNull();
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { recountAll } from "../counters";
import {
  audit,
  batch,
  batchItem,
  deadline,
  dueTally,
  figureTally,
  measure,
  measureBody,
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

import { asc, ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { assignBodies } from "./commands/assign-bodies";
import { decideProgress } from "./commands/decide-progress";
import { enterMeasure } from "./commands/enter-measure";
import { moveDeadline } from "./commands/move-deadline";
import { publishInstrument } from "./commands/publish-instrument";
import { recordFinding } from "./commands/record-finding";
import { reportProgress } from "./commands/report-progress";
import { carryAllFigures, ensureFigures, recountFigures } from "./recount-figures";
import { figureTally, measure } from "./schema";
import type { Store } from "./store";
import { freshStore } from "./testing";
import { focalPointOf, instrumentRow, manager, reviewer, smallWorld, testNow } from "./testing-rows";

const as = (store: Store, actor: typeof manager) => ({ store, actor, now: testNow });

const kept = (store: Store) =>
  store.reader
    .select()
    .from(figureTally)
    .where(ne(figureTally.amount, 0))
    .orderBy(
      asc(figureTally.subjectKind),
      asc(figureTally.countryCode),
      asc(figureTally.subjectId),
      asc(figureTally.counted),
      asc(figureTally.period),
    );

async function worked(store: Store) {
  const { id: measureId } = await enterMeasure(as(store, manager), {
    instrumentId: "plan",
    text: { en: "Synthetic measure" },
    dueOn: "2020-06",
    isContinuing: false,
    confidence: "text",
    bodies: [{ organisationId: "ministry", role: "lead" }],
    pillars: ["prevention", "protection"],
  });
  await publishInstrument(as(store, manager), { instrumentId: "plan", rowVersion: 1 });
  let { rowVersion } = await assignBodies(as(store, manager), {
    measureId,
    rowVersion: 1,
    bodies: [
      { organisationId: "police", role: "lead" },
      { organisationId: "ministry", role: "support" },
    ],
  });
  const report = { measureId, claim: "completed", happenedOn: "2020-05", narrative: "Synthetic" };
  const { id: progressId } = await reportProgress(as(store, focalPointOf("UZ")), { ...report, rowVersion });
  ({ rowVersion } = await decideProgress(as(store, reviewer), {
    progressId,
    decision: "verify",
    rationale: "Read",
  }));
  ({ rowVersion } = await recordFinding(as(store, reviewer), {
    measureId,
    rowVersion,
    finding: "complete",
    happenedOn: "2020-07",
    rationale: "Seen",
  }));
  await moveDeadline(as(store, manager), {
    measureId,
    rowVersion,
    dueOn: "2027-03",
    reason: "extended",
    authority: "Synthetic order",
    rationale: "Late",
  });
}

const world = () => {
  const base = smallWorld();
  return { ...base, instrument: [...(base.instrument ?? []), instrumentRow("plan", { isPublished: false })] };
};

test("what commands keep of the figures is what a recount finds", async () => {
  const store = await freshStore(world());
  await store.inTransaction(recountFigures);
  await worked(store);
  const after = await kept(store);
  expect(
    after
      .filter(({ span }) => span === "always")
      .map(({ subjectId, counted, amount }) => [subjectId, counted, amount]),
  ).toEqual(
    expect.arrayContaining([
      ["police", "measures", 1],
      ["prevention", "found-complete", 1],
      ["", "slips-with-act", 1],
    ]),
  );
  expect(after.some(({ counted, period }) => counted === "first-met" && period === "2020-07-01")).toBe(true);
  await store.inTransaction(recountFigures);
  expect(await kept(store)).toEqual(after);
});

test("a database made before there were figures gets them from its histories", async () => {
  const store = await freshStore(world());
  await store.inTransaction(recountFigures);
  await worked(store);
  const after = await kept(store);
  const rows = await store.reader.select().from(measure).orderBy(asc(measure.id));
  await store.inTransaction(async (tx) => {
    await tx.delete(figureTally);
    await tx
      .update(measure)
      .set({ firstDueBy: null, completedBy: null, slipCount: 0, slipWithActCount: 0, turns: [] });
  });
  await ensureFigures(store);
  expect(await kept(store)).toEqual(after);
  expect(await store.reader.select().from(measure).orderBy(asc(measure.id))).toEqual(rows);
  await store.inTransaction(carryAllFigures);
  expect(await store.reader.select().from(measure).orderBy(asc(measure.id))).toEqual(rows);
});

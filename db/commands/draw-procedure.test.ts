import { expect, test } from "vitest";
import { listChanges } from "../queries/changes";
import { listProcedures, proceduresOf } from "../queries/procedures";
import { asking } from "../queries/testing";
import { procedure } from "../schema";
import { freshStore } from "../testing";
import { actorWith, manager, smallWorld, testNow } from "../testing-rows";
import { drawProcedure } from "./draw-procedure";

const administrator = actorWith("administrator", "administrator", null);
const drawn = {
  countryCode: "UZ",
  legislature: "bicameral",
  steps: [
    { stage: "introduced", name: "Kiritish", actor: "Deputatlar" },
    { stage: "committee", name: "Qoʻmita" },
  ],
};

test("what an administrator draws is in use from then on, and the earlier one stays", async () => {
  const store = await freshStore(smallWorld());
  const draw = (now: string, more = {}) =>
    drawProcedure({ store, actor: administrator, now }, { ...drawn, ...more });
  await draw(testNow);
  const { id } = await draw("2026-11-24T08:00:00.000Z", { inUseFrom: "2026-01" });
  const scope = asking(store);
  expect((await proceduresOf(scope, ["UZ"]))("UZ")).toMatchObject({
    id,
    steps: [
      { stage: "introduced", name: { native: "Kiritish" }, actor: { native: "Deputatlar" } },
      { stage: "committee", actor: null },
    ],
  });
  expect((await listProcedures(scope)).map(({ isInUse }) => isInUse)).toEqual([false, true]);
  expect((await proceduresOf(asking(store, { on: "2025-12-31" }), ["UZ"]))("UZ")?.id).not.toBe(id);
  expect((await listChanges(scope)).data.map(({ action }) => action)).toContain("procedure.draw");
});

test("only an administrator of everything draws, and wrong steps are named", async () => {
  const store = await freshStore(smallWorld());
  const draw = (actor: typeof manager, more = {}) =>
    drawProcedure({ store, actor, now: testNow }, { ...drawn, ...more });
  await expect(draw(manager)).rejects.toMatchObject({ code: "forbidden" });
  await expect(draw(administrator, { countryCode: "XX" })).rejects.toMatchObject({
    fields: [{ field: "countryCode" }],
  });
  await expect(draw(administrator, { steps: [{ stage: "somewhere", name: "A" }] })).rejects.toMatchObject({
    fields: [{ field: "steps.0.stage" }],
  });
  expect(await store.reader.select().from(procedure)).toEqual([]);
});

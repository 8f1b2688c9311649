import { expect, test } from "vitest";
import { getInstrument } from "../queries/instrument";
import { asking } from "../queries/testing";
import { getThread } from "../queries/thread";
import { audit, relation } from "../schema";
import { freshStore, type World } from "../testing";
import { as } from "../testing-accounts";
import { countryRow, focalPointOf, instrumentRow, manager, reviewer } from "../testing-rows";
import { relateInstrument } from "./relate-instrument";

const staff = focalPointOf("UZ");
const sent = { instrumentId: "bill", kind: "becomes", toId: "act" };

const world = (): World => ({
  country: [countryRow("UZ"), countryRow("SE")],
  instrument: [
    instrumentRow("bill", { kind: "draft-law" }),
    instrumentRow("act", { kind: "law" }),
    instrumentRow("secret", { countryCode: "SE", isPublished: false }),
  ],
});

test("a draft that is held is tied to the act it became: drawn from both ends, with its audit line", async () => {
  const store = await freshStore(world());
  await relateInstrument(as(store, staff), sent);
  for (const id of ["bill", "act"]) {
    const thread = await getThread(asking(store), [id]);
    expect([thread.drafts[0]?.id, thread.acts[0]?.id], id).toEqual(["bill", "act"]);
  }
  expect((await getInstrument(asking(store), "act")).relations).toMatchObject([
    { kind: "becomes", direction: "to", instrument: { id: "bill" } },
  ]);
  expect(await store.reader.select().from(audit)).toMatchObject([
    { action: "instrument.relate", subjectId: "bill", countryCode: "UZ", isPublic: true },
  ]);
});

test("staff of another State and reviewers may not, and what is wrong is named by its field", async () => {
  const store = await freshStore(world());
  for (const actor of [focalPointOf("SE"), reviewer])
    await expect(relateInstrument(as(store, actor), sent)).rejects.toMatchObject({ code: "forbidden" });
  await relateInstrument(as(store, manager), sent);
  for (const [wrong, field, reason] of [
    [{ toId: "bill" }, "toId", "same_instrument"],
    [{ toId: "none" }, "toId", "unknown_reference"],
    [{ toId: "secret" }, "toId", "unknown_reference"],
    [{ kind: "likes" }, "kind", "unknown_value"],
    [{}, "toId", "already_related"],
  ] as const)
    await expect(relateInstrument(as(store, staff), { ...sent, ...wrong })).rejects.toMatchObject({
      fields: [{ field, reason }],
    });
  expect(await store.reader.select().from(relation)).toHaveLength(1);
});

test("a relation to what only some may see is not told to everybody", async () => {
  const store = await freshStore(world());
  await relateInstrument(as(store, manager), { ...sent, kind: "amends", toId: "secret" });
  expect(await store.reader.select().from(audit)).toMatchObject([{ isPublic: false }]);
});

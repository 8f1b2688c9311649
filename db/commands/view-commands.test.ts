import { expect, test } from "vitest";
import { getSavedView, listSavedViews } from "../queries/saved-views";
import { asking } from "../queries/testing";
import { audit } from "../schema";
import type { Store } from "../store";
import { freshStore } from "../testing";
import { focalPointOf, manager, smallWorld, testNow } from "../testing-rows";
import { deleteView } from "./delete-view";
import { renameView } from "./rename-view";
import { saveView } from "./save-view";

const as = (store: Store, actor = manager) => ({ store, actor, now: testNow });
const kept = { name: "Thursday", filter: "country=UZ&pillar=prevention" };

async function withAccounts() {
  return freshStore({
    ...smallWorld(),
    user: [manager, focalPointOf("UZ")].map(({ userId }) => ({
      id: userId,
      email: `${userId.toLowerCase()}@example.org`,
      name: userId,
      language: "en" as const,
      isDisabled: false,
      isDemo: false,
      mustChangePassword: false,
      rowVersion: 1,
      recordedAt: testNow,
    })),
  });
}

test("a view is kept under its name, opened by whoever has its link, and leaves its audit line", async () => {
  const store = await withAccounts();
  const { id } = await saveView(as(store), kept);
  expect((await listSavedViews(asking(store, { actor: manager }))).data).toEqual([
    { id, ...kept, createdAt: testNow },
  ]);
  expect(await getSavedView(asking(store, { actor: focalPointOf("UZ") }), id)).toMatchObject({
    ...kept,
    isOwn: false,
  });
  expect((await listSavedViews(asking(store, { actor: focalPointOf("UZ") }))).data).toEqual([]);
  const [line] = await store.reader.select().from(audit);
  expect(line).toMatchObject({ action: "view.save", actorId: manager.userId, isPublic: false });
});

test("only whoever saved a view deletes it, and then its link leads nowhere", async () => {
  const store = await withAccounts();
  const { id } = await saveView(as(store), kept);
  await expect(deleteView(as(store, focalPointOf("UZ")), { id })).rejects.toMatchObject({
    code: "not_found",
  });
  await deleteView(as(store), { id });
  await expect(getSavedView(asking(store, { actor: manager }), id)).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(getSavedView(asking(store), id)).rejects.toMatchObject({ code: "unauthenticated" });
});

test("only whoever saved a view renames it; its link stays, and a name that stands already is no change", async () => {
  const store = await withAccounts();
  const { id } = await saveView(as(store), kept);
  await expect(renameView(as(store, focalPointOf("UZ")), { id, name: "Mine" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(renameView(as(store), { id, name: " " })).rejects.toMatchObject({
    code: "invalid",
    fields: [expect.objectContaining({ field: "name" })],
  });
  await renameView(as(store), { id, name: "Friday" });
  await renameView(as(store), { id, name: "Friday" });
  expect(await getSavedView(asking(store, { actor: manager }), id)).toMatchObject({
    ...kept,
    name: "Friday",
  });
  const lines = await store.reader.select().from(audit);
  expect(lines.map(({ action }) => action)).toEqual(["view.save", "view.rename"]);
});

test.each([
  [{ ...kept, name: " " }, "name"],
  [{ ...kept, filter: "country=Uzbekistan" }, "filter"],
  [{ ...kept, filter: "anything=else" }, "filter"],
])("%j is refused by its field", async (input, field) => {
  const store = await withAccounts();
  await expect(saveView(as(store), input)).rejects.toMatchObject({
    code: "invalid",
    fields: [expect.objectContaining({ field })],
  });
});

test("what fails leaves neither a view nor an audit line", async () => {
  const store = await withAccounts();
  const nobody = { ...manager, userId: "nobody" };
  await expect(saveView(as(store, nobody), kept)).rejects.toThrow();
  expect(await store.reader.select().from(audit)).toEqual([]);
});

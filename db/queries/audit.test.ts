import { expect, test } from "vitest";
import { freshStore } from "../testing";
import { actorWith, testNow } from "../testing-rows";
import { listAuditActions } from "./audit";

const lines = (...actions: string[]) =>
  actions.map((action, at) => ({
    seq: at + 1,
    recordedAt: testNow,
    actorId: "somebody",
    action,
    subjectKind: "measure",
    subjectId: `synthetic-${at}`,
    isPublic: false,
    previousHash: `hash ${at}`,
    hash: `hash ${at + 1}`,
  }));

const actionsOf = async (...actions: string[]) => {
  const store = await freshStore({ audit: lines(...actions) });
  const actor = actorWith("admin", "administrator", null);
  return listAuditActions({ reader: store.reader, actor, today: "2026-11-23", on: null });
};

test("the audit is asked for by each action it has a line of, once, in order", async () => {
  expect(await actionsOf("user.enter", "measure.enter", "user.enter", "account.open")).toEqual([
    "account.open",
    "measure.enter",
    "user.enter",
  ]);
});

test("an audit without a line has no actions", async () => {
  expect(await actionsOf()).toEqual([]);
});

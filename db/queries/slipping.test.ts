import { describe, expect, test } from "vitest";
import type { Actor } from "../../domain/permissions";
import { moveDeadline } from "../commands/move-deadline";
import type { Store } from "../store";
import { freshStore } from "../testing";
import { focalPointOf, manager, smallWorld, testNow } from "../testing-rows";
import { findSlipping } from "./slipping";

const scopeOf = (store: Store, actor: Actor) => ({
  reader: store.reader,
  actor,
  today: testNow.slice(0, 10),
  on: null,
});

describe("what slips", () => {
  test("a manager is shown open measures that nobody leads", async () => {
    const world = smallWorld();
    const store = await freshStore({ ...world, measureBody: [] });
    const slipping = await findSlipping(scopeOf(store, manager));
    expect(slipping?.withoutLead.map(({ id }) => id)).toContain("measure");
    expect(slipping?.slipped).toEqual([]);
  });

  test("an extended deadline shows the day it began with", async () => {
    const store = await freshStore(smallWorld());
    const context = { store, actor: manager, now: testNow };
    const move = { measureId: "measure", authority: "Minutes No. 3", rationale: "Not ready." };
    const first = await moveDeadline(context, {
      ...move,
      rowVersion: 1,
      dueOn: "2026-12",
      reason: "original",
    });
    await moveDeadline(context, {
      ...move,
      rowVersion: first.rowVersion,
      dueOn: "2027-06",
      reason: "extended",
    });
    const slipping = await findSlipping(scopeOf(store, manager));
    expect(slipping?.slipped).toMatchObject([
      { measure: { id: "measure", dueOn: "2027-06" }, originalOn: "2026-12", reason: "extended" },
    ]);
  });

  test("a focal point manages no country", async () => {
    const store = await freshStore(smallWorld());
    expect(await findSlipping(scopeOf(store, focalPointOf("UZ")))).toBeNull();
  });
});

import { expect, test } from "vitest";
import { freshStore } from "../testing";
import { manager, measureRow, smallWorld } from "../testing-rows";
import { getSince } from "./since";
import { asking, deadlineRow, progressRow } from "./testing";

const store = () =>
  freshStore({
    ...smallWorld(),
    measure: [
      measureRow("measure", {
        claim: "completed",
        claimedOn: "2026-01-15",
        claimProgressId: "p1",
        finding: "limited",
        foundOn: "2026-01-20",
        isOpen: false,
        slipCount: 1,
      }),
      measureRow("late", { position: 2, dueOn: "2026-02", dueBy: "2026-02-28" }),
      measureRow("earlier", { position: 3, dueOn: "2025", dueBy: "2025-12-31" }),
      measureRow("hidden", { position: 4, isPublished: false, dueOn: "2026-02-03", dueBy: "2026-02-03" }),
      measureRow("gone", {
        position: 5,
        state: "cancelled",
        isOpen: false,
        dueOn: "2026-02",
        dueBy: "2026-02-28",
      }),
    ],
    deadline: [
      deadlineRow(1, "2025", { measureId: "measure" }),
      deadlineRow(2, "2026-03", { measureId: "measure", decidedOn: "2026-02-02", decidedBy: "2026-02-02" }),
    ],
    progress: [progressRow("p1", { claim: "completed", happenedOn: "2026-01-15", happenedBy: "2026-01-15" })],
    finding: [],
  });

const idsOf = ({ rows }: { rows: readonly { id: string }[] }) => rows.map(({ id }) => id).sort();
const filter = { country: ["UZ"], since: "2026-01-31" };

test("since a session: what was put off and what became overdue after it, what is disputed and what awaits a decision", async () => {
  const view = await getSince(asking(await store()), filter);
  expect(view.moved.total).toBe(0);
  expect(view.slipped.rows.map((slip) => slip.measure.id)).toEqual(["measure"]);
  expect(idsOf(view.overdue)).toEqual(["late"]);
  expect(idsOf(view.disputed)).toEqual(["measure"]);
  expect(idsOf(view.decide)).toEqual(["earlier", "late"]);
});

test("what is not published is not there for a visitor, in numbers too, and is there for a manager", async () => {
  const opened = await store();
  expect((await getSince(asking(opened), filter)).overdue.total).toBe(1);
  const own = await getSince(asking(opened, { actor: manager }), filter);
  expect(idsOf(own.overdue)).toEqual(["hidden", "late"]);
  expect(own.overdue.total).toBe(2);
});

test("an earlier session takes in more", async () => {
  const view = await getSince(asking(await store()), { ...filter, since: "2025-12-01" });
  expect(view.moved.total).toBe(1);
  expect(idsOf(view.overdue)).toEqual(["earlier", "late"]);
});

import { expect, test } from "vitest";
import { type Awaiting, fiveThings } from "./five-things";

const today = "2026-11-25";
const nothing: Awaiting = { returned: [], measures: [], counts: {}, reviewSince: null, unpublished: [] };
const kinds = (awaiting: Partial<Awaiting>) =>
  fiveThings({ ...nothing, ...awaiting }, today).map((thing) =>
    "days" in thing ? `${thing.kind} ${thing.measureId} ${thing.days}` : thing.kind,
  );
const measures = (days: Record<string, string>) => Object.entries(days).map(([id, dueBy]) => ({ id, dueBy }));

test("nothing awaits who has nothing to do", () => expect(kinds({})).toEqual([]));

test("what came back is first, then what is due soon, then what others wait for, then what is overdue", () => {
  expect(
    kinds({
      returned: [{ id: "p", measureId: "m", returnedAt: "2026-11-20" }],
      measures: measures({ long: "2020-01-01", late: "2026-11-20", soon: "2026-12-01", far: "2027-06-01" }),
      counts: { review: 3, publish: 1 },
      unpublished: ["draft"],
    }),
  ).toEqual(["returned", "due soon 6", "review", "overdue late 5", "overdue long 2520"]);
});

test("a measure whose report came back is named once", () => {
  expect(
    kinds({
      returned: [{ id: "p", measureId: "m", returnedAt: "2026-11-20" }],
      measures: measures({ m: "2026-11-24" }),
    }),
  ).toEqual(["returned"]);
});

test("three of a kind at most while there are others, five in all", () => {
  const late = measures({
    a: "2026-11-24",
    b: "2026-11-23",
    c: "2026-11-22",
    d: "2026-11-21",
    e: "2026-11-20",
    f: "2026-11-19",
  });
  expect(kinds({ measures: late })).toHaveLength(5);
  expect(kinds({ measures: late, counts: { decide: 2, reply: 1 } })).toEqual([
    "overdue a 1",
    "overdue b 2",
    "overdue c 3",
    "decide",
    "reply",
  ]);
});

test("what is due today is due and not overdue", () => {
  expect(kinds({ measures: measures({ a: today }) })).toEqual(["due a 0"]);
});

import { expect, test } from "vitest";
import { lifeLine } from "./life-line";

const days = (...list: (string | null)[]) => list.map((happenedOn) => ({ happenedOn }));
const shown = (steps: (string | null)[], moments: (string | null)[]) =>
  lifeLine(days(...steps), days(...moments)).map(({ step, moment }) =>
    step ? step.happenedOn : `+${moment.happenedOn}`,
  );

test("a round table stands between the steps it lay between", () => {
  expect(shown(["2019-10-01", "2020-03-24", "2020-08-17"], ["2019-11-26"])).toEqual([
    "2019-10-01",
    "+2019-11-26",
    "2020-03-24",
    "2020-08-17",
  ]);
});

test("moments come by day, after a step of the same day, and before all or after all where that is their place", () => {
  expect(shown(["2020-02", "2020-04-01"], ["2020-05", "2020-04-01", "2019"])).toEqual([
    "+2019",
    "2020-02",
    "2020-04-01",
    "+2020-04-01",
    "+2020-05",
  ]);
});

test("what has no day comes last, and a line without steps has its moments", () => {
  expect(shown(["2020", null], [null, "2021"])).toEqual(["2020", "+2021", null, "+null"]);
  expect(shown([], ["2021"])).toEqual(["+2021"]);
  expect(shown(["2021"], [])).toEqual(["2021"]);
});

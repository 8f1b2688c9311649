import { describe, expect, test } from "vitest";
import { defaultLadder, dueWindow, ladderBegins, stepsDue } from "./reminder";

const due = "2026-06-30";
const days = (today: string, ladder = defaultLadder) =>
  stepsDue(ladder, due, today).map(({ days, isForSuperior }) => (isForSuperior ? `superior ${days}` : days));

describe("on each day the last step that was reached is made", () => {
  test.each([
    ["2026-05-30", []],
    ["2026-05-31", [-30]],
    ["2026-06-14", [-30]],
    ["2026-06-15", []],
    ["2026-06-23", [-7]],
    ["2026-06-29", [-1]],
    ["2026-06-30", [-1]],
    ["2026-07-01", [1]],
    ["2026-07-07", [7]],
    ["2026-07-30", [30]],
    ["2026-08-06", [30, "superior 37"]],
    ["2026-08-14", ["superior 37"]],
    ["2026-08-21", []],
  ])("%s: %j", (today, expected) => expect(days(today)).toEqual(expected));
});

test("a ladder in any order, without superiors, is as good", () => {
  expect(days("2026-06-28", { beforeDays: [2, 10], afterDays: [], superiorAfterDays: null })).toEqual([-2]);
});

test("a ladder begins on its first day, and an empty one on the due day", () => {
  expect(ladderBegins(defaultLadder, due)).toBe("2026-05-31");
  expect(ladderBegins({ beforeDays: [], afterDays: [], superiorAfterDays: null }, due)).toBe(due);
});

test("the window holds every due day with a step today", () => {
  expect(dueWindow([defaultLadder], "2026-06-30")).toEqual({ from: "2026-05-10", to: "2026-07-30" });
});

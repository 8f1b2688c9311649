import { expect, test } from "vitest";
import { newestDay, newestFirst } from "./newest";

const dated = (asOf: string | null, validFrom: string | null = null) => ({ asOf, validFrom });

test("the newest day is the last one that a source or a beginning may mean", () => {
  expect(newestDay([dated("2019"), dated("2019-11-26", "2018")])).toBe("2019-12-31");
  expect(newestDay([dated(null, "2020-02")])).toBe("2020-02-29");
  expect(newestDay([dated(null)])).toBeNull();
  expect(newestDay([])).toBeNull();
});

test("rows come newest first, undated ones last, equals as they were", () => {
  const rows = [
    { name: "undated", cells: [dated(null)] },
    { name: "old", cells: [dated("2008")] },
    { name: "new", cells: [dated("2008"), dated("2025-05")] },
    { name: "as old", cells: [dated("2008-12-31")] },
  ];
  expect(newestFirst(rows, ({ cells }) => cells).map(({ name }) => name)).toEqual([
    "new",
    "old",
    "as old",
    "undated",
  ]);
});

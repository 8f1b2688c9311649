import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  comparePartialDates,
  datePrecision,
  daysBetween,
  firstDayOf,
  happenedBy,
  hasCertainlyHappened,
  isAsOfDay,
  isPartialDate,
  lastDayOf,
  mayHaveHappened,
} from "./partial-date";

const day = fc
  .integer({ min: Date.UTC(1000, 0, 1) / 86_400_000, max: Date.UTC(2999, 11, 31) / 86_400_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

describe("isPartialDate", () => {
  it.each(["1000", "2999", "2019-11", "2019-11-26", "2020-02-29", "2000-02-29", "2019-12-31"])(
    "accepts %s",
    (text) => expect(isPartialDate(text)).toBe(true),
  );

  it.each([
    "",
    "999",
    "0999",
    "3000",
    "2019-13",
    "2019-00",
    "2019-1",
    "2019-02-29",
    "1900-02-29",
    "2019-04-31",
    "2019-11-00",
    "2019-11-26T00:00:00Z",
    " 2019",
    "2019\n",
    "2019-",
    "26.11.2019",
    "２０１９",
  ])("refuses %j", (text) => expect(isPartialDate(text)).toBe(false));

  it("accepts every prefix of a real day", () => {
    fc.assert(fc.property(partial, (text) => isPartialDate(text)));
  });

  it("agrees with the calendar on every text of a day's shape", () => {
    const shaped = fc.tuple(
      fc.integer({ min: 1000, max: 2999 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 40 }),
    );
    fc.assert(
      fc.property(shaped, ([year, month, date]) => {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
        const real = new Date(Date.UTC(year, month - 1, date));
        const isReal = real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
        expect(isPartialDate(text)).toBe(isReal);
      }),
    );
  });
});

describe("the days a date may mean", () => {
  it("gives the whole year, month or day", () => {
    expect([datePrecision("2019"), firstDayOf("2019"), lastDayOf("2019")]).toEqual([
      "year",
      "2019-01-01",
      "2019-12-31",
    ]);
    expect([datePrecision("2020-02"), firstDayOf("2020-02"), lastDayOf("2020-02")]).toEqual([
      "month",
      "2020-02-01",
      "2020-02-29",
    ]);
    expect([datePrecision("2019-11-26"), firstDayOf("2019-11-26"), lastDayOf("2019-11-26")]).toEqual([
      "day",
      "2019-11-26",
      "2019-11-26",
    ]);
    expect(lastDayOf("1900-02")).toBe("1900-02-28");
  });

  it("are real days around the date, and the day after the last is outside it", () => {
    fc.assert(
      fc.property(partial, (date) => {
        expect(isAsOfDay(firstDayOf(date)) && isAsOfDay(lastDayOf(date))).toBe(true);
        expect(firstDayOf(date).startsWith(date) && lastDayOf(date).startsWith(date)).toBe(true);
        expect(addDays(firstDayOf(date), -1).startsWith(date)).toBe(false);
        expect(addDays(lastDayOf(date), 1).startsWith(date)).toBe(false);
      }),
    );
  });
});

describe("order and certainty", () => {
  it("puts the last possible day first, then the first possible day", () => {
    const sorted = ["2020", "2019-12-31", "2019", "2019-12", "2019-03"].sort(comparePartialDates);
    expect(sorted).toEqual(["2019-03", "2019", "2019-12", "2019-12-31", "2020"]);
  });

  it("is a total order", () => {
    fc.assert(
      fc.property(partial, partial, partial, (a, b, c) => {
        expect(Math.sign(comparePartialDates(a, b)) + Math.sign(comparePartialDates(b, a))).toBe(0);
        expect(comparePartialDates(a, b) === 0).toBe(a === b);
        if (comparePartialDates(a, b) <= 0 && comparePartialDates(b, c) <= 0)
          expect(comparePartialDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("counts a fact only when every day it may mean has come", () => {
    expect(hasCertainlyHappened("2019", "2019-12-30")).toBe(false);
    expect(hasCertainlyHappened("2019", "2019-12-31")).toBe(true);
    expect(mayHaveHappened("2019", "2018-12-31")).toBe(false);
    expect(mayHaveHappened("2019", "2019-01-01")).toBe(true);
    fc.assert(
      fc.property(partial, day, (date, on) => !hasCertainlyHappened(date, on) || mayHaveHappened(date, on)),
    );
  });

  it("takes the day of recording for a fact without a date", () => {
    expect(happenedBy(null, "2024-05-06T23:59:59.999Z")).toBe("2024-05-06");
    expect(happenedBy("2024-02", "2025-01-01T00:00:00.000Z")).toBe("2024-02-29");
  });

  it("takes it too for a fact whose last possible day comes after it was recorded", () => {
    expect(happenedBy("2024", "2024-05-06T10:00:00.000Z")).toBe("2024-05-06");
  });
});

describe("whole days", () => {
  it("are told from partial ones", () => {
    expect([isAsOfDay("2024-02-29"), isAsOfDay("2024-02"), isAsOfDay("2023-02-29")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("are added and counted across leap days and years", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2025-01-01", -1)).toBe("2024-12-31");
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    const middle = fc
      .integer({ min: Date.UTC(1800, 0, 1) / 86_400_000, max: Date.UTC(2200, 0, 1) / 86_400_000 })
      .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(middle, fc.integer({ min: -90_000, max: 90_000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    );
  });
});

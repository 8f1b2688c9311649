import fc from "fast-check";
import { expect, test } from "vitest";
import { countedBy, namesSmallCount, runsOf, seriesOf, shownValue, wasRatedBy } from "./statistics";

test("one to four people are never a figure, whatever the count", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.boolean(), (value, countsPeople) => {
      const shown = shownValue(value, countsPeople);
      const isHidden = countsPeople && value >= 1 && value <= 4;
      expect(shown).toEqual({ value: isHidden ? null : value, isFewerThanFive: isHidden });
    }),
  );
});

const row = (year: number, basis: string | null, period: string | null = null) => ({ year, basis, period });

test("values on different bases, on none, or of a part of the year are never in one series", () => {
  const series = seriesOf([
    row(2021, "police"),
    row(2019, "police"),
    row(2020, "NGOs"),
    row(2018, null),
    row(2019, null),
    row(2022, "police", "2022-01/2022-06"),
  ]);
  expect(series.map((each) => each.rows.map(({ year }) => year))).toEqual([
    [2018],
    [2019, 2021],
    [2019],
    [2020],
    [2022],
  ]);
  expect(series.filter(({ isJoined }) => isJoined).map(({ basis }) => basis)).toEqual(["police", "NGOs"]);
});

test("a missing year and a hidden count break the line", () => {
  const value = (year: number, count: number) => ({ year, ...shownValue(count, true) });
  const runs = runsOf([value(2015, 9), value(2016, 8), value(2018, 7), value(2019, 2), value(2020, 6)]);
  expect(runs.map((run) => run.map(({ year }) => year))).toEqual([[2015, 2016], [2018], [2020]]);
});

test("a count had happened at the end of its period, else of its year", () => {
  const recordedAt = "2026-11-23T08:00:00.000Z";
  expect(countedBy({ year: 2019, period: null, recordedAt })).toBe("2019-12-31");
  expect(countedBy({ year: 2024, period: "2024-01/2024-05", recordedAt })).toBe("2024-05-31");
  expect(countedBy({ year: 2026, period: null, recordedAt })).toBe("2026-11-23");
  expect(wasRatedBy({ year: 2019, recordedAt }, "2019-11-26")).toBe(false);
  expect(wasRatedBy({ year: 2018, recordedAt }, "2019-11-26")).toBe(true);
});

test.each([
  ["35 sex trafficking, 3 forced begging.", true],
  ["One for sex trafficking and two for labour.", true],
  ["75 sex trafficking, 94 forced labour; 74 children.", false],
  ["In 2014, of 1,204 persons, 13 percent.", false],
])("%j names a count of one to four: %s", (words, isSmall) => {
  expect(namesSmallCount(words)).toBe(isSmall);
});

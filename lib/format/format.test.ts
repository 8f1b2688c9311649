import { describe, expect, test } from "vitest";
import { formatInstant, formatPartialDate } from "./day";
import { languageName } from "./language-name";
import { formatCount, formatDays, formatDecimal, formatPercent } from "./number";
import { sortByName } from "./sort-by-name";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("a partial date reads as an official writes it", () => {
  test.each([
    ["2019-11-26", "en", "26 November 2019"],
    ["2019-11", "en", "November 2019"],
    ["2019", "en", "2019"],
    ["2019-11-26", "ru", "26 ноября 2019 г."],
    ["2019-11", "ru", "ноябрь 2019 г."],
    ["2019", "ru", "2019 г."],
    ["2019-11-26", "uz", "2019-yil 26-noyabr"],
    ["2019-11", "uz", "2019-yil noyabr"],
    ["2019", "uz", "2019-yil"],
    ["2019-05-01", "ru", "1 мая 2019 г."],
    ["not a day", "en", "not a day"],
  ] as const)("%s in %s is %s", (date, locale, expected) => {
    expect(formatPartialDate(date, locale)).toBe(expected);
  });
});

test("an instant is shown in UTC and says so", () => {
  expect(formatInstant("2026-11-23T23:30:00.000Z", "en")).toBe("23 November 2026, 23:30 UTC");
  expect(formatInstant("2026-11-24T04:30:00+05:00", "uz")).toBe("2026-yil 23-noyabr, 23:30 UTC");
});

test("counts and percentages follow the language", () => {
  expect(formatCount(1234567, "en")).toBe("1,234,567");
  expect(plain(formatCount(1234567, "ru"))).toBe("1 234 567");
  expect(plain(formatCount(1234567, "uz"))).toBe("1 234 567");
  expect(formatPercent(37, "en")).toBe("37%");
  expect(plain(formatPercent(37, "ru"))).toBe("37 %");
});

test("a mean has the language's own mark and no more than two digits after it", () => {
  expect([formatDecimal(1.6666, "en"), formatDecimal(2, "en")]).toEqual(["1.67", "2"]);
  expect([formatDecimal(1.5, "ru"), formatDecimal(1.5, "uz")]).toEqual(["1,5", "1,5"]);
});

test("days take the plural of the language", () => {
  expect([1, 2, 5].map((days) => plain(formatDays(days, "ru")))).toEqual(["1 день", "2 дня", "5 дней"]);
  expect([1, 2].map((days) => formatDays(days, "en"))).toEqual(["1 day", "2 days"]);
  expect(plain(formatDays(3, "uz"))).toBe("3 kun");
});

test("names are sorted by the rules of the reader's language", () => {
  const byName = (names: string[], locale: "en" | "ru" | "uz") => sortByName(names, (name) => name, locale);
  expect(byName(["Zimbabve", "Oʻzbekiston", "Ozarbayjon", "Shvetsiya"], "uz")).toEqual([
    "Ozarbayjon",
    "Zimbabve",
    "Oʻzbekiston",
    "Shvetsiya",
  ]);
  expect(byName(["Швеция", "Армения", "Ёлка", "Жук"], "ru")).toEqual(["Армения", "Ёлка", "Жук", "Швеция"]);
});

test("a language has a name in the reader's language", () => {
  expect(languageName("sv", "en")).toBe("Swedish");
  expect(languageName("not a code", "en")).toBe("not a code");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPartialDate } from "../partial-date";
import { readOfficialDate } from "./read";
import { act, phrasings } from "./testing-phrasings";

const readAs = (text: string) => {
  const { kind, dueOn } = readOfficialDate(text, act);
  return dueOn ?? kind;
};
const all = Object.values(phrasings).flat();
const isDate = (expected: string) => /^\d/.test(expected);

test("at least 95 of 100 official phrasings are read, in each language, and none is read wrongly", () => {
  const wrong = all.flatMap(([text, expected]) => {
    const read = readAs(text);
    return read === expected || read === "unclear" ? [] : [{ text, expected, read }];
  });
  expect(wrong).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(120);
  for (const [language, list] of Object.entries(phrasings)) {
    const missed = list.filter(([text, expected]) => readAs(text) !== expected);
    const recall = 1 - missed.length / list.length;
    console.info(
      `${language}: ${list.length - missed.length} of ${list.length} read (${(recall * 100).toFixed(1)} %)`,
      missed,
    );
    expect(recall).toBeGreaterThanOrEqual(0.95);
  }
});

describe("nothing is read wrongly in silence", () => {
  test("a day that may be a month is asked about, with both", () => {
    expect(readOfficialDate("03/04/2020", act)).toMatchObject({
      kind: "unclear",
      how: "day_or_month",
      choices: ["2020-04-03", "2020-03-04"],
    });
  });

  test("one word more than is understood, and nothing is understood", () => {
    fc.assert(
      fc.property(fc.constantFrom(...all.filter(([, expected]) => isDate(expected))), ([text]) => {
        expect(readOfficialDate(`${text} кроме Каракалпакстана`, act).how).toBe("not_understood");
        expect(readOfficialDate(`возможно ${text}`, act).how).toBe("not_understood");
      }),
    );
  });

  test("whatever is typed, what comes out is a real day or none, and what is unclear has no day", () => {
    const word = fc.constantFrom(
      "до",
      "1",
      "31",
      "марта",
      "2020",
      "yil",
      "chorak",
      "III",
      "within",
      "-",
      "two",
      "month",
      "gacha",
      "г.",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 7 }).map((words) => words.join(" ")),
        ),
        (text) => {
          const { kind, dueOn, choices } = readOfficialDate(text, act);
          expect(dueOn === null || isPartialDate(dueOn)).toBe(true);
          expect(choices.every(isPartialDate)).toBe(true);
          if (kind === "unclear" || kind === "continuing") expect(dueOn).toBeNull();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("a day without its year is offered as the first after the act, and not taken", () => {
    expect(readOfficialDate("до 1 марта", act)).toMatchObject({
      how: "no_year",
      dueOn: null,
      choices: ["2020-03-01"],
    });
    expect(readOfficialDate("1 martgacha", { adoptedOn: null, inForceOn: null }).choices).toEqual([]);
  });

  test("a day of every month is none of one month, and a day that no month has is none", () => {
    expect(readOfficialDate("до 5 числа каждого месяца", act)).toMatchObject({
      kind: "continuing",
      how: "each_month_by",
      dueOn: null,
      parts: { day: 5 },
    });
    expect(readOfficialDate("har oyning 5-sanasigacha", act)).toMatchObject({ how: "each_month_by" });
    expect(readOfficialDate("до 10 числа месяца, следующего за отчетным кварталом", act)).toMatchObject({
      how: "after_quarter",
      parts: { day: 10 },
    });
    for (const text of [
      "до 35 числа каждого месяца",
      "каждый понедельник",
      "до 5 числа",
      "keyingi oyning oxirida",
    ])
      expect(readOfficialDate(text, act)).toMatchObject({ kind: "unclear", dueOn: null });
  });

  test("until a year may mean its beginning or its end", () => {
    expect(readOfficialDate("до 2021 года", act)).toMatchObject({
      how: "until_period",
      choices: ["2020-12-31", "2021-12-31"],
    });
  });

  test("a term counts from the day of the act, and only as exactly as that day is known", () => {
    expect(readOfficialDate("within one month", { adoptedOn: "2020-01-31", inForceOn: null }).dueOn).toBe(
      "2020-02-29",
    );
    expect(readOfficialDate("within two months", { adoptedOn: "2019-11", inForceOn: null }).dueOn).toBe(
      "2020-01",
    );
    expect(readOfficialDate("в течение 10 дней", { adoptedOn: "2019-11", inForceOn: null })).toMatchObject({
      how: "within_unknown_start",
      dueOn: null,
    });
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { tokensOf } from "../legal-text/tokens";
import { compareWords, newTextOf, oldTextOf, type WordRun } from "./words";

const word = fc.constantFrom(
  "жертва",
  "oʻzbek",
  "gʼoya",
  "3.1(b)",
  "5¹",
  "a",
  "the",
  "—",
  ",",
  "\n",
  " ",
  "х",
  "б",
);
const text = fc.oneof(
  fc.array(word, { maxLength: 60 }).map((words) => words.join(" ")),
  fc.array(word, { maxLength: 60 }).map((words) => words.join("")),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);

const opposite = { added: "removed", removed: "added", same: "same" } as const;
const mirrored = (runs: readonly WordRun[]) =>
  runs.map(({ change, text }) => ({ change: opposite[change], text }));
const unordered = (runs: readonly WordRun[]) => {
  const sorted: string[] = [];
  let between: string[] = [];
  for (const { change, text } of runs) {
    if (change !== "same") between.push(`${change} ${text}`);
    else {
      sorted.push(...between.sort(), text);
      between = [];
    }
  }
  return [...sorted, ...between.sort()];
};

test("tokens joined are the text again, in any script", () => {
  fc.assert(fc.property(text, (each) => tokensOf(each).join("") === each));
});

test.each([
  ["oʻzbek, maʼnaviy, mas’ul", ["oʻzbek", ",", " ", "maʼnaviy", ",", " ", "mas’ul"]],
  ["пункт 3.1(b) — да", ["пункт", " ", "3.1(b)", " ", "—", " ", "да"]],
  ["статья 128¹, ЗРУ-633", ["статья", " ", "128¹", ",", " ", "ЗРУ-633"]],
  ["5-modda anti-trafficking", ["5-modda", " ", "anti-trafficking"]],
])("%s is cut into words, numbers and signs", (given, expected) => {
  expect(tokensOf(given)).toEqual(expected);
});

test("the differences applied to the old text give the new one, and taken back the old one", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = compareWords(before, after);
      expect(newTextOf(runs)).toBe(after);
      expect(oldTextOf(runs)).toBe(before);
    }),
    { numRuns: 500 },
  );
});

test("a text compared with itself has nothing that changed", () => {
  fc.assert(fc.property(text, (each) => compareWords(each, each).every(({ change }) => change === "same")));
});

test("swapping the sides mirrors the differences", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(unordered(mirrored(compareWords(before, after)))).toEqual(
        unordered(compareWords(after, before)),
      );
    }),
    { numRuns: 500 },
  );
});

test("words replaced side by side are one change, not as many as there are spaces", () => {
  const runs = compareWords(
    "лицо, пострадавшее от торговли людьми, имеет право",
    "лицо, признанное жертвой, имеет право",
  );
  expect(runs).toEqual([
    { change: "same", text: "лицо, " },
    { change: "removed", text: "пострадавшее от торговли людьми" },
    { change: "added", text: "признанное жертвой" },
    { change: "same", text: ", имеет право" },
  ]);
});

test("two unrelated long texts are given up on within a bounded time", () => {
  const long = (seed: number) => Array.from({ length: 20_000 }, (_, at) => `w${(at * seed) % 977}`).join(" ");
  const since = performance.now();
  const runs = compareWords(long(7), long(13));
  expect(newTextOf(runs)).toBe(long(13));
  expect(performance.now() - since).toBeLessThan(4_000);
});

test("hundreds of rewritten stretches between words that stayed are bounded together", () => {
  const text = (seed: number) =>
    Array.from({ length: 300 }, (_, stretch) =>
      [
        `anchor${stretch}`,
        ...Array.from({ length: 650 }, (_each, at) => `w${(at * seed + stretch) % 977}`),
      ].join(" "),
    ).join(" ");
  const since = performance.now();
  expect(newTextOf(compareWords(text(7), text(13)))).toBe(text(13));
  expect(performance.now() - since).toBeLessThan(4_000);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { type LegalProvision, textOf } from "../legal-text/provision";
import { compareProvisions, type ProvisionDifference } from "./compare";
import type { Decided } from "./pairs";
import { type AlignmentCase, corpus, writtenOut } from "./testing-corpus";
import { newTextOf, oldTextOf } from "./words";

type Side = readonly LegalProvision[];

function compare(before: Side, after: Side, decided: readonly Decided[] = []): ProvisionDifference[] {
  const work = compareProvisions(before, after, decided);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const signs = { same: "=", edited: "~", moved: ">", split: "/", merged: "&", added: "+", removed: "-" };

function found({ language, before, after }: AlignmentCase): string[] {
  const [old, fresh] = [writtenOut(language, before), writtenOut(language, after)];
  const name = (side: Side, at: number | null) =>
    at === null ? "" : (side[at]?.number ?? "").replaceAll(/Article |Статья |-modda|-модда/g, "");
  return compare(old, fresh).map(({ change, from, to }) =>
    change === "removed" ? `-${name(old, from)}` : `${name(old, from)}${signs[change]}${name(fresh, to)}`,
  );
}

const expectedOf = ({ expected }: AlignmentCase) => expected.split(" ");
const pairOf = (stated: string) => stated.replace(/[=~>]/, ":");

test("the corpus has at least forty cases, in Latin and Cyrillic", () => {
  expect(corpus.length).toBeGreaterThanOrEqual(40);
  expect(new Set(corpus.map(({ language }) => language)).size).toBe(4);
});

test("at least 95 of 100 article pairs of the corpus are right", () => {
  let [pairs, pairsRight, changesRight] = [0, 0, 0];
  const wrong: string[] = [];
  for (const each of corpus) {
    const [want, have] = [expectedOf(each), found(each)];
    const pairsFound = new Set(have.map(pairOf));
    pairs += want.length;
    pairsRight += want.filter((stated) => pairsFound.has(pairOf(stated))).length;
    changesRight += want.filter((stated) => have.includes(stated)).length;
    if (want.some((stated) => !have.includes(stated)) || have.length !== want.length)
      wrong.push(`${each.name}: wanted ${want.join(" ")}, found ${have.join(" ")}`);
  }
  const percent = (count: number) => ((100 * count) / pairs).toFixed(1);
  console.log(
    `Alignment: ${corpus.length} cases, ${pairs} article pairs, ${percent(pairsRight)} % paired right, ${percent(changesRight)} % named right.\n${wrong.join("\n")}`,
  );
  expect(pairsRight / pairs).toBeGreaterThanOrEqual(0.95);
  expect(changesRight / pairs).toBeGreaterThanOrEqual(0.95);
});

const sentence = fc.array(
  fc.constantFrom("жертва", "приют", "oʻzbek", "shelter", "days", "five", "тридцать", "fund", "а", "the"),
  {
    minLength: 0,
    maxLength: 14,
  },
);
const provision: fc.Arbitrary<LegalProvision> = fc.record({
  kind: fc.constantFrom("chapter", "article", "article", "article", "text"),
  number: fc.option(fc.integer({ min: 1, max: 9 }).map((number) => `Article ${number}`)),
  heading: fc.option(sentence.map((words) => words.slice(0, 3).join(" "))),
  body: sentence.map((words) => words.join(" ")),
});
const text = fc.array(provision, { maxLength: 9 });
const related = fc.tuple(text, text, fc.array(fc.nat(20), { maxLength: 9 })).map(([before, fresh, picks]) => {
  const kept = picks.flatMap((pick) => before[pick % Math.max(1, before.length)] ?? []);
  return [before, [...kept, ...fresh.slice(0, 3)]] as const;
});

test("the differences applied to the old text give the new one, and taken back the old one", () => {
  fc.assert(
    fc.property(related, ([before, after]) => {
      const differences = compare(before, after);
      const pieces = (of: "from" | "to", at: number, kind: "split" | "merged", read: typeof newTextOf) => {
        const mine = differences.filter((each) => each[of] === at);
        const other = of === "to" ? before : after;
        const parts = mine.map(({ words, ...each }) =>
          words?.length
            ? read(words)
            : textOf(
                (other[(of === "to" ? each.from : each.to) ?? -1] ?? {
                  heading: null,
                  body: "",
                }) as LegalProvision,
              ),
        );
        return mine.length > 1 && mine.every(({ change }) => change === kind) ? parts.join("\n") : parts[0];
      };
      after.forEach((each, at) => {
        if (!differences.some(({ to, change }) => to === at && change === "merged"))
          expect(pieces("to", at, "merged", newTextOf)).toBe(textOf(each));
      });
      before.forEach((each, at) => {
        if (!differences.some(({ from, change }) => from === at && change === "split"))
          expect(pieces("from", at, "split", oldTextOf)).toBe(textOf(each));
      });
    }),
    { numRuns: 400 },
  );
});

test("each provision of the new text stands in the list, and each of the old", () => {
  fc.assert(
    fc.property(related, ([before, after]) => {
      const differences = compare(before, after);
      expect(new Set(differences.map(({ to }) => to).filter((to) => to !== null)).size).toBe(after.length);
      expect(new Set(differences.map(({ from }) => from).filter((from) => from !== null)).size).toBe(
        before.length,
      );
    }),
  );
});

test("a text compared with itself has nothing that changed", () => {
  fc.assert(
    fc.property(text, (each) => {
      for (const { change, words, isRenumbered } of compare(each, each)) {
        expect({ change, isRenumbered, words }).toEqual({ change: "same", isRenumbered: false, words: [] });
      }
    }),
  );
});

const opposite = {
  added: "removed",
  removed: "added",
  split: "merged",
  merged: "split",
  same: "same",
  edited: "edited",
  moved: "moved",
};

test("swapping the sides mirrors the list", () => {
  fc.assert(
    fc.property(related, ([before, after]) => {
      const key = (change: string, from: number | null, to: number | null) => `${change} ${from} ${to}`;
      const there = compare(before, after).map(({ change, from, to }) => key(change, from, to));
      const back = compare(after, before).map(({ change, from, to }) => key(opposite[change], to, from));
      expect(back.sort()).toEqual(there.sort());
    }),
    { numRuns: 400 },
  );
});

test("the pieces of a split article give the old one back word by word, and the new ones exactly", () => {
  const split = corpus.filter(({ expected }) => /[/&]/.test(expected));
  expect(split.length).toBeGreaterThanOrEqual(8);
  for (const { language, before, after } of split) {
    const [old, fresh] = [writtenOut(language, before), writtenOut(language, after)];
    for (const { change, from, to, words } of compare(old, fresh)) {
      if (change === "split") expect(newTextOf(words ?? [])).toBe(textOf(fresh[to ?? -1] as LegalProvision));
      if (change === "merged") expect(oldTextOf(words ?? [])).toBe(textOf(old[from ?? -1] as LegalProvision));
    }
  }
});

test("an article that only came to stand in another chapter did not move", () => {
  const chapter = (number: string): LegalProvision => ({
    kind: "chapter",
    number,
    heading: `Chapter ${number}`,
    body: "",
  });
  const [one, two, three] = writtenOut("en", ["1 purpose", "2 shelter", "3 children"]) as [
    LegalProvision,
    LegalProvision,
    LegalProvision,
  ];
  const changes = compare([one, two, chapter("II"), three], [one, chapter("II"), two, three]).map(
    ({ change }) => change,
  );
  expect(changes).toEqual(["same", "same", "same", "same"]);
});

test("what a person decided stands, whatever the words say", () => {
  const [before, after] = [
    writtenOut("en", ["1 shelter", "2 children"]),
    writtenOut("en", ["1 shelter", "2 rapporteur"]),
  ];
  expect(
    compare(before, after, [{ from: 0, to: 1 }]).map(({ change, from, to }) => [change, from, to]),
  ).toEqual([
    ["added", null, 0],
    ["edited", 0, 1],
    ["removed", 1, null],
  ]);
  expect(
    compare(before, after, [
      { from: 0, to: null },
      { from: null, to: 0 },
    ]).map(({ change }) => change),
  ).not.toContain("same");
});

test("told that it is late, it gives the list without the words", () => {
  const [before, after] = [
    writtenOut("en", ["1 shelter", "2 children"]),
    writtenOut("en", ["1 shelter", "2 rapporteur"]),
  ];
  const work = compareProvisions(before, after);
  let step = work.next();
  while (!step.done) step = work.next(true);
  expect(step.value.map(({ change, words }) => [change, words])).toEqual([
    ["same", null],
    ["removed", null],
    ["added", null],
  ]);
});

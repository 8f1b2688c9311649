import fc from "fast-check";
import { expect, test } from "vitest";
import type { PackChart } from "@/domain/view/pack";
import { type ListEnding, listFile } from "../exports/list-file";
import { wordsIn } from "../exports/words";
import { chartFile } from "./chart-file";
import { packFile } from "./pack-file";
import { keyNameOf, openSeal, type Sealing, sealingOf } from "./seal";
import { invented } from "./testing-pack";
import { verifyFile } from "./verify-file";

const secret = "a secret of forty characters for a test!";
const another = "another secret of forty characters, too!";
const words = await wordsIn("uz");
const about = {
  name: "measures",
  madeBy: "Invented Person",
  madeAt: "2026-11-25T08:00:00.000Z",
  on: "2026-11-25",
  language: "uz",
  filters: { country: "UZ" },
  audit: { seq: 7, hash: "0".repeat(64) },
};
const ours = sealingOf(secret, about);
const seal = ours.seal({ format: "csv", contentHash: "a".repeat(64), textHash: "b".repeat(64) });
const nameStart = "qadam-seal:".length;

/** Seals as `secret` would, and then puts another sign at a place of the seal, counted in parts of its length. */
const altering = (place: number, sign: string): Sealing => ({
  about,
  seal(statement) {
    const whole = ours.seal(statement);
    const at = nameStart + Math.floor(place * (whole.length - nameStart));
    const other = whole[at] === sign ? "~" : sign;
    return whole.slice(0, at) + other + whole.slice(at + 1);
  },
});

async function* pages() {
  yield [["uz-1", "Oʻzbekiston", -5]];
}

const files = {
  csv: (by: Sealing) => list("csv", by),
  json: (by: Sealing) => list("json", by),
  xlsx: (by: Sealing) => list("xlsx", by),
  docx: (by: Sealing) => packFile("docx", invented, words, by),
  pdf: (by: Sealing) => packFile("pdf", invented, words, by),
  svg: (by: Sealing) => chart("svg", by),
  png: (by: Sealing) => chart("png", by),
};
const list = (ending: ListEnding, sealing: Sealing) =>
  listFile(ending, { headings: ["id", "name", "overdue"], pages: pages(), words, sealing });
const chart = (ending: "svg" | "png", sealing: Sealing) =>
  chartFile(ending, invented, invented.charts[0] as PackChart, {
    words,
    sealing,
    origin: "https://qadam.example",
  });

async function verdictOf(ending: keyof typeof files, by: Sealing) {
  const bytes = Buffer.from(await new Response((await files[ending](by)) as BodyInit).arrayBuffer());
  return (await verifyFile(bytes, { secret })).verdict;
}

test.each(Object.keys(files) as (keyof typeof files)[])(
  "one altered sign in the seal of a %s is told from a seal of another installation",
  async (ending) => {
    expect(await verdictOf(ending, ours)).toBe("same");
    expect(await verdictOf(ending, sealingOf(another, about))).toBe("foreign");
    for (const [place, sign] of [
      [0, "A"],
      [0.01, "!"],
      [0.5, "x"],
      [0.95, "."],
      [0.999, "-"],
    ] as const)
      expect([place, await verdictOf(ending, altering(place, sign))]).toEqual([place, "sealAltered"]);
  },
  30_000,
);

test("wherever a seal is altered it is no seal of ours any more, and never one of another installation", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: nameStart, max: seal.length - 1 }),
      fc.constantFrom(..."AZaz09-_.!~é "),
      (at, sign) => {
        fc.pre(seal[at] !== sign);
        const other = seal.slice(0, at) + sign + seal.slice(at + 1);
        const opened = openSeal(secret, other);
        if (other.trim() === seal) return;
        expect(opened?.making).toBe("altered");
        expect(opened?.statement).toBeNull();
      },
    ),
    { numRuns: 1_000 },
  );
});

test("a seal made before keys had names is still ours, and one cut off its name is not another's", () => {
  const nameless = seal.replace(`${keyNameOf(secret)}.`, "");
  expect(openSeal(secret, nameless)).toMatchObject({ making: "here", statement: about });
  expect(openSeal(another, nameless)).toMatchObject({ making: "elsewhere" });
  expect(openSeal(null, seal)).toMatchObject({ making: "unknown", statement: about });
  expect(openSeal(secret, "qadam-seal:nothing")).toBeNull();
});

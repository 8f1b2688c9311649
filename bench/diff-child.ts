import { existsSync, readFileSync } from "node:fs";
import { diffLines, diffWords } from "diff";
import { inTurns } from "../db/in-turns";
import { compareProvisions } from "../domain/legal-diff/compare";
import { numberKey } from "../domain/legal-text/headings";
import { splitText } from "../domain/legal-text/split";
import { editedPair, type Pair, unrelatedPair } from "./diff-texts";

export interface Measured {
  ms: number;
  rssMB: number;
  /** Of 100 articles of the new text, how many were paired with the old one they came from. */
  percentRight: number;
  /** The longest that anything else had to wait. */
  longestWaitMs: number;
}

const giveUpMs = 45_000;
const pairs = { edited: editedPair, unrelated: unrelatedPair };
type Found = Map<number, number | null>;

/** Ours: which article is which, and the words between them, with what else runs answered in between. */
async function ours({ before, after }: Pair): Promise<Found> {
  const [old, fresh] = [splitText(before), splitText(after)];
  const found = await inTurns(compareProvisions(old, fresh), 1_100);
  return new Map(
    found.flatMap(({ change, from, to }) =>
      to === null || change === "split" || change === "merged"
        ? []
        : [
            [
              Number(numberKey(fresh[to]?.number ?? null)),
              from === null ? null : Number(numberKey(old[from]?.number ?? null)),
            ] as const,
          ],
    ),
  );
}

/** A plain difference read as pairs: each new article came from the old one that most of its kept words stand in; null below a third. */
function byKeptText(parts: readonly { value: string; added?: boolean; removed?: boolean }[]): Found {
  const heading = /^(\d+)-modda\.$/;
  const kept = new Map<number, Map<number, number>>();
  const sizes = new Map<number, number>();
  const [oldLine, newLine] = [
    { at: 0, text: "" },
    { at: 0, text: "" },
  ];
  const step = (line: typeof oldLine, sign: string) => {
    if (sign !== "\n") line.text += sign;
    else {
      const number = heading.exec(line.text.trim())?.[1];
      if (number) line.at = Number(number);
      line.text = "";
    }
  };
  for (const { value, added, removed } of parts)
    for (const sign of value) {
      if (!added) step(oldLine, sign);
      if (!removed) {
        step(newLine, sign);
        sizes.set(newLine.at, (sizes.get(newLine.at) ?? 0) + 1);
      }
      if (!added && !removed) {
        const from = kept.get(newLine.at) ?? new Map<number, number>();
        from.set(oldLine.at, (from.get(oldLine.at) ?? 0) + 1);
        kept.set(newLine.at, from);
      }
    }
  return new Map(
    [...sizes].map(([number, size]) => {
      const [best] = [...(kept.get(number) ?? [])].sort((one, other) => other[1] - one[1]);
      return [number, best && best[1] * 3 >= size ? best[0] : null];
    }),
  );
}

const ways: Record<string, (pair: Pair) => Promise<Found> | Found> = {
  ours,
  diffWords: ({ before, after }) => byKeptText(diffWords(before, after, { timeout: giveUpMs }) ?? []),
  diffLines: ({ before, after }) => byKeptText(diffLines(before, after, { timeout: giveUpMs }) ?? []),
};

const [way = "ours", texts = "edited"] = process.argv.slice(2);
const pair = pairs[texts as keyof typeof pairs]();
const since = performance.now();
let [last, longestWaitMs] = [since, 0];
const ticking = setInterval(() => {
  const now = performance.now();
  longestWaitMs = Math.max(longestWaitMs, now - last);
  last = now;
}, 1);
const found = await ways[way]?.(pair);
const ms = performance.now() - since;
longestWaitMs = Math.max(longestWaitMs, performance.now() - last);
clearInterval(ticking);
const right = [...pair.truth].filter(
  ([number, old]) => found?.has(number) && found.get(number) === old,
).length;
const measured: Measured = {
  ms,
  rssMB: highestMemoryMB(),
  percentRight: (100 * right) / pair.truth.size,
  longestWaitMs,
};
console.log(JSON.stringify(measured));

/** On Linux the high-water mark of this process alone; the one that Node tells begins with that of whoever started it. */
function highestMemoryMB(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? [];
  return (kilobytes ? Number(kilobytes) : process.resourceUsage().maxRSS) / 1024;
}

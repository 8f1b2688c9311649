import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Context } from "./context";
import type { Measured } from "./diff-child";
import { median, type Part } from "./figures";

const run = promisify(execFile);
const endAfterMs = 90_000;

/** One way of comparing in a process of its own; null when it ran out of time or memory. */
async function measure(way: string, texts: string): Promise<Measured | null> {
  const child = run(process.execPath, ["--import", "tsx", "bench/diff-child.ts", way, texts], {
    timeout: endAfterMs,
  });
  return child.then(
    ({ stdout }) => JSON.parse(stdout) as Measured,
    () => null,
  );
}

/** Two versions of a law compared: ours beside the word and the line difference of the `diff` library, on the same texts. */
export async function measureDiff(context: Context): Promise<Part> {
  const rounds = context.isQuick ? 1 : 3;
  const ways = ["ours", "diffWords", "diffLines"] as const;
  const figures: Record<(typeof ways)[number], Measured[]> = { ours: [], diffWords: [], diffLines: [] };
  for (let round = 0; round < rounds; round++)
    for (const way of ways) {
      const measured = await measure(way, "edited");
      if (measured) figures[way].push(measured);
    }
  const unrelated = await measure("ours", "unrelated");
  const of = (read: (measured: Measured) => number) =>
    Object.fromEntries(
      ways.flatMap((way) => (figures[way].length > 0 ? [[way, median(figures[way].map(read))]] : [])),
    );
  const own = (read: (measured: Measured) => number) => ({ ours: median(figures.ours.map(read)) });
  return {
    title: "Two versions of 20,000 words, 300 articles, a third renumbered, one in ten edited",
    rows: [
      { what: "time", unit: "ms", values: of(({ ms }) => ms) },
      { what: "article pairs right", unit: "of 100", values: of(({ percentRight }) => percentRight) },
      { what: "memory at its highest, Node and tsx included", unit: "MB", values: of(({ rssMB }) => rssMB) },
      { what: "time, ours", unit: "ms", values: own(({ ms }) => ms), atMost: 1_000 },
      { what: "memory at its highest, ours", unit: "MB", values: own(({ rssMB }) => rssMB), atMost: 150 },
      {
        what: "longest that anything else waits, ours",
        unit: "ms",
        values: own(({ longestWaitMs }) => longestWaitMs),
      },
      {
        what: "two unrelated texts of 60,000 words until the list is there",
        unit: "ms",
        values: { ours: unrelated?.ms ?? Number.POSITIVE_INFINITY },
        atMost: 2_000,
      },
      {
        what: "longest that anything else waits meanwhile",
        unit: "ms",
        values: { ours: unrelated?.longestWaitMs ?? Number.POSITIVE_INFINITY },
      },
    ],
  };
}

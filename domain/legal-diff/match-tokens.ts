import { longestRising } from "./longest-rising";

export type Match = readonly [before: number, after: number];

/** Differences looked for between two anchors; where there are more, the stretch counts as rewritten. */
const mostDifferences = 1_200;
/** Steps taken in one comparison, over all stretches; what is left after them counts as rewritten. */
const mostSteps = 6_000_000;

/**
 * Which tokens of two texts are the same ones, rising on both sides. Common ends first, then tokens that stand once on each side, then
 * Myers' shortest edit between these, up to a bound. Swapping the sides swaps each pair and nothing else.
 */
export function matchTokens(before: readonly string[], after: readonly string[]): Match[] {
  if (isFirst(before, after)) return matchBetween(before, after);
  return matchBetween(after, before).map(([from, to]) => [to, from]);
}

/** An order of texts that does not depend on which is the old one. */
function isFirst(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return left.length < right.length;
  const at = left.findIndex((token, place) => token !== right[place]);
  return at < 0 || (left[at] ?? "") < (right[at] ?? "");
}

function matchBetween(before: readonly string[], after: readonly string[]): Match[] {
  const { head, tail } = commonEnds(before, after);
  const [beforeEnd, afterEnd] = [before.length - tail, after.length - tail];
  const matches: Match[] = Array.from({ length: head }, (_, at) => [at, at]);
  let [from, to] = [head, head];
  const steps = { left: mostSteps };
  for (const [nextFrom, nextTo] of [
    ...anchors(before, after, head, beforeEnd, afterEnd),
    [beforeEnd, afterEnd] as const,
  ]) {
    const gap = shortestEdit(before.slice(from, nextFrom), after.slice(to, nextTo), steps);
    for (const [left, right] of gap) matches.push([from + left, to + right]);
    if (nextFrom < beforeEnd || nextTo < afterEnd) matches.push([nextFrom, nextTo]);
    [from, to] = [nextFrom + 1, nextTo + 1];
  }
  for (let at = 0; at < tail; at++) matches.push([beforeEnd + at, afterEnd + at]);
  return matches;
}

function commonEnds(before: readonly string[], after: readonly string[]) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { head, tail };
}

/** Pairs of tokens that stand once on each side, the most that rise together. */
function anchors(
  before: readonly string[],
  after: readonly string[],
  start: number,
  beforeEnd: number,
  afterEnd: number,
): Match[] {
  const placeIn = (tokens: readonly string[], end: number) => {
    const places = new Map<string, number>();
    for (let at = start; at < end; at++) {
      const token = tokens[at] as string;
      places.set(token, places.has(token) ? -1 : at);
    }
    return places;
  };
  const there = placeIn(after, afterEnd);
  const pairs = [...placeIn(before, beforeEnd)].flatMap(([token, from]): Match[] => {
    const to = there.get(token) ?? -1;
    return from >= 0 && to >= 0 ? [[from, to]] : [];
  });
  return longestRising(pairs.map(([, to]) => to)).map((at) => pairs[at] as Match);
}

/** Myers' greedy algorithm: matches of a shortest edit; none when it takes more than `mostDifferences` or all the steps that are left. */
function shortestEdit(before: readonly string[], after: readonly string[], steps: { left: number }): Match[] {
  const [n, m] = [before.length, after.length];
  if (n === 0 || m === 0) return [];
  const bound = Math.min(n + m, mostDifferences);
  const offset = bound + 1;
  let reached = new Int32Array(2 * bound + 3);
  const trace: Int32Array[] = [];
  for (let differences = 0; differences <= bound && steps.left > 0; differences++) {
    steps.left -= differences + 1;
    trace.push(reached.slice(offset - differences - 1, offset + differences + 2));
    const next = reached;
    for (let k = -differences; k <= differences; k += 2) {
      const isDown =
        k === -differences ||
        (k !== differences && (next[offset + k - 1] ?? 0) < (next[offset + k + 1] ?? 0));
      let x = isDown ? (next[offset + k + 1] ?? 0) : (next[offset + k - 1] ?? 0) + 1;
      while (x < n && x - k < m && before[x] === after[x - k]) x++;
      next[offset + k] = x;
      if (x >= n && x - k >= m) return walkBack(trace, n, m);
    }
    reached = next;
  }
  return [];
}

function walkBack(trace: readonly Int32Array[], n: number, m: number): Match[] {
  const matches: Match[] = [];
  let [x, y] = [n, m];
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const row = trace[differences] as Int32Array;
    const at = (k: number) => row[k + differences + 1] ?? 0;
    const k = x - y;
    const isDown = k === -differences || (k !== differences && at(k - 1) < at(k + 1));
    const fromK = isDown ? k + 1 : k - 1;
    const fromX = differences === 0 ? 0 : at(fromK);
    const fromY = fromX - (differences === 0 ? 0 : fromK);
    while (x > fromX && y > fromY) matches.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return matches.reverse();
}

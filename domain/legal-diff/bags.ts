import { numberKey } from "../legal-text/headings";
import { isContainer, type LegalProvision } from "../legal-text/provision";
import { wordsOf } from "../legal-text/tokens";

/** The words of a provision as whole numbers, rising, with how often each stands there. */
export interface Bag {
  words: Int32Array;
  counts: Int32Array;
  heading: Set<number>;
  /** Its bare number, with its kind where it holds others; null without one. */
  number: string | null;
  /** Sum of the weights of all words. */
  weight: number;
  /** Words of the body (without one: of the heading) in their order, for looking at runs of them. */
  sequence: Int32Array;
}

export interface Bags {
  before: Bag[];
  after: Bag[];
  /** By word: a word that few provisions have weighs more. */
  weights: Float64Array;
  /** By word: the provisions of `after` that have it. */
  whereAfter: Int32Array[];
}

export function bagsOf(before: readonly LegalProvision[], after: readonly LegalProvision[]): Bags {
  const ids = new Map<string, number>();
  const idOf = (word: string) => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  };
  const read = ({ kind, number, heading, body }: LegalProvision) => ({
    number: number === null ? null : `${isContainer(kind) ? kind : ""} ${numberKey(number)}`,
    heading: wordsOf(heading ?? "").map(idOf),
    body: wordsOf(body).map(idOf),
  });
  const [old, fresh] = [before.map(read), after.map(read)];
  const having = new Int32Array(ids.size);
  for (const each of [...old, ...fresh])
    for (const word of new Set([...each.heading, ...each.body])) having[word] = (having[word] ?? 0) + 1;
  const total = before.length + after.length;
  const weights = Float64Array.from(having, (count) => Math.log(1 + total / Math.max(1, count)));
  const bagged = (each: (typeof old)[number]) => ({
    ...bagOf(each.heading, each.body, weights),
    number: each.number,
  });
  const bags = { before: old.map(bagged), after: fresh.map(bagged) };
  return { ...bags, weights, whereAfter: placesOfWords(bags.after, ids.size) };
}

function bagOf(heading: number[], body: number[], weights: Float64Array): Omit<Bag, "number"> {
  const counted = new Map<number, number>();
  let weight = 0;
  for (const word of [...heading, ...body]) {
    counted.set(word, (counted.get(word) ?? 0) + 1);
    weight += weights[word] ?? 0;
  }
  const words = Int32Array.from(counted.keys()).sort();
  return {
    words,
    counts: words.map((word) => counted.get(word) ?? 0),
    heading: new Set(heading),
    weight,
    sequence: Int32Array.from(body.length > 0 ? body : heading),
  };
}

function placesOfWords(bags: readonly Bag[], size: number): Int32Array[] {
  const places: number[][] = Array.from({ length: size }, () => []);
  bags.forEach(({ words }, at) => {
    for (const word of words) places[word]?.push(at);
  });
  return places.map((each) => Int32Array.from(each));
}

/** Weight of the words two provisions share. */
export function sharedWeight(left: Bag, right: Bag, weights: Float64Array): number {
  let [at, to, shared] = [0, 0, 0];
  while (at < left.words.length && to < right.words.length) {
    const [one, other] = [left.words[at] as number, right.words[to] as number];
    if (one === other) {
      shared += Math.min(left.counts[at] as number, right.counts[to] as number) * (weights[one] as number);
      at++;
      to++;
    } else if (one < other) at++;
    else to++;
  }
  return shared;
}

/** 0 to 1: how alike two provisions are in their words; 1 when neither has any. */
export function likeness(left: Bag, right: Bag, weights: Float64Array): number {
  const both = left.weight + right.weight;
  return both === 0 ? 1 : (2 * sharedWeight(left, right, weights)) / both;
}

/** 0 to 1: how alike their headings are; 0 when one has none. */
export function headingLikeness(left: Bag, right: Bag): number {
  const both = left.heading.size + right.heading.size;
  if (left.heading.size === 0 || right.heading.size === 0) return 0;
  return (2 * [...left.heading].filter((word) => right.heading.has(word)).length) / both;
}

const pairsOf = ({ sequence }: Bag) => {
  const pairs = new Set<number>();
  for (let at = 1; at < sequence.length; at++)
    pairs.add((sequence[at - 1] as number) * 1_000_003 + (sequence[at] as number));
  return pairs;
};

/** 0 to 1: how much of `part`, word after word, stands in `whole` and not in `kept`. */
export function containment(part: Bag, whole: Bag, kept?: Bag): number {
  const [inWhole, inKept] = [pairsOf(whole), kept ? pairsOf(kept) : new Set<number>()];
  const inPart = [...pairsOf(part)];
  const lost = inPart.filter((pair) => inWhole.has(pair) && !inKept.has(pair));
  return inPart.length === 0 ? 0 : lost.length / inPart.length;
}

import { isContainer, type LegalProvision } from "../legal-text/provision";
import { type Bags, headingLikeness, likeness } from "./bags";

export interface Candidate {
  from: number;
  to: number;
  likeness: number;
  heading: number;
  isSameNumber: boolean;
  score: number;
}

const bestKept = 8;
const mostLookedAt = 12_000_000;
const commonFrom = 24;
const commonShare = 0.15;
const commonAtMost = 400;
const perTurn = 40;

/**
 * Pairs that may be one provision, by their words; those of the same number are always among them. Yields
 * between turns of bounded work; told `true`, it stops with what it has.
 */
export function* candidatesOf(
  before: readonly LegalProvision[],
  after: readonly LegalProvision[],
  bags: Bags,
): Generator<void, Candidate[], boolean | undefined> {
  const common = Math.min(commonAtMost, Math.max(commonFrom, after.length * commonShare));
  const byNumber = new Map<string, number[]>();
  bags.after.forEach(({ number: key }, at) => {
    if (key !== null) byNumber.set(key, [...(byNumber.get(key) ?? []), at]);
  });
  const shared = new Float64Array(after.length);
  const candidates: Candidate[] = [];
  let looked = 0;
  for (const [from, provision] of before.entries()) {
    if (from % perTurn === perTurn - 1 && (yield)) break;
    const bag = bags.before[from];
    if (!bag) continue;
    const touched: number[] = [];
    for (const [at, word] of bag.words.entries()) {
      const places = bags.whereAfter[word];
      if (!places || places.length > common || looked > mostLookedAt) continue;
      looked += places.length;
      const gain = (bags.weights[word] ?? 0) * Math.min(2, bag.counts[at] ?? 1);
      for (const to of places) {
        if (shared[to] === 0) touched.push(to);
        shared[to] = (shared[to] ?? 0) + gain;
      }
    }
    const best = bestOf(touched, (to) => (shared[to] ?? 0) / (bag.weight + (bags.after[to]?.weight ?? 0)));
    for (const to of touched) shared[to] = 0;
    const numbered = byNumber.get(bag.number ?? "")?.slice(0, 3) ?? [];
    for (const to of new Set([...best, ...numbered]))
      if (isContainer(provision.kind) === isContainer((after[to] as LegalProvision).kind))
        candidates.push(candidateOf(bags, from, to));
  }
  return candidates;
}

/** The few places that weigh most, heaviest first; of equal ones the earlier. */
function bestOf(places: readonly number[], weigh: (place: number) => number): number[] {
  const best: number[] = [];
  const weights: number[] = [];
  for (const place of places) {
    const weight = weigh(place);
    if (best.length === bestKept && weight < (weights.at(-1) ?? 0)) continue;
    let at = best.length;
    while (at > 0 && isBefore(weight, place, weights[at - 1] ?? 0, best[at - 1] ?? 0)) at--;
    if (at === bestKept) continue;
    best.splice(at, 0, place);
    weights.splice(at, 0, weight);
    best.length = weights.length = Math.min(best.length, bestKept);
  }
  return best;
}

const isBefore = (weight: number, place: number, otherWeight: number, otherPlace: number) =>
  weight > otherWeight || (weight === otherWeight && place < otherPlace);

const numberBonus = 0.06;
const headingBonus = 0.08;
const distanceCost = 0.03;

export function candidateOf(bags: Bags, from: number, to: number): Candidate {
  const [oldBag, freshBag] = [bags.before[from], bags.after[to]];
  const alike = oldBag && freshBag ? likeness(oldBag, freshBag, bags.weights) : 0;
  const heading = oldBag && freshBag ? headingLikeness(oldBag, freshBag) : 0;
  const isSameNumber = oldBag?.number != null && oldBag.number === freshBag?.number;
  const distance = Math.abs(from / bags.before.length - to / bags.after.length);
  const score = alike + (isSameNumber ? numberBonus : 0) + headingBonus * heading - distanceCost * distance;
  return { from, to, likeness: alike, heading, isSameNumber, score };
}

import { numberKey } from "../legal-text/headings";
import { isContainer, type LegalProvision, textOf } from "../legal-text/provision";
import type { Candidate } from "./candidates";
import type { Pairs } from "./pairs";

type Side = readonly LegalProvision[];

/** Equal words: one and one are a pair; of several, those with the same number, then the others in order. */
export function pairEqual(before: Side, after: Side, pairs: Pairs) {
  const keyOf = (provision: LegalProvision) => {
    const text = textOf(provision).replaceAll(/\s+/g, " ").trim();
    return text === ""
      ? `${provision.kind} ${numberKey(provision.number)}`
      : `${isContainer(provision.kind)}: ${text}`;
  };
  const there = new Map<string, number[]>();
  after.forEach((provision, at) => {
    const key = keyOf(provision);
    if (pairs.isFreeTo(at)) there.set(key, [...(there.get(key) ?? []), at]);
  });
  const here = new Map<string, number[]>();
  before.forEach((provision, at) => {
    const key = keyOf(provision);
    if (there.has(key) && pairs.isFreeFrom(at)) here.set(key, [...(here.get(key) ?? []), at]);
  });
  for (const [key, froms] of here) {
    const tos = there.get(key) ?? [];
    const numbered = froms.filter((from) => {
      const to = tos.find((each) => pairs.isFreeTo(each) && after[each]?.number === before[from]?.number);
      if (to !== undefined) pairs.pair(from, to);
      return to === undefined;
    });
    for (const from of numbered) {
      const to = tos.find(pairs.isFreeTo);
      if (to !== undefined) pairs.pair(from, to);
    }
  }
}

/** The best of the candidates first, as long as both are free. */
export function pairBest(
  candidates: readonly Candidate[],
  pairs: Pairs,
  isEnough: (candidate: Candidate) => boolean,
) {
  const sorted = candidates
    .filter((each) => pairs.isFreeFrom(each.from) && pairs.isFreeTo(each.to) && isEnough(each))
    .sort((one, other) => other.score - one.score || one.from - other.from || one.to - other.to);
  for (const { from, to } of sorted) if (pairs.isFreeFrom(from) && pairs.isFreeTo(to)) pairs.pair(from, to);
}

/** Free provisions that stand alone between the same two neighbours on both sides. */
export function between(
  before: Side,
  after: Side,
  pairs: Pairs,
  candidate: (from: number, to: number) => Candidate,
): Candidate[] {
  return before.flatMap((provision, from) => {
    if (!pairs.isFreeFrom(from)) return [];
    const above = from === 0 ? -1 : pairs.toOf(from - 1);
    const to = above === undefined ? undefined : above + 1;
    if (to === undefined || to >= after.length || !pairs.isFreeTo(to)) return [];
    const below = from + 1 === before.length ? after.length : pairs.toOf(from + 1);
    const isSameKind = isContainer(provision.kind) === isContainer((after[to] as LegalProvision).kind);
    return below === to + 1 && isSameKind ? [candidate(from, to)] : [];
  });
}

import { isContainer, type LegalProvision } from "../legal-text/provision";
import { bagsOf } from "./bags";
import { candidateOf, candidatesOf } from "./candidates";
import { longestRising } from "./longest-rising";
import { between, pairBest, pairEqual } from "./pairing";
import { type Decided, Pairs } from "./pairs";
import { findParts } from "./parts";
import { comesFirst } from "./sides";

export interface Link {
  from: number;
  to: number;
  /** `split`: `to` is one of several made of `from`; `merged`: `from` is one of several that `to` was made of. */
  kind: "whole" | "split" | "merged";
  /** Out of the order that most of the others keep. */
  isMoved: boolean;
}

type Side = readonly LegalProvision[];

/**
 * Which provision of one text is which of another: what a person decided, then equal words, then likeness of the words, and the number
 * last, so that renumbering is no rewriting. Provisions in no link were added or removed. Swapping the texts swaps the links and
 * nothing else. Yields between turns of bounded work.
 */
export function* alignProvisions(
  before: Side,
  after: Side,
  decided: readonly Decided[] = [],
): Generator<void, Link[], boolean | undefined> {
  if (comesFirst(before, after)) return yield* alignInOrder(before, after, decided);
  const flipped = yield* alignInOrder(
    after,
    before,
    decided.map(({ from, to }) => ({ from: to, to: from })),
  );
  return flipped.map(({ from, to, kind, isMoved }) => ({
    from: to,
    to: from,
    kind: flippedKind[kind],
    isMoved,
  }));
}

const flippedKind = { whole: "whole", split: "merged", merged: "split" } as const;

function* alignInOrder(
  before: Side,
  after: Side,
  decided: readonly Decided[],
): Generator<void, Link[], boolean | undefined> {
  const pairs = new Pairs(before.length, after.length, decided);
  const bags = bagsOf(before, after);
  yield;
  pairEqual(before, after, pairs);
  const candidates = yield* candidatesOf(before, after, bags);
  pairBest(candidates, pairs, ({ likeness, heading, isSameNumber }) =>
    isSameNumber || heading >= 0.5 ? likeness >= 0.4 : likeness >= 0.5,
  );
  yield;
  const split = findParts(
    { provisions: after, bags: bags.after, isFree: pairs.isFreeTo },
    { provisions: before, bags: bags.before, pairOf: pairs.toOf },
    (whole) => !pairs.isDecidedFrom(whole),
  );
  const merged = findParts(
    { provisions: before, bags: bags.before, isFree: pairs.isFreeFrom },
    { provisions: after, bags: bags.after, pairOf: pairs.fromOf },
    (whole) => !pairs.isDecidedTo(whole),
  );
  const links: Omit<Link, "isMoved">[] = [];
  for (const { part, whole } of split)
    if (pairs.isFreeTo(part) && pairs.toOf(whole) === undefined && !pairs.isTakenFrom(whole))
      pairs.pair(whole, part);
    else if (pairs.isFreeTo(part)) {
      links.push({ from: whole, to: part, kind: "split" });
      pairs.takeTo(part);
    }
  for (const { part, whole } of merged)
    if (pairs.isFreeFrom(part) && pairs.fromOf(whole) === undefined && !pairs.isTakenTo(whole))
      pairs.pair(part, whole);
    else if (pairs.isFreeFrom(part)) {
      links.push({ from: part, to: whole, kind: "merged" });
      pairs.takeFrom(part);
    }
  yield;
  pairBest(
    candidates,
    pairs,
    ({ likeness, heading, isSameNumber }) =>
      (isSameNumber && (likeness >= 0.25 || heading >= 0.6)) || (heading >= 0.8 && likeness >= 0.2),
  );
  pairBest(
    between(before, after, pairs, (from, to) => candidateOf(bags, from, to)),
    pairs,
    (candidate) =>
      isContainer((before[candidate.from] as LegalProvision).kind)
        ? candidate.isSameNumber || candidate.heading > 0
        : candidate.likeness >= 0.3,
  );
  return withMoves([...wholes(pairs, links), ...links], before);
}

/** A whole that parts were split off belongs to the same group. */
function wholes(pairs: Pairs, links: readonly Omit<Link, "isMoved">[]): Omit<Link, "isMoved">[] {
  const split = new Set(links.filter(({ kind }) => kind === "split").map(({ from }) => from));
  const merged = new Set(links.filter(({ kind }) => kind === "merged").map(({ to }) => to));
  return pairs.all().map(([from, to]) => ({
    from,
    to,
    kind: split.has(from) ? "split" : merged.has(to) ? "merged" : "whole",
  }));
}

/** Articles that changed places among themselves, and chapters likewise; an article that only came to stand in another chapter did not. */
function withMoves(links: readonly Omit<Link, "isMoved">[], before: Side): Link[] {
  const sorted = links.toSorted((one, other) => one.from - other.from || one.to - other.to);
  const inOrder = new Set(
    [true, false].flatMap((areContainers) => {
      const whole = sorted.filter(
        ({ kind, from }) =>
          kind === "whole" && isContainer((before[from] as LegalProvision).kind) === areContainers,
      );
      return longestRising(whole.map(({ to }) => to)).map((at) => whole[at]);
    }),
  );
  return sorted.map((link) => ({ ...link, isMoved: link.kind === "whole" && !inOrder.has(link) }));
}

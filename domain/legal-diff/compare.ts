import { numberKey } from "../legal-text/headings";
import { type LegalProvision, textOf } from "../legal-text/provision";
import type { ProvisionChange } from "../vocabulary";
import { alignProvisions, type Link } from "./align";
import type { Decided } from "./pairs";
import { compareWords, type WordRun } from "./words";

export interface ProvisionDifference {
  change: ProvisionChange;
  /** Place in the old text; null: added. */
  from: number | null;
  /** Place in the new text; null: removed. */
  to: number | null;
  /** Whether it bears another number than before. */
  isRenumbered: boolean;
  /** From the old words to the new; of a split or merged one its share of them. Empty when no word changed; null: not worked out. */
  words: WordRun[] | null;
}

type Side = readonly LegalProvision[];

/**
 * What became of each provision, in the order of the new text, removed ones where they stood. Yields between turns of bounded work;
 * told `true`, it stops looking into words and gives the list of provisions as it is.
 */
export function* compareProvisions(
  before: Side,
  after: Side,
  decided: readonly Decided[] = [],
): Generator<void, ProvisionDifference[], boolean | undefined> {
  const links = yield* alignProvisions(before, after, decided);
  const differences = inReadingOrder(links, before.length, after.length);
  const words = new Map<ProvisionDifference, WordRun[]>();
  let isLate = yield;
  for (const group of groupsOf(differences)) {
    if (isLate) break;
    for (const [each, runs] of wordsOfGroup(group, before, after)) words.set(each, runs);
    isLate = yield;
  }
  return differences.map((each) => {
    const [old, fresh] = [before[each.from ?? -1], after[each.to ?? -1]];
    const runs = words.get(each) ?? null;
    const isRenumbered =
      Boolean(old && fresh) && numberKey(old?.number ?? null) !== numberKey(fresh?.number ?? null);
    const isEdited = old && fresh && textOf(old) !== textOf(fresh);
    return {
      ...each,
      change: each.change === "same" && isEdited ? "edited" : each.change,
      isRenumbered,
      words: runs?.every(({ change }) => change === "same") ? [] : runs,
    };
  });
}

const changeOf = ({ kind, isMoved }: Link) =>
  kind === "whole" ? (isMoved ? "moved" : "same") : kind === "split" ? "split" : "merged";

function inReadingOrder(links: readonly Link[], oldCount: number, newCount: number): ProvisionDifference[] {
  const plain = { isRenumbered: false, words: null };
  const linkedFrom = new Map<number, Link>();
  const byTo = new Map<number, Link[]>();
  for (const link of links) {
    linkedFrom.set(link.from, linkedFrom.get(link.from) ?? link);
    byTo.set(link.to, [...(byTo.get(link.to) ?? []), link]);
  }
  const removedAfter = new Map<number, number[]>();
  let place = -1;
  for (let from = 0; from < oldCount; from++) {
    const link = linkedFrom.get(from);
    if (!link) removedAfter.set(place, [...(removedAfter.get(place) ?? []), from]);
    else if (!link.isMoved) place = link.to;
  }
  const removed = (at: number) =>
    (removedAfter.get(at) ?? []).map((from) => ({ ...plain, change: "removed" as const, from, to: null }));
  return [
    ...removed(-1),
    ...Array.from({ length: newCount }, (_, to) => {
      const here = byTo.get(to) ?? [];
      const stated = here.map(
        (link) => ({ ...plain, change: changeOf(link), from: link.from, to }) as ProvisionDifference,
      );
      return [
        ...(stated.length > 0 ? stated : [{ ...plain, change: "added" as const, from: null, to }]),
        ...removed(to),
      ];
    }).flat(),
  ];
}

/** What has to be looked at together: the pieces of one provision, and all else by itself. */
function groupsOf(differences: readonly ProvisionDifference[]): ProvisionDifference[][] {
  const groups = new Map<string, ProvisionDifference[]>();
  for (const each of differences) {
    const key =
      each.change === "split"
        ? `split ${each.from}`
        : each.change === "merged"
          ? `merged ${each.to}`
          : `${each.from} ${each.to}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function wordsOfGroup(
  group: ProvisionDifference[],
  before: Side,
  after: Side,
): [ProvisionDifference, WordRun[]][] {
  const oldText = ({ from }: ProvisionDifference) =>
    from === null ? "" : textOf(before[from] as LegalProvision);
  const newText = ({ to }: ProvisionDifference) => (to === null ? "" : textOf(after[to] as LegalProvision));
  const [first] = group;
  if (!first) return [];
  if (first.change === "split") {
    const runs = compareWords(oldText(first), group.map(newText).join("\n"));
    return cut(runs, group, newText, "removed");
  }
  if (first.change === "merged") {
    const runs = compareWords(group.map(oldText).join("\n"), newText(first));
    return cut(runs, group, oldText, "added");
  }
  return [[first, compareWords(oldText(first), newText(first))]];
}

/** Runs of a whole as those of its pieces: by the text of the pieces, the words of the other side going where they stand. */
function cut(
  runs: readonly WordRun[],
  group: readonly ProvisionDifference[],
  pieceText: (each: ProvisionDifference) => string,
  otherSide: "added" | "removed",
): [ProvisionDifference, WordRun[]][] {
  const pieces = group.map((each) => ({
    each,
    left: pieceText(each).length,
    runs: [] as WordRun[],
  }));
  let at = 0;
  for (const { change, text } of runs) {
    if (change === otherSide) {
      pieces[Math.min(at, pieces.length - 1)]?.runs.push({ change, text });
      continue;
    }
    let rest = text;
    while (rest !== "") {
      const piece = pieces[at];
      if (!piece) break;
      const taken = rest.slice(0, piece.left);
      if (taken !== "") piece.runs.push({ change, text: taken });
      piece.left -= taken.length;
      rest = rest.slice(taken.length);
      if (rest === "" || piece.left > 0) break;
      if (change === "same") piece.runs.push({ change: otherSide, text: rest.slice(0, 1) });
      rest = rest.slice(1);
      at++;
    }
  }
  return pieces.map(({ each, runs: own }) => [each, own]);
}

import { isContainer, type LegalProvision } from "../legal-text/provision";
import { type Bag, containment } from "./bags";

const leastWords = 6;
const leastContained = 0.5;

/** A provision that nothing was paired with, and the one it was taken out of. */
export interface Part {
  part: number;
  whole: number;
}

/**
 * Which of the unpaired provisions of one side were taken out of a provision of the other: most of their words stand there one after
 * another, and not any more in what that provision was paired with. `pairOf` gives that, on the side of the parts.
 */
export function findParts(
  parts: { provisions: readonly LegalProvision[]; bags: readonly Bag[]; isFree: (at: number) => boolean },
  wholes: {
    provisions: readonly LegalProvision[];
    bags: readonly Bag[];
    pairOf: (at: number) => number | undefined;
  },
  isOpen: (whole: number) => boolean,
): Part[] {
  const places = placesOfPairs(wholes.bags);
  return parts.bags.flatMap((bag, part): Part[] => {
    const provision = parts.provisions[part];
    if (!parts.isFree(part) || !provision || isContainer(provision.kind) || bag.sequence.length < leastWords)
      return [];
    const whole = likeliestWhole(bag, places, wholes.bags.length);
    const wholeBag = whole === null ? undefined : wholes.bags[whole];
    if (
      whole === null ||
      !wholeBag ||
      !isOpen(whole) ||
      isContainer(wholes.provisions[whole]?.kind ?? "part")
    )
      return [];
    const kept = wholes.pairOf(whole);
    const keptBag = kept === undefined ? undefined : parts.bags[kept];
    if (wholeBag.sequence.length <= bag.sequence.length) return [];
    if (containment(bag, wholeBag, keptBag) < leastContained) return [];
    return [{ part, whole }];
  });
}

const pairKey = (one: number, other: number) => one * 1_000_003 + other;
const mostPlaces = 40;

function placesOfPairs(bags: readonly Bag[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  bags.forEach(({ sequence }, at) => {
    for (let word = 1; word < sequence.length; word++) {
      const key = pairKey(sequence[word - 1] as number, sequence[word] as number);
      const held = places.get(key);
      if (!held) places.set(key, [at]);
      else if (held.length <= mostPlaces && held.at(-1) !== at) held.push(at);
    }
  });
  return places;
}

function likeliestWhole(
  { sequence }: Bag,
  places: ReadonlyMap<number, number[]>,
  size: number,
): number | null {
  const hits = new Int32Array(size);
  for (let word = 1; word < sequence.length; word++) {
    const held = places.get(pairKey(sequence[word - 1] as number, sequence[word] as number));
    if (held && held.length <= mostPlaces) for (const at of held) hits[at] = (hits[at] ?? 0) + 1;
  }
  const most = hits.reduce((best, count) => Math.max(best, count), 0);
  return most === 0 ? null : hits.indexOf(most);
}

import type { Decided } from "./pairs";

/** Of decisions in the order they were made, those that stand: a later one about a provision takes the place of all before about it. */
export function standingDecisions(decisions: readonly Decided[]): Decided[] {
  const standing: Decided[] = [];
  const [from, to] = [new Set<number>(), new Set<number>()];
  for (const each of decisions.toReversed()) {
    const isTaken = (each.from !== null && from.has(each.from)) || (each.to !== null && to.has(each.to));
    if (each.from !== null) from.add(each.from);
    if (each.to !== null) to.add(each.to);
    if (!isTaken && (each.from !== null || each.to !== null)) standing.push(each);
  }
  return standing.reverse();
}

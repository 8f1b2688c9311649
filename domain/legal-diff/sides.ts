import { type LegalProvision, textOf } from "../legal-text/provision";

/** An order of two texts that does not depend on which is the old one. */
export function comesFirst(left: readonly LegalProvision[], right: readonly LegalProvision[]): boolean {
  if (left.length !== right.length) return left.length < right.length;
  for (const [at, provision] of left.entries()) {
    const [one, other] = [provision, right[at] as LegalProvision].map(
      (each) => `${each.kind} ${each.number} ${textOf(each)}`,
    ) as [string, string];
    if (one !== other) return one < other;
  }
  return true;
}

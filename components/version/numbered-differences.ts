import type { ProvisionDifferenceView } from "@/domain/view/version";

export type NumberedDifference = ProvisionDifferenceView & {
  /** Where it stands in the page. */
  anchor: string;
  /** The next one of the same change; null: there is none, or nothing changed here. */
  next: string | null;
};

/** The differences with places to jump to. */
export function numberedDifferences(differences: readonly ProvisionDifferenceView[]): NumberedDifference[] {
  const anchorOf = (at: number) => `change-${at + 1}`;
  return differences.map((each, at) => {
    const next =
      each.change === "same"
        ? -1
        : differences.findIndex(({ change }, place) => place > at && change === each.change);
    return { ...each, anchor: anchorOf(at), next: next < 0 ? null : anchorOf(next) };
  });
}

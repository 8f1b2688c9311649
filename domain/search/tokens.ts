import { fold } from "../fold";
import type { SearchKind } from "./kinds";
import { stemsOf } from "./stem";

/** Raised whenever the same text would give other tokens, so that an index made before is made anew. */
export const tokenEdition = 1;

const longestWord = 48;

/** The words of a text, folded: runs of letters and figures in any script. */
export function wordsIn(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map((word) => (word.length > longestWord ? [...word].slice(0, longestWord).join("") : word));
}

/** Tokens about the thing rather than of its words; a colon stands in no word. */
export const facet = {
  kind: (kind: SearchKind) => `k:${kind}`,
  country: (code: string) => `c:${code.toLowerCase()}`,
  noCountry: "c:none",
  public: "v:public",
  /** Not public: seen by those with a role in this country. */
  seenIn: (code: string) => `v:${code.toLowerCase()}`,
} as const;

interface Searchable {
  kind: SearchKind;
  countryCode: string | null;
  isPublic: boolean;
  /** Whose roles see it while it is not public. */
  seenIn: readonly string[];
  texts: readonly string[];
}

/** Everything a thing is found by, each token once, with single spaces between. */
export function tokensOf({ kind, countryCode, isPublic, seenIn, texts }: Searchable): string {
  const facets = [
    facet.kind(kind),
    countryCode ? facet.country(countryCode) : facet.noCountry,
    ...(isPublic ? [facet.public] : seenIn.map(facet.seenIn)),
  ];
  return [...new Set([...facets, ...texts.flatMap(wordsIn).flatMap(stemsOf)])].join(" ");
}

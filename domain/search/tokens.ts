import { fold } from "../fold";
import { type SearchKind, searchKinds } from "./kinds";
import { stemsOf } from "./stem";

/** Raised whenever the same text would give other tokens, or a kind other numbers. */
const tokenEdition = 3;

/** An index of another edition is made anew: other tokens or numbers, or another list of kinds. */
export const indexEdition = tokenEdition * 100 + searchKinds.length;

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
  const words = [...new Set(texts.flatMap(wordsIn).flatMap(stemsOf))];
  return [...new Set([...facets, ...words, ...words.flatMap(beginningsOf)])].join(" ");
}

/** A beginning of so many letters has a token of its own; a shorter one is taken for a whole word, a longer one looked up among the words. */
const [shortestBeginning, longestBeginning] = [2, 4];

function beginningsOf(word: string): string[] {
  const letters = [...word];
  const beginnings: string[] = [];
  for (let length = shortestBeginning; length <= Math.min(letters.length, longestBeginning); length++)
    beginnings.push(beginningToken(letters.slice(0, length).join("")));
  return beginnings;
}

const beginningToken = (letters: string) => `p:${letters}`;

/** How whatever begins so is found: by this token, by the words that begin so, or not at all. */
export function beginningOf(word: string): { token: string } | { isListed: boolean } {
  const { length } = [...word];
  if (length >= shortestBeginning && length <= longestBeginning) return { token: beginningToken(word) };
  return { isListed: length > longestBeginning };
}

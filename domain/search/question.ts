import { stemsOf } from "./stem";
import { wordsIn } from "./tokens";

/** Any of these tokens will do. */
export type AnyOf = readonly string[];

export interface Question {
  /** For each word but the last what it is found by. */
  words: AnyOf[];
  /** The last word may be unfinished: it is found by these, and by whatever begins with `beginning`. */
  last: { stems: AnyOf; beginning: string };
}

const small = new Set(
  [
    "a an and at by for from in of on or the to with",
    "и в во на о об обо по с со к ко от до для из за у не или а",
    "va bilan uchun ham yoki",
  ].flatMap(wordsIn),
);

/** What somebody asks for: every word must be there. Null when it has no letter and no figure. Small words count only at the end. */
export function questionOf(typed: string): Question | null {
  const all = wordsIn(typed);
  const last = all.at(-1);
  if (last === undefined) return null;
  const before = [...new Set(all.slice(0, -1))].filter((word) => !small.has(word));
  return { words: before.map(stemsOf), last: { stems: stemsOf(last), beginning: last } };
}

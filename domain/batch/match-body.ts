import { fold } from "../fold";
import type { Localised } from "../localised";
import { signsOfName } from "./body-words";

export interface KnownBody {
  id: string;
  name: Localised;
  acronym: string | null;
}

export interface BodyMatch {
  id: string;
  /** From 0 to 1; 1: named as it is. */
  likeness: number;
}

export interface MatchedBody {
  said: string;
  /** The one that is meant beyond doubt; null: somebody has to choose. */
  id: string | null;
  /** The most alike first. */
  choices: BodyMatch[];
}

const separators =
  /\s*(?:;|\n|\/|,(?=\s*\p{Lu})|,(?=\s*(?:министерств|генеральн|государственн|комитет|ministry|state))|(?<=\p{L})\s+(?:совместно с|jointly with|bilan birgalikda|билан биргаликда)\s+)\s*/iu;
const mostChoices = 5;
const [sure, clearly, possible] = [0.85, 0.2, 0.34];

/** The bodies that a cell of an annex names, one text each. */
export const bodiesNamed = (text: string): string[] =>
  text
    .split(separators)
    .map((part) => part.replace(/^[\s,.–-]+|[\s,.–-]+$/g, "").trim())
    .filter(Boolean);

/** What many bodies are called says little about which is meant. */
const common = new Set([
  "ministry",
  "state",
  "national",
  "commission",
  "centre",
  "combating",
  "inspectorate",
]);
const commonWeight = 0.25;

const weightOf = (signs: Iterable<string>) =>
  [...signs].reduce((sum, sign) => sum + (common.has(sign) ? commonWeight : 1), 0);

/**
 * How alike two names are: the share of their words, by weight, that both have. A name said in part is at least possible, however
 * little its words say.
 */
function likeness(said: Set<string>, name: Set<string>): number {
  const whole = weightOf(said) + weightOf(name);
  if (said.size === 0 || whole === 0) return 0;
  const both = [...said].filter((sign) => name.has(sign));
  const share = (2 * weightOf(both)) / whole;
  return both.length === said.size ? Math.max(share, possible) : share;
}

/** A way of finding which body is meant, made once for the bodies of a State. */
export function bodyMatcher(bodies: readonly KnownBody[]): (said: string) => MatchedBody {
  const known = bodies.map(({ id, name, acronym }) => {
    const names = [name.en, name.ru, name.uz, name.native].filter((each): each is string => Boolean(each));
    return {
      id,
      exact: new Set([...names, ...(acronym ? [acronym] : []), id].map(fold)),
      signs: names.map(signsOfName),
    };
  });
  return (said) => {
    const folded = fold(said.replace(/[«»"“”]/g, ""));
    const same = known.filter(({ exact }) => exact.has(folded));
    if (same.length === 1 && same[0])
      return { said, id: same[0].id, choices: [{ id: same[0].id, likeness: 1 }] };
    const words = signsOfName(said);
    const choices = known
      .map(({ id, signs }) => ({ id, likeness: Math.max(0, ...signs.map((each) => likeness(words, each))) }))
      .filter((match) => match.likeness >= possible)
      .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
      .slice(0, mostChoices);
    const [first, second] = choices;
    const isSure = first && first.likeness >= sure && first.likeness - (second?.likeness ?? 0) >= clearly;
    return { said, id: isSure ? first.id : null, choices };
  };
}

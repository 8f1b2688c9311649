import { fold } from "../fold";

/** What is left of a word keeps at least so many letters. */
const shortestStem = 3;

/** Endings of Russian nouns and adjectives as they are folded after a consonant, and the English plural; longest first. */
const russianAndEnglish = [
  ...["иями", "иям", "иях", "ией", "ием", "ями", "ами", "ыми", "ими"],
  ...["ого", "его", "ому", "ему", "ях", "ах", "ям", "ам", "ем", "ом", "ов", "ев", "ей", "ий", "ый", "ой"],
  ...[
    "ое",
    "ее",
    "ие",
    "ые",
    "ая",
    "яя",
    "ую",
    "юю",
    "ых",
    "их",
    "ым",
    "им",
    "ия",
    "ии",
    "ию",
    "ья",
    "ье",
    "ью",
  ],
  ...["а", "я", "о", "е", "ы", "и", "у", "ю", "й"],
].map((ending) => fold(`т${ending}`).slice(1));
const endings = [...new Set([...russianAndEnglish, "ies", "es", "s"])].sort((a, b) => b.length - a.length);

const uzbekCases = ["gacha", "dagi", "ning", "dan", "da", "ni", "ga"];
/** The dative after k and q: yurakka, qishloqqa. */
const doubledDative = /(?<=k)ka$|(?<=q)qa$/;
const uzbekPossessives = ["imiz", "ingiz", "si", "i"];
const uzbekPlurals = ["lar"];

/** людьми, детьми. */
const softInstrumental = /(?<=[dt])mi$/;

function without(word: string, taken: readonly string[]): string {
  const ending = taken.find((each) => word.endsWith(each) && word.length - each.length >= shortestStem);
  return ending ? word.slice(0, -ending.length) : word;
}

function russianStem(word: string): string {
  if (/ss$/.test(word)) return word;
  const soft = word.replace(softInstrumental, "");
  return soft !== word && soft.length >= shortestStem ? soft : without(word, endings);
}

/** Case, possessive and plural off, in this order; the last k, q or g becomes k, since they change before an ending (vazirlik, vazirligi). */
function uzbekStem(word: string): string {
  const undoubled = word.replace(doubledDative, "");
  const start = undoubled.length < shortestStem ? word : undoubled;
  const bare = [uzbekCases, uzbekPossessives, uzbekPlurals].reduce(without, start);
  return bare.replace(/[gq]$/, "k");
}

/**
 * What a folded word is found by: its stem by the endings of Russian (and the English plural) and by those of Uzbek, one when
 * they agree. Nobody has to know which language a word is in, because text and question are treated alike. Words with a figure
 * stay whole.
 */
export function stemsOf(word: string): string[] {
  if (/\p{N}/u.test(word)) return [word];
  return [...new Set([russianStem(word), uzbekStem(word)])];
}

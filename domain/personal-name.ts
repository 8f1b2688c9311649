import {
  isFamilyName,
  isInstitutionWord,
  isOfficeWord,
  isPlainWord,
  isVictimWord,
} from "./personal-data-words";

/** A word of a text: its place, its sentence (from 0) and whether that begins with it. */
export interface Word {
  text: string;
  start: number;
  end: number;
  sentence: number;
  opensSentence: boolean;
}

/**
 * Words that read as one person's name: `first` and `last` are places in the list of words. `isLikely` is false at the
 * start of a sentence, where an ordinary word is capitalised too; `isOfficial` when an office stands beside the name.
 */
export interface PersonName {
  first: number;
  last: number;
  start: number;
  end: number;
  isLikely: boolean;
  isOfficial: boolean;
}

const abbreviation = /(?:^|[^\p{L}])(?:\p{L}|mr|mrs|ms|dr|no|art|st|prof|гр|ст|им)$/iu;
const endsSentence = (before: string, gap: string) =>
  /[\n!?•]/.test(gap) || (/\.\s/.test(gap) && !abbreviation.test(before));

/** The words of a text in order; figures and signs are in none. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{M}ʻʼ'’‘`-]*/gu)) {
    const opensSentence =
      end === 0 || endsSentence(text.slice(Math.max(0, end - 6), end), text.slice(end, index));
    if (opensSentence && words.length > 0) sentence += 1;
    end = index + word.length;
    words.push({ text: word, start: index, end, sentence, opensSentence });
  }
  return words;
}

const isInitial = (word: string) => /^\p{Lu}$/u.test(word);
const isCapitalised = (word: string) =>
  /^\p{Lu}.*\p{Ll}/u.test(word) || (/^[\p{Lu}'ʻʼ’‘-]{4,}$/u.test(word) && isFamilyName(word));

/** The names of persons in a text: two or more capitalised words in a row, or a family name with initials. */
export function personNames(text: string, words: readonly Word[]): PersonName[] {
  const names: PersonName[] = [];
  for (let first = 0; first < words.length; ) {
    const run = runFrom(text, words, first);
    names.push(...namesInRun(text, words, first, run));
    first = Math.max(run, first + 1);
  }
  return names;
}

function runFrom(text: string, words: readonly Word[], first: number): number {
  let next = first;
  for (; next < words.length; next++) {
    const word = words[next] as Word;
    if (!isCapitalised(word.text) && !isInitial(word.text) && !/^(?:qizi|oʻgʻli|ўғли|қизи)$/.test(word.text))
      break;
    const before = words[next - 1];
    const gap = before && next > first ? text.slice(before.end, word.start) : " ";
    if (gap !== " " && gap !== "\u00A0" && !(before && isInitial(before.text) && /^\.\s?$/.test(gap))) break;
  }
  return next;
}

function namesInRun(text: string, words: readonly Word[], first: number, end: number): PersonName[] {
  const run = words.slice(first, end);
  if (run.some(({ text: word }) => isInstitutionWord(word) && !isVictimWord(word) && !isOfficeWord(word)))
    return [];
  const names: PersonName[] = [];
  let from = first;
  for (let at = first; at <= end; at++) {
    const word = words[at]?.text ?? "";
    if (at < end && !isPlainWord(word) && !isVictimWord(word)) continue;
    const name = nameOf(text, words, from, at);
    if (name) names.push(name);
    from = at + 1;
  }
  return names;
}

function nameOf(text: string, words: readonly Word[], first: number, end: number): PersonName | null {
  const parts = words.slice(first, end);
  const [opening] = parts;
  const closing = parts.at(-1);
  const full = parts.filter(({ text: part }) => !isInitial(part));
  const hasFamilyName = full.some(({ text: part }) => isFamilyName(part));
  if (!opening || !closing || parts.length < 2 || full.length === 0 || (full.length === 1 && !hasFamilyName))
    return null;
  const after = text.slice(closing.end, closing.end + 30);
  const speaksOfOne = /^(?:,? an? | (?:was|is|has|had|told|said|testified|returned)(?![\p{L}]))/u.test(after);
  const offices = [words[first - 1], ...(after.startsWith(",") ? words.slice(end, end + 3) : [])];
  return {
    first,
    last: end - 1,
    start: opening.start,
    end: closing.end,
    isLikely: !opening.opensSentence || parts.length > 2 || hasFamilyName || speaksOfOne,
    isOfficial: offices.some((word) => word?.sentence === opening.sentence && isOfficeWord(word.text)),
  };
}

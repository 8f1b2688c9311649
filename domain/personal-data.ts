import { isVictimWord } from "./personal-data-words";
import { type PersonName, personNames, wordsOf } from "./personal-name";

export type PersonalDataKind =
  | "passport"
  | "pinfl"
  | "phone"
  | "email"
  | "birth_date_with_name"
  | "victim_near_name";

/** A place in a text, from `start` up to but not including `end`, in UTF-16 code units. */
export interface PersonalData {
  kind: PersonalDataKind;
  start: number;
  end: number;
}

const numbers: readonly [PersonalDataKind, RegExp][] = [
  [
    "email",
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu,
  ],
  ["passport", /(?<![\p{L}\p{N}])(?:\p{Lu}{2}[\s-]?(?:№\s?)?|[a-z]{2})\d{7}(?![\p{L}\p{N}])/gu],
  ["pinfl", /(?<![\p{L}\p{N}])\d{14}(?![\p{L}\p{N}])/gu],
  ["phone", /(?<![\p{L}\p{N}])(?:\+|00(?=998))\d(?:[\s().-]{0,2}\d){8,14}(?!\d)/gu],
  ["phone", /(?<!\d)998[\s-]?\(?\d{2}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/g],
  ["phone", /(?<![\d.,/-])8[\s-]?\(?9\d{2}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/g],
  [
    "phone",
    /(?<!\d)(?:\(\d{2,3}\)\s?\d{3}[\s-]?|\d{2,3}[\s-]\d{3}-|0\d{1,2}-\d{3}\s)\d{2}[\s-]?\d{2}(?!\d)/g,
  ],
];

const month =
  "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|yan|fev|iyun|iyul|avg|sen|okt|noy|dek|июн|июл)\\p{L}{0,9}";
const year = "(?:19|20)\\d{2}";
const fullDay = new RegExp(
  [
    `(?<!\\d)(?:\\d{1,2}[./-]\\d{1,2}[./-]${year}|${year}[./-]\\d{1,2}[./-]\\d{1,2})(?!\\d)`,
    `(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?[\\s-](?:of\\s)?${month},?\\s${year}(?!\\d)`,
    `(?<!\\p{L})${month}\\s\\d{1,2},?\\s${year}(?!\\d)`,
    `(?<!\\d)${year}[\\s-](?:yil|йил)\\p{L}{0,6}\\s\\d{1,2}[\\s-]${month}`,
  ].join("|"),
  "giu",
);
const birthWord = /(?<!\p{L})(?:born|births?|dob)(?!\p{L})|рожд|родил|г\. ?р\.|туғил|tug[ʻʼ‘’'`]?il/iu;
const lastYearOfActsUnlikely = 2012;
const wordsBetweenAtMost = 5;

/**
 * Places in a free text that look as if they told about a person: an Uzbek passport number, a PINFL, a phone number, an
 * e-mail address, a birth date with a name, a word for a victim near a name. English, Russian, Uzbek in both scripts.
 * In order of their starts; a place inside another is left out. Addresses of pages are not looked into.
 *
 * A careful guess and no proof: it errs on the side of asking, but is silent about bodies, acts and their dates, and
 * about names with an office beside them.
 */
export function findPersonalData(text: string): PersonalData[] {
  const readable = withoutLinks(text);
  const words = wordsOf(readable);
  const names = personNames(readable, words);
  const found = numbers.flatMap(([kind, pattern]) =>
    [...readable.matchAll(pattern)].map((match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  for (const { first, last, start, end, isLikely, isOfficial } of names) {
    if (!isLikely || isOfficial) continue;
    const near = words.slice(Math.max(0, first - wordsBetweenAtMost - 1), last + wordsBetweenAtMost + 2);
    if (near.some((word) => word.sentence === words[first]?.sentence && isVictimWord(word.text)))
      found.push({ kind: "victim_near_name", start, end });
  }
  found.push(...birthDates(readable, names));
  return withoutInner(found);
}

const withoutLinks = (text: string) =>
  text.replace(/\S+/g, (chunk) =>
    /:\/\/|^[("'«“<]?www\./i.test(chunk) || /^[("'«“<]?(?:[a-z0-9-]+\.)+[a-z]{2,}\//i.test(chunk)
      ? " ".repeat(chunk.length)
      : chunk,
  );

function birthDates(text: string, names: readonly PersonName[]): PersonalData[] {
  const found: PersonalData[] = [];
  for (const { 0: day, index } of text.matchAll(fullDay)) {
    const end = index + day.length;
    const around = text.slice(Math.max(0, index - 40), end + 40);
    const reach = birthWord.test(around) ? 80 : 4;
    const isOld = Number(/(?:19|20)\d{2}/.exec(day)?.[0]) <= lastYearOfActsUnlikely;
    const beside = names.find((name) => {
      const between = name.end <= index ? text.slice(name.end, index) : text.slice(end, name.start);
      if (between.length > reach) return false;
      return (
        reach > 4 ||
        (/^[\s,(:–—-]*$/.test(between) && (isOld || (name.end <= index && /^[\d./-]+$/.test(day))))
      );
    });
    if (beside)
      found.push({
        kind: "birth_date_with_name",
        start: Math.min(beside.start, index),
        end: Math.max(beside.end, end),
      });
  }
  return found;
}

function withoutInner(found: readonly PersonalData[]): PersonalData[] {
  let reached = 0;
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((place) => {
      if (place.end <= reached) return false;
      reached = place.end;
      return true;
    });
}

import { fold } from "../fold";
import { isPartialDate } from "../partial-date";
import { phrasesByFirst } from "./words";

/** A text as a row of signs: `n1 m3 Y2020`; a word that is not known is `?word`, and then nothing is read. */
export type Signs = string;

const two = (text: string) => text.padStart(2, "0");
const pieces =
  /\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)|\d{1,2}([-./])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)|\d{1,2}\.(?:19|20|21)\d\d(?!\d)|\d+|[\p{L}\p{M}]+|[-–—‒−]|\//gu;

/** The signs of a text in any of the three languages and both Uzbek scripts. */
export function signsOf(text: string): Signs {
  const words = fold(text.replace(/[–—‒−]/g, "-").replace(/[«»"“”„;:,()]/g, " ")).match(pieces) ?? [];
  const signs: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const phrase = phraseAt(words, at);
    if (phrase) {
      signs.push(phrase.sign);
      at += phrase.length;
    } else {
      signs.push(signOf(word));
      at += 1;
    }
  }
  return tidy(signs.join(" "));
}

function phraseAt(words: readonly string[], at: number) {
  for (const { words: wanted, sign } of phrasesByFirst.get(words[at] ?? "") ?? []) {
    let next = at;
    const isHere = wanted.every((word, index) => {
      if (index > 0 && words[next] === "-") next += 1;
      return words[next++] === word;
    });
    if (isHere) return { sign, length: next - at };
  }
  return undefined;
}

function signOf(word: string): string {
  if (word === "-") return "-";
  const whole = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(word);
  if (whole) return daySign(whole[1] ?? "", whole[2] ?? "", whole[3] ?? "");
  const written = /^(\d{1,2})([-./])(\d{1,2})[-./](\d{2}|\d{4})$/.exec(word);
  if (written) return writtenDay(written[1] ?? "", written[2] ?? "", written[3] ?? "", written[4] ?? "");
  const month = /^(\d{1,2})\.(\d{4})$/.exec(word);
  if (month) return `P${month[2]}-${two(month[1] ?? "")}`;
  if (/^(19|20|21)\d\d$/.test(word)) return `Y${word}`;
  if (/^\d+$/.test(word)) return `n${Number(word)}`;
  return `?${word}`;
}

/** With points the day comes first everywhere these dates are written; with strokes or dashes it may be the month. */
function writtenDay(first: string, mark: string, second: string, year: string): string {
  if (year.length === 2) return `short${two(year)}-${two(second)}-${two(first)}`;
  if (mark === "." || Number(first) > 12 || first === second) return daySign(year, second, first);
  if (Number(second) > 12) return daySign(year, first, second);
  return `either:${year}-${two(second)}-${two(first)}:${year}-${two(first)}-${two(second)}`;
}

function daySign(year: string, month: string, day: string): string {
  const date = `${year}-${two(month)}-${two(day)}`;
  return isPartialDate(date) ? `D${date}` : "impossible";
}

/** What different ways of writing have in common: `1-mart` is `1 mart`, `2020 yil` is `2020`, `on kun` is ten days. */
function tidy(signs: Signs): Signs {
  return ` ${signs} `
    .replace(/ on (?=(?:dw|mw|ww|wd) )/g, " n10 ")
    .replace(/ on /g, " in ")
    .replace(/ (n\d+) \1 /g, " $1 ")
    .replace(/ n(\d+) o\1 /g, " n$1 ")
    .replace(/ (n\d+) - n1 (?=(?:mw|ww) )/g, " $1 ")
    .replace(/ (o\d) - (?=[qh] )/g, " $1 ")
    .replace(/ within (?=(?:mw|ww) )/g, " within n1 ")
    .replace(/ end - /g, " end ")
    .replace(/ q (n\d) - q (n\d) /g, " $1 - $2 q ")
    .replace(/ (n\d+) - yw (?=[qh] )/g, " $1 ")
    .replace(/ (n\d+) - (?=(?:m\d|q|h|yw|dw|dn|mw|wd|yearUnit|\?))/g, " $1 ")
    .replace(/ (n\d+) \?(?:st|nd|rd|th|go|ye|y|m|chi|inchi|x|ogo|e) /g, " $1 ")
    .replace(/ (Y\d{4}) - (?=yw )/g, " $1 ")
    .replace(/ (Y\d{4}) yw by /g, " $1 by ")
    .replace(/ (Y\d{4}) (?:yw )+/g, " $1 ")
    .replace(/ (m\d+) mw /g, " $1 ")
    .replace(/ (m\d+ by) mw /g, " $1 ")
    .replace(/ (m\d+) dw (?=by |nlt )/g, " $1 ")
    .replace(/ (D\S+|n\d+ m\d+ Y\d{4}) yw /g, " $1 ")
    .replace(/ (P\S+) yw /g, " $1 ")
    .replace(/ (Y\d{4}) dw? /g, " $1 ")
    .trim()
    .replace(/ +/g, " ");
}

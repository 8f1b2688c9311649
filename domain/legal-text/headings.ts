import type { ProvisionKind } from "../vocabulary";

export interface Heading {
  /** `either`: an article, unless the text has articles by another name; then a section. */
  kind: ProvisionKind | "either";
  number: string;
  /** What follows the number in the same line. */
  rest: string;
  /** `5 § Text`, `5. Text`: what follows is never a title. */
  isRunOn?: true;
}

const names: readonly [Heading["kind"], string][] = [
  ["article", "articles?|art\\.|artikel|статья|стаття|άρθρο|άρθρον|αρθρο|моддаи"],
  ["either", "section|sec\\.|§|параграф"],
  ["chapter", "chapter|глава|kapitel|κεφάλαιο|κεφαλαιο|боби"],
  ["part", "part|title|часть|частина|раздел|розділ|μέρος|μεροσ|τμήμα|τμημα|avdelning|қисми"],
];
const namesAfter: readonly [Heading["kind"], string][] = [
  ["article", "modda|модда|бап|берене"],
  ["either", "§"],
  ["chapter", "bob|боб|kap\\.|kapitlet|тарау"],
  ["part", "boʻlim|boʼlim|bo['’‘`]lim|бўлим|qism|қисм|avdelningen|бөлім"],
];

const digits =
  "\\d{1,5}(?:[.\\-–]\\d{1,4})*[⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:\\s?(?:bis|ter|quater|quinquies|[a-zа-яёα-ω])(?![\\p{L}\\p{N}]))?";
const roman = "[ivxlcdm]{1,9}(?:-\\d{1,3})?(?![\\p{L}\\p{N}])";
const ordinals =
  "one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|" +
  "перв(?:ая|ый)|втор(?:ая|ой)|трет(?:ья|ий)|четв[её]рт(?:ая|ый)|пят(?:ая|ый)|шест(?:ая|ой)|седьм(?:ая|ой)|восьм(?:ая|ой)|" +
  "перш(?:а|ий)|друг(?:а|ий)|третій|третя|πρώτο|δεύτερο|τρίτο";
const ordinalsBefore =
  "birinchi|ikkinchi|uchinchi|toʻrtinchi|beshinchi|oltinchi|yettinchi|биринчи|иккинчи|учинчи|тўртинчи|бешинчи|олтинчи|еттинчи";

const before = names.map(
  ([kind, words]) =>
    [
      kind,
      new RegExp(`^((?:${words})\\s*(?:№\\s*)?(?:${digits}|${roman}|(?:${ordinals})(?!\\p{L})))(.*)$`, "iu"),
    ] as const,
);
const after = namesAfter.map(
  ([kind, words]) =>
    [
      kind,
      new RegExp(
        `^((?:${digits}|${roman}|(?:${ordinalsBefore})(?!\\p{L}))\\s?[-–‑ ]?\\s?(?:${words})(?![\\p{L}\\p{N}]))(.*)$`,
        "iu",
      ),
    ] as const,
);

/** What may stand between a number and its heading; a heading without it begins with a capital or a quotation mark. */
const separator = /^\s*(?:[.:)—–]|-(?=\s))+\s*/u;
const startsAfresh = /^\s+["«“„(]?[\p{Lu}\p{Lt}]/u;

/** The line as a heading of a numbered unit, or null: "Article 5 applies" in running text is none. */
export function headingIn(line: string): Heading | null {
  const trimmed = line.trim();
  if (!/[\p{N}ivxlcdm§]|\p{L}{4}/iu.test(trimmed.slice(0, 40))) return null;
  for (const [kind, pattern] of [...before, ...after]) {
    const [, number, rest] = pattern.exec(trimmed) ?? [];
    if (number === undefined || rest === undefined) continue;
    if (rest !== "" && !separator.test(rest) && !startsAfresh.test(rest)) continue;
    const heading = { kind, number: number.trim(), rest: rest.replace(separator, "").trim() };
    return /^\d.*§$/.test(heading.number) ? { ...heading, isRunOn: true } : heading;
  }
  return null;
}

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The bare number, so that `Article 5`, `5-modda` and `§ 5.` are one: `5`, `128-1`, `12a`; Roman numerals as digits. Empty: none. */
export function numberKey(number: string | null): string {
  if (!number) return "";
  const plain = number
    .toLowerCase()
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (run) => `-${[...run].map((digit) => superscripts.indexOf(digit)).join("")}`);
  const [digitsFound] =
    /\d+(?:[.\-–]\d+)*\s?(?:(?:bis|ter|quater|quinquies|[a-zа-яёα-ω])(?!\p{L}))?/u.exec(plain) ?? [];
  if (digitsFound) return digitsFound.replaceAll(/\s/g, "").replaceAll("–", "-");
  const [romanFound] = /(?<!\p{L})[ivxlcdm]+(?!\p{L})/u.exec(plain) ?? [];
  if (!romanFound) return plain.trim();
  const values = [...romanFound].map((letter) => romanDigits[letter] ?? 0);
  const total = values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  return String(total);
}

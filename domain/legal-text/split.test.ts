import fc from "fast-check";
import { expect, test } from "vitest";
import { headingIn, numberKey } from "./headings";
import { outlineOf, provisionsFromOutline } from "./outline";
import { lineOf, paragraphsOf } from "./paragraphs";
import { placesOf } from "./places";
import type { LegalProvision } from "./provision";
import { splitText } from "./split";

test.each([
  ["Article 5", "article", "Article 5", ""],
  ["Article 5. Identification of victims", "article", "Article 5", "Identification of victims"],
  ["ARTICLE 12a — Non-punishment", "article", "ARTICLE 12a", "Non-punishment"],
  ["Статья 5. Идентификация", "article", "Статья 5", "Идентификация"],
  ["Статья 128¹. Принудительный труд", "article", "Статья 128¹", "Принудительный труд"],
  ["СТАТЬЯ 5", "article", "СТАТЬЯ 5", ""],
  ["5-modda. Identifikatsiya qilish", "article", "5-modda", "Identifikatsiya qilish"],
  ["5-1-modda. Bolalar", "article", "5-1-modda", "Bolalar"],
  ["5-модда. Идентификация", "article", "5-модда", "Идентификация"],
  ["Article 5 bis. Later", "article", "Article 5 bis", "Later"],
  ["Άρθρο 5", "article", "Άρθρο 5", ""],
  ["ΑΡΘΡΟ 5 Αναγνώριση", "article", "ΑΡΘΡΟ 5", "Αναγνώριση"],
  ["Стаття 5. Права постраждалих", "article", "Стаття 5", "Права постраждалих"],
  ["5 § Den som utsatts har rätt till stöd.", "either", "5 §", "Den som utsatts har rätt till stöd."],
  ["Section 5. Power to detain", "either", "Section 5", "Power to detain"],
  ["§ 3. Порядок", "either", "§ 3", "Порядок"],
  ["Chapter II. General provisions", "chapter", "Chapter II", "General provisions"],
  ["ГЛАВА 2. ОБЩИЕ ПОЛОЖЕНИЯ", "chapter", "ГЛАВА 2", "ОБЩИЕ ПОЛОЖЕНИЯ"],
  ["2-bob. Umumiy qoidalar", "chapter", "2-bob", "Umumiy qoidalar"],
  ["I боб. Умумий қоидалар", "chapter", "I боб", "Умумий қоидалар"],
  ["2 kap. Stöd", "chapter", "2 kap.", "Stöd"],
  ["Раздел III", "part", "Раздел III", ""],
  ["РОЗДІЛ II. ПРАВА", "part", "РОЗДІЛ II", "ПРАВА"],
  ["1-boʻlim. Asosiy qism", "part", "1-boʻlim", "Asosiy qism"],
  ["Birinchi boʻlim", "part", "Birinchi boʻlim", ""],
  ["Часть первая", "part", "Часть первая", ""],
])("%s begins a unit", (line, kind, number, rest) => {
  expect(headingIn(line)).toMatchObject({ kind, number, rest });
});

test.each([
  "Article 5 of the Convention applies to carriers.",
  "Статья 5 настоящего Закона применяется к перевозчикам.",
  "Часть вторая статьи 12 изложить в следующей редакции:",
  "5-moddasi ikkinchi qismiga oʻzgartirish kiritilsin.",
  "Section 5(1) applies to carriers.",
  "The articles 5 to 7 are repealed.",
  "Particulars are kept for a year.",
  "Art is long.",
  "",
])("%s is running text", (line) => {
  expect(headingIn(line)).toBeNull();
});

test.each([
  ["Article 5", "5"],
  ["5-1-modda", "5-1"],
  ["Статья 128¹", "128-1"],
  ["§ 12 a", "12a"],
  ["Article 5 bis", "5bis"],
  ["Chapter XIV", "14"],
  ["Глава IV", "4"],
  [null, ""],
])("the bare number of %s is %s", (number, key) => {
  expect(numberKey(number)).toBe(key);
});

const law = `LAW OF A STATE THAT IS MADE UP

Chapter 1. General
Article 1. Purpose
The purpose is to protect.

Article 2
Meaning of terms
In this law:
1) exploitation means unfair use;
2) a child is a person under 18.

CHAPTER 2
ASSISTANCE
Article 3. Shelters shall be maintained by local authorities.
They are free of charge.`;

test("a law is split into chapters and articles, and nothing of it is lost", () => {
  const provisions = splitText(law);
  expect(provisions).toEqual([
    { kind: "text", number: null, heading: null, body: "LAW OF A STATE THAT IS MADE UP" },
    { kind: "chapter", number: "Chapter 1", heading: "General", body: "" },
    { kind: "article", number: "Article 1", heading: "Purpose", body: "The purpose is to protect." },
    {
      kind: "article",
      number: "Article 2",
      heading: "Meaning of terms",
      body: "In this law:\n1) exploitation means unfair use;\n2) a child is a person under 18.",
    },
    { kind: "chapter", number: "CHAPTER 2", heading: "ASSISTANCE", body: "" },
    {
      kind: "article",
      number: "Article 3",
      heading: "Shelters shall be maintained by local authorities.",
      body: "They are free of charge.",
    },
  ]);
  expect(placesOf(provisions).map(({ path, depth }) => `${depth} ${path}`)).toEqual([
    "0 text",
    "0 chapter-1",
    "1 chapter-1/article-1",
    "1 chapter-1/article-2",
    "0 chapter-2",
    "1 chapter-2/article-3",
  ]);
});

test("where sections are all there is, they are the articles; beside articles they are not", () => {
  expect(splitText("Section 1. Purpose\nText.\nSection 2. Terms\nText.").map(({ kind }) => kind)).toEqual([
    "article",
    "article",
  ]);
  expect(splitText("§ 1. Общее\nСтатья 1. Цель\nТекст.").map(({ kind }) => kind)).toEqual([
    "section",
    "article",
  ]);
});

test("a Swedish section runs on in its own line", () => {
  expect(
    splitText("1 kap. Inledning\n1 § Den som utsatts har rätt till stöd.\n2 § Stödet är fritt."),
  ).toEqual([
    { kind: "chapter", number: "1 kap.", heading: "Inledning", body: "" },
    { kind: "article", number: "1 §", heading: null, body: "Den som utsatts har rätt till stöd." },
    { kind: "article", number: "2 §", heading: null, body: "Stödet är fritt." },
  ]);
});

test("a decree without articles is split at the points that count up from 1", () => {
  const decree =
    "Президент постановляет:\n1. Образовать комиссию.\n2. Комиссии:\n1) утвердить план;\n3. Контроль возложить на администрацию.";
  expect(splitText(decree).map(({ kind, number, body }) => [kind, number, body])).toEqual([
    ["text", null, "Президент постановляет:"],
    ["article", "1", "Образовать комиссию."],
    ["article", "2", "Комиссии:\n1) утвердить план;"],
    ["article", "3", "Контроль возложить на администрацию."],
  ]);
});

test("a text without any article stays one", () => {
  expect(splitText("Only words.\n\nAnd more words.")).toEqual([
    { kind: "text", number: null, heading: null, body: "Only words.\n\nAnd more words." },
  ]);
  expect(splitText("  \n ")).toEqual([]);
});

test("two articles of one number have two places", () => {
  const twice = { kind: "article", number: "Article 1" } as const;
  expect(placesOf([twice, twice]).map(({ path }) => path)).toEqual(["article-1", "article-1~2"]);
});

const line = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom("[x]", "\\[", "1. a", "(b) c", "— d", "Статья 5. Ой", ""),
  )
  .map((each) =>
    each
      .replaceAll(/[\n\r\u2028\u2029\f\u0085]/g, " ")
      .trimEnd()
      .normalize("NFC"),
  );
const oneLine = fc
  .stringMatching(/^[\p{L}\d][\p{L}\d .]{0,12}[\p{L}\d]$/u)
  .map((each) => each.normalize("NFC"));
const provision: fc.Arbitrary<LegalProvision> = fc.record({
  kind: fc.constantFrom("part", "chapter", "section", "article", "text"),
  number: fc.option(oneLine),
  heading: fc.option(oneLine),
  body: fc.array(line, { maxLength: 5 }).map((lines) => lines.join("\n").replace(/^\n+|\n+$/g, "")),
});

test("a marked text gives back exactly the units it was made from, in each language", () => {
  fc.assert(
    fc.property(
      fc.array(provision, { maxLength: 6 }),
      fc.constantFrom("en" as const, "ru" as const, "uz" as const),
      (provisions, language) => {
        expect(provisionsFromOutline(outlineOf(provisions, language))).toEqual({ provisions });
      },
    ),
  );
});

test("a mark that is none and text before the first mark are named by their line", () => {
  expect(provisionsFromOutline("lost\n[article 1] One\ntext\n[clause 2] Two")).toEqual({
    faults: [{ line: 1 }, { line: 4 }],
  });
});

test("paragraphs give their line back", () => {
  fc.assert(fc.property(line, (each) => paragraphsOf(each).map(lineOf).join("\n") === each));
  expect(paragraphsOf("1. Общее;\n2-1) частное\nтекст\n(a) so\nа) так").map(({ number }) => number)).toEqual([
    "1.",
    "2-1)",
    null,
    "(a)",
    "а)",
  ]);
});

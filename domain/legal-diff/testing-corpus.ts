import type { LegalProvision } from "../legal-text/provision";
import { articles, type CorpusLanguage, type Subject } from "./testing-texts";

/**
 * An article of a case: `3 shelter` is article 3 with the text of that subject; edits follow as [what stands there, what comes instead].
 * A longer text of its own is given as `heading|body`.
 */
export type Written = string | [head: string, ...edits: [from: string, to: string][]];

/**
 * What is expected, one word for each article: `2=3` same words, `2~3` edited, `2>5` moved, `2/3` a piece split off from 2, `2&3` merged
 * into 3, `+4` added, `-4` removed.
 */
export interface AlignmentCase {
  name: string;
  language: CorpusLanguage;
  before: Written[];
  after: Written[];
  expected: string;
}

const numberWords: Record<CorpusLanguage, (number: string) => string> = {
  en: (number) => `Article ${number}`,
  ru: (number) => `Статья ${number}`,
  uz: (number) => `${number}-modda`,
  "uz-Cyrl": (number) => `${number}-модда`,
};

export function writtenOut(language: CorpusLanguage, written: readonly Written[]): LegalProvision[] {
  return written.map((each) => {
    const [head, ...edits] = typeof each === "string" ? [each] : each;
    const [, number = "", what = ""] = /^(\S+) (.+)$/s.exec(head) ?? [];
    const stated = what.includes("|") ? what : articles[language][what as Subject];
    const edited = edits.reduce((text: string, [from, to]) => {
      if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${head}`);
      return text.replace(from, to);
    }, stated);
    const [heading = "", ...body] = edited.split("|");
    return {
      kind: "article",
      number: numberWords[language](number),
      heading: heading || null,
      body: body.join("|"),
    };
  });
}

const law: Written[] = [
  "1 purpose",
  "2 terms",
  "3 commission",
  "4 identification",
  "5 shelter",
  "6 compensation",
  "7 force",
];

const inEachLanguage = (
  name: string,
  before: Written[],
  after: Written[],
  expected: string,
): AlignmentCase[] =>
  (Object.keys(articles) as CorpusLanguage[]).map((language) => ({
    name: `${name} (${language})`,
    language,
    before,
    after,
    expected,
  }));

export const corpus: AlignmentCase[] = [
  ...inEachLanguage("nothing changed", law, law, "1=1 2=2 3=3 4=4 5=5 6=6 7=7"),
  ...inEachLanguage(
    "an article put in, all after it renumbered",
    law,
    [
      "1 purpose",
      "2 terms",
      "3 rapporteur",
      "4 commission",
      "5 identification",
      "6 shelter",
      "7 compensation",
      "8 force",
    ],
    "1=1 2=2 +3 3=4 4=5 5=6 6=7 7=8",
  ),
  ...inEachLanguage(
    "an article taken out, all after it renumbered",
    law,
    ["1 purpose", "2 commission", "3 identification", "4 shelter", "5 compensation", "6 force"],
    "1=1 -2 3=2 4=3 5=4 6=5 7=6",
  ),
  ...inEachLanguage(
    "one article gives way to another under the same number",
    law,
    ["1 purpose", "2 terms", "3 rapporteur", "4 identification", "5 shelter", "6 compensation", "7 force"],
    "1=1 2=2 -3 +3 4=4 5=5 6=6 7=7",
  ),
  ...inEachLanguage(
    "an article moved to the end",
    law,
    ["1 purpose", "2 terms", "3 identification", "4 shelter", "5 compensation", "6 force", "7 commission"],
    "1=1 2=2 3>7 4=3 5=4 6=5 7=6",
  ),
  ...inEachLanguage(
    "two put in and one taken out",
    ["1 purpose", "2 terms", "3 borders", "4 identification", "5 shelter", "6 force", "7 repeal"],
    [
      "1 purpose",
      "2 terms",
      "3 identification",
      "4 reflection",
      "5 shelter",
      "6 nonpunishment",
      "7 force",
      "8 repeal",
    ],
    "1=1 2=2 -3 4=3 +4 5=5 +6 6=7 7=8",
  ),
  {
    name: "numbers swapped and words edited",
    language: "en",
    before: ["1 purpose", "2 shelter", "3 compensation", "4 children"],
    after: [
      "1 purpose",
      ["2 compensation", ["out of the State fund", "out of the victims' fund"]],
      ["3 shelter", ["six months", "twelve months"]],
      "4 children",
    ],
    expected: "1=1 3>2 2~3 4=4",
  },
  {
    name: "периоды изменены и всё сдвинуто на одну статью",
    language: "ru",
    before: ["1 purpose", "2 identification", "3 reflection", "4 shelter"],
    after: [
      "1 purpose",
      "2 terms",
      ["3 identification", ["пяти дней", "трёх дней"]],
      ["4 reflection", ["тридцать дней", "не менее тридцати дней"]],
      ["5 shelter", ["шести месяцев", "одного года"]],
    ],
    expected: "1=1 +2 2~3 3~4 4~5",
  },
  {
    name: "muddatlar oʻzgartirilgan, raqamlar bittaga surilgan",
    language: "uz",
    before: ["1 purpose", "2 identification", "3 reflection", "4 shelter"],
    after: [
      "1 purpose",
      "2 rapporteur",
      ["3 identification", ["besh kun", "uch kun"]],
      ["4 reflection", ["oʻttiz kun", "kamida oʻttiz kun"]],
      ["5 shelter", ["olti oygacha", "bir yilgacha"]],
    ],
    expected: "1=1 +2 2~3 3~4 4~5",
  },
  {
    name: "муддатлар ўзгартирилган",
    language: "uz-Cyrl",
    before: ["1 purpose", "2 identification", "3 reflection", "4 children"],
    after: [
      ["1 purpose", ["айбдорларни жавобгарликка тортишдан", "айбдорларни жазолашдан"]],
      ["2 identification", ["беш кун", "уч кун"]],
      ["3 reflection", ["ўттиз кун", "тўқсон кун"]],
      "4 children",
    ],
    expected: "1~1 2~2 3~3 4=4",
  },
  {
    name: "an article split in two at its sentence",
    language: "en",
    before: ["1 purpose", "2 identification", "3 shelter"],
    after: [
      "1 purpose",
      "2 Identification|A presumed victim is identified by the police, the labour inspectorate or an accredited organisation.",
      "3 Time limit|The decision is taken within five days and does not depend on the opening of a criminal case.",
      "4 shelter",
    ],
    expected: "1=1 2/2 2/3 3=4",
  },
  {
    name: "статья разделена на две",
    language: "ru",
    before: ["1 purpose", "2 identification", "3 reflection", "4 force"],
    after: [
      "1 purpose",
      "2 Идентификация|Предполагаемую жертву идентифицируют органы внутренних дел, инспекция труда или аккредитованная организация.",
      "3 Срок принятия решения|Решение принимается в течение пяти дней и не зависит от возбуждения уголовного дела.",
      "4 reflection",
      "5 force",
    ],
    expected: "1=1 2/2 2/3 3=4 4=5",
  },
  {
    name: "modda ikkiga boʻlingan",
    language: "uz",
    before: ["1 terms", "2 identification", "3 force"],
    after: [
      "1 terms",
      "2 Identifikatsiya qilish|Taxmin qilinayotgan jabrlanuvchi ichki ishlar organlari, mehnat inspeksiyasi yoki akkreditatsiyadan oʻtgan tashkilot tomonidan aniqlanadi.",
      "3 Qaror qabul qilish muddati|Qaror besh kun ichida qabul qilinadi va jinoyat ishi qoʻzgʻatilishiga bogʻliq emas.",
      "4 force",
    ],
    expected: "1=1 2/2 2/3 3=4",
  },
  {
    name: "модда иккига бўлинган",
    language: "uz-Cyrl",
    before: ["1 terms", "2 reflection", "3 force"],
    after: [
      "1 terms",
      "2 Тикланиш даври|Жабрланувчига тикланиш ва ҳамкорлик қилиш ҳақида қарор қабул қилиш учун ўттиз кун берилади.",
      "3 Чиқариб юбормаслик|Бу муддатда чиқариб юбориш ижро этилмайди ва шахс мамлакатда қолади.",
      "4 force",
    ],
    expected: "1=1 2/2 2/3 3=4",
  },
  {
    name: "two articles merged into one",
    language: "en",
    before: ["1 purpose", "2 shelter", "3 compensation", "4 force"],
    after: [
      "1 purpose",
      "2 Assistance|Local authorities maintain shelters that offer safe housing, food, medical care and psychological help free of charge for up to six months. A victim is paid for harm and lost earnings out of the property of the offender and, where that does not suffice, out of the State fund.",
      "3 force",
    ],
    expected: "1=1 2&2 3&2 4=3",
  },
  {
    name: "две статьи объединены",
    language: "ru",
    before: ["1 purpose", "2 compensation", "3 nonpunishment", "4 force"],
    after: [
      "1 purpose",
      "2 Права пострадавших|Пострадавшему возмещаются вред и утраченный заработок за счёт имущества виновного, а при его недостаточности — за счёт государственного фонда. Пострадавший не несёт ответственности за противоправные деяния, к совершению которых он был принуждён вследствие торговли людьми.",
      "3 force",
    ],
    expected: "1=1 2&2 3&2 4=3",
  },
  {
    name: "ikki modda birlashtirilgan",
    language: "uz",
    before: ["1 commission", "2 rapporteur", "3 children"],
    after: [
      "1 Milliy komissiya va maʼruzachi|Komissiya davlat organlari faoliyatini muvofiqlashtiradi, yilida kamida toʻrt marta yigʻiladi va bayonnomalarni oʻn kun ichida eʼlon qiladi. Maʼruzachi koʻrilgan choralar taʼsirini kuzatadi, fuqarolik jamiyatidan statistika toʻplaydi va har yili parlamentga hisobot taqdim etadi.",
      "2 children",
    ],
    expected: "1&1 2&1 3=2",
  },
  {
    name: "икки модда бирлаштирилган",
    language: "uz-Cyrl",
    before: ["1 compensation", "2 nonpunishment", "3 children"],
    after: [
      "1 Жабрланувчининг ҳуқуқлари|Жабрланувчига етказилган зарар айбдорнинг мол-мулки ҳисобидан, у етарли бўлмаса, давлат жамғармаси ҳисобидан қопланади. Жабрланувчи одам савдоси оқибатида мажбуран содир этган қилмишлари учун жавобгар бўлмайди.",
      "2 children",
    ],
    expected: "1&1 2&1 3=2",
  },
  {
    name: "written anew under the same number and heading",
    language: "en",
    before: ["1 purpose", "2 commission", "3 force"],
    after: [
      "1 purpose",
      "2 Commission|The Prime Minister appoints eleven members for a term of five years; a secretariat supports them.",
      "3 force",
    ],
    expected: "1=1 2~2 3=3",
  },
  {
    name: "repealed articles stay as empty shells",
    language: "en",
    before: ["1 purpose", "2 borders", "3 |Repealed.", "4 shelter"],
    after: ["1 purpose", "2 |Repealed.", "3 |Repealed.", "4 shelter"],
    expected: "1=1 -2 +2 3=3 4=4",
  },
  {
    name: "исключённые статьи",
    language: "ru",
    before: ["1 purpose", "2 |Исключена.", "3 |Исключена.", "4 shelter"],
    after: ["1 purpose", "2 |Исключена.", "3 |Исключена.", "4 terms", "5 shelter"],
    expected: "1=1 2=2 3=3 +4 4=5",
  },
  {
    name: "boilerplate articles that differ in one word keep apart",
    language: "en",
    before: [
      "1 Duties of the police|The police appoint a contact point and report to the Commission by 1 March each year.",
      "2 Duties of the labour inspectorate|The labour inspectorate appoints a contact point and reports to the Commission by 1 March each year.",
      "3 Duties of the migration service|The migration service appoints a contact point and reports to the Commission by 1 March each year.",
    ],
    after: [
      "1 Duties of the border guard|The border guard appoints a contact point and reports to the Commission by 1 March each year.",
      "2 Duties of the police|The police appoint a contact point and report to the Commission by 1 April each year.",
      "3 Duties of the labour inspectorate|The labour inspectorate appoints a contact point and reports to the Commission by 1 April each year.",
      "4 Duties of the migration service|The migration service appoints a contact point and reports to the Commission by 1 April each year.",
    ],
    expected: "+1 1~2 2~3 3~4",
  },
  {
    name: "однотипные статьи не путаются",
    language: "ru",
    before: [
      "1 Полномочия Министерства здравоохранения|Министерство здравоохранения утверждает порядок оказания медицинской помощи и ежегодно отчитывается перед Комиссией.",
      "2 Полномочия Министерства занятости|Министерство занятости утверждает порядок трудоустройства и ежегодно отчитывается перед Комиссией.",
    ],
    after: [
      "1 Полномочия Министерства юстиции|Министерство юстиции утверждает порядок правовой помощи и ежегодно отчитывается перед Комиссией.",
      "2 Полномочия Министерства здравоохранения|Министерство здравоохранения утверждает порядок оказания медицинской помощи и два раза в год отчитывается перед Комиссией.",
      "3 Полномочия Министерства занятости|Министерство занятости утверждает порядок трудоустройства и два раза в год отчитывается перед Комиссией.",
    ],
    expected: "+1 1~2 2~3",
  },
  {
    name: "numbers with a raised index: 5 and 5¹",
    language: "ru",
    before: ["4 identification", "5 shelter", "6 force"],
    after: ["4 identification", "5 shelter", "5¹ reflection", "6 force"],
    expected: "4=4 5=5 +5¹ 6=6",
  },
  {
    name: "the heading changed, the text did not",
    language: "uz",
    before: ["1 purpose", "2 shelter", "3 force"],
    after: ["1 purpose", ["2 shelter", ["Boshpanalar", "Ijtimoiy yordam koʻrsatish joylari"]], "3 force"],
    expected: "1=1 2~2 3=3",
  },
  {
    name: "other apostrophes are an edit of one letter, not another article",
    language: "uz",
    before: ["1 |Oʻzbekiston Respublikasi oʻz fuqarolarini chet elda ham himoya qiladi.", "2 children"],
    after: ["1 |O'zbekiston Respublikasi o'z fuqarolarini chet elda ham himoya qiladi.", "2 children"],
    expected: "1~1 2=2",
  },
  {
    name: "a draft cut down to a third",
    language: "ru",
    before: [
      "1 purpose",
      "2 terms",
      "3 commission",
      "4 identification",
      "5 reflection",
      "6 shelter",
      "7 compensation",
      "8 children",
      "9 force",
    ],
    after: ["1 purpose", "2 identification", "3 force"],
    expected: "1=1 -2 -3 4=2 -5 -6 -7 -8 9=3",
  },
  {
    name: "nothing in common",
    language: "en",
    before: ["1 borders", "2 repeal"],
    after: ["1 children", "2 rapporteur"],
    expected: "-1 -2 +1 +2",
  },
  {
    name: "an article copied, not split: both keep the whole",
    language: "en",
    before: ["1 shelter", "2 force"],
    after: [
      "1 shelter",
      "2 force",
      [
        "3 shelter",
        ["Local authorities", "The State fund and local authorities"],
        ["Shelters", "Shelters for children"],
      ],
    ],
    expected: "1=1 2=2 +3",
  },
  {
    name: "порядок двух глав поменялся",
    language: "ru",
    before: [
      "1 purpose",
      "2 shelter",
      "3 compensation",
      "4 commission",
      "5 rapporteur",
      "6 children",
      "7 force",
    ],
    after: [
      "1 purpose",
      "2 commission",
      "3 rapporteur",
      "4 children",
      "5 shelter",
      "6 compensation",
      "7 force",
    ],
    expected: "1=1 2>5 3>6 4=2 5=3 6=4 7=7",
  },
];

import { fold } from "../fold";

/**
 * The words dates are written with in decrees and plans, in English, Russian and Uzbek, under the sign each is read as. They are
 * folded before they are compared, so that an Uzbek word stands here once for both its scripts.
 */
const phrases: Record<string, string> = {
  by: "до | к | до срока | срок до | в срок до | срок исполнения до | by | until | till | before | gacha | ga qadar | qadar | muddati",
  nlt: "не позднее | не позже | не позднее чем | no later than | not later than | at the latest by | on or before | by no later than | at the latest | dan kechiktirmay | kechiktirmay | kechiktirmasdan | kechikmay | dan kechiktirmasdan",
  within:
    "в течение | в течении | на протяжении | в срок | срок | сроком | within | within a period of | for a period of | during | throughout | in the course of | over | ichida | davomida | muddatda | muddat ichida | muddat | mobaynida | muddatda | bolgan muddatda | bolgan davrda | bolgan muddat ichida",
  in: "в | во | на | in | at | срок исполнения | срок реализации | deadline | due | ijro muddati | ijro etish muddati | o",
  on: "on",
  from: "с | со | начиная с | from | starting from | since | beginning in | between",
  fromAfter: "dan boshlab | boshlab | dan | dan etiboran | etiboran",
  to: "по | to | through | and | va",
  end: "конец | конца | концу | конце | к концу | до конца | the end | end | yakuni | yakuniga | yakunigacha | yakuniga qadar | oxiri | oxiriga | oxirigacha | oxiriga qadar | oxirida | yakunida | окончания | до окончания",
  incl: "включительно | inclusive | included | shu kuni ham",
  q: "квартал | квартала | квартале | кварталу | кварталы | кварталах | кв | quarter | quarters | q | chorak | chorakda | choragi | choragida | choraklar | choraklarida | choraklarda | choragigacha | chorakgacha",
  h: "полугодие | полугодия | полугодии | полугодию | half | half of | half year | half-year | yarim yillik | yarim yilligi | yarim yilligida | yarim yillikda | yarmi | yarmida | h",
  yw: "год | года | году | годы | годов | годах | годам | г | гг | year | years | the year | yil | yilning | yilda | yili | yillar | yillarda | yillarning | yillari | y | yy",
  mw: "месяц | месяца | месяцев | мес | month | months | oy | oyi | oyida | oylik | oyning | oyidan | oylar | oylari | oylarida",
  dw: "день | дня | дней | календарных дней | календарных дня | day | days | calendar days | kun | kunlik | kunning | kalendar kun | kalendar kuni | kuni | дневный",
  ww: "неделя | недели | недель | неделю | week | weeks | hafta | haftalik",
  wd: "рабочих дней | рабочих дня | рабочий день | working days | business days | ish kuni | ish kunida | ish kunlik | ish kun",
  yearUnit: "лет | yillik",
  always:
    "постоянно | на постоянной основе | постоянный | систематически | регулярно | на регулярной основе | непрерывно | на системной основе | на систематической основе | в постоянном режиме | весь период | ongoing | continuous | continuously | permanent | permanently | on a permanent basis | on an ongoing basis | regularly | on a regular basis | constantly | continuing | doimiy | doimiy ravishda | doimiy asosda | muntazam | muntazam ravishda | muntazam asosda | tizimli ravishda | uzluksiz | davomiy | muddatsiz | бессрочно",
  asNeeded:
    "по мере необходимости | при необходимости | as needed | as necessary | when necessary | where necessary | as required | zaruratga qarab | zarurat tugilganda | zarur hollarda | ehtiyojga qarab",
  "each:year":
    "ежегодно | ежегодный | каждый год | каждого года | 1 раз в год | of each year | of every year | раз в год | один раз в год | annually | every year | yearly | each year | once a year | at least once a year | не реже одного раза в год | kamida yiliga bir marta | har yilning | annual | har yili | har yilda | har yil | yiliga bir marta | yilda bir marta",
  "each:half":
    "раз в полугодие | 1 раз в полугодие | раз в полгода | один раз в полгода | каждые полгода | каждого полугодия | 2 раза в год | один раз в полугодие | каждое полугодие | два раза в год | дважды в год | twice a year | every six months | half yearly | semi annually | har yarim yilda | yilda ikki marta | yiliga ikki marta | har yarim yillikda",
  "each:quarter":
    "ежеквартально | ежеквартальный | каждый квартал | каждого квартала | 1 раз в квартал | of each quarter | of every quarter | har chorakning | раз в квартал | один раз в квартал | quarterly | every quarter | each quarter | once a quarter | har chorakda | har chorak | chorakda bir marta | har chorak yakunida",
  "each:month":
    "ежемесячно | ежемесячный | каждый месяц | каждого месяца | 1 раз в месяц | один раз в месяц | once a month | of each month | of every month | раз в месяц | monthly | every month | each month | har oyda | har oy | har oyning | oyda bir marta",
  "each:other":
    "каждые два года | раз в два года | один раз в два года | каждые три года | раз в три года | раз в два месяца | каждые два месяца | every two years | every three years | every two months | biennially | once every two years | har ikki yilda | har uch yilda | ikki yilda bir marta | uch yilda bir marta | har ikki oyda | ikki oyda bir marta",
  afterMonth:
    "месяца следующего за отчетным | месяца следующего за отчетным месяцем | of the month following the reporting month | hisobot oyidan keyingi oyning",
  afterQuarter:
    "месяца следующего за отчетным кварталом | of the month following the reporting quarter | of the month following the quarter | hisobot choragidan keyingi oyning | har chorakdan keyingi oyning",
  afterPeriod:
    "месяца следующего за отчетным периодом | of the month following the reporting period | hisobot davridan keyingi oyning",
  dn: "числа | числу | число | sana | sanasi | sanasiga | sanada",
  "dn by": "sanasigacha | sanasiga qadar | sanagacha",
  "each:week":
    "еженедельно | каждую неделю | раз в неделю | once a week | weekly | every week | har hafta | har haftada",
  act: "со дня принятия | с даты принятия | с момента принятия | после принятия | со дня подписания | с даты подписания | с момента подписания | после подписания | со дня утверждения | from adoption | of adoption | of its adoption | after adoption | from the date of adoption | of the date of adoption | from the adoption | of the adoption | after the adoption | from signature | of signature | of its signature | from the date of signature | after signature | qabul qilingan kundan boshlab | qabul qilingan kundan etiboran | qabul qilingan kundan | qabul qilinganidan song | qabul qilingandan keyin | qabul qilingan sanadan boshlab | imzolangan kundan boshlab | imzolangan kundan etiboran | imzolangan kundan | tasdiqlangan kundan boshlab",
  force:
    "со дня вступления в силу | с даты вступления в силу | с момента вступления в силу | после вступления в силу | from entry into force | of entry into force | of its entry into force | after entry into force | after its entry into force | of the entry into force | after the entry into force | from the date of entry into force | from the entry into force | kuchga kirgan kundan boshlab | kuchga kirgan kundan etiboran | kuchga kirgan kundan | kuchga kirganidan song | kuchga kirgandan keyin | kuchga kirgan sanadan boshlab",
  published:
    "со дня опубликования | со дня официального опубликования | после официального опубликования | с даты официального опубликования | of publication | of its publication | from publication | after publication | of its official publication | after official publication | elon qilingan kundan boshlab | rasmiy elon qilingan kundan boshlab | rasmiy elon qilingan kundan etiboran | elon qilingan kundan",
  fill: "настоящего | настоящей | указа | закона | постановления | распоряжения | программы | плана | this | the | act | law | decree | resolution | plan | of | mazkur | ushbu | farmon | qaror | qonun | farmoyish | qarorning | farmonning | qonunning",
  o1: "первый | первого | первом | первое | первая | первой | first | 1st | birinchi | i",
  o2: "второй | второго | втором | второе | second | 2nd | ikkinchi | ii",
  o3: "третий | третьего | третьем | третье | third | 3rd | uchinchi | iii",
  o4: "четвертый | четвертого | четвертом | четвёртый | четвёртом | fourth | 4th | last quarter of | tortinchi | iv",
  n1: "один | одного | одного | одной | одну | one | a | an | bir",
  n2: "два | двух | две | two | ikki",
  n3: "три | трех | трёх | three | uch",
  n4: "четыре | четырех | четырёх | four | tort",
  n5: "пять | пяти | five | besh",
  n6: "шесть | шести | six | olti",
  n7: "семь | семи | seven | yetti",
  n8: "восемь | восьми | eight | sakkiz",
  n9: "девять | девяти | nine | toqqiz",
  n10: "десять | десяти | ten",
  n12: "двенадцать | двенадцати | twelve | on ikki",
  n15: "пятнадцать | пятнадцати | fifteen | on besh",
  n20: "двадцать | двадцати | twenty | yigirma",
  n30: "тридцать | тридцати | thirty | ottiz",
  n60: "шестьдесят | шестидесяти | sixty | oltmish",
  n90: "девяносто | ninety | toqson",
  "n1 mw": "месячный | одномесячный",
  "n2 mw": "двухмесячный",
  "n3 mw": "трехмесячный | трёхмесячный",
  "n4 mw": "четырехмесячный | четырёхмесячный",
  "n6 mw": "шестимесячный | полугодовой | полугодичный",
  "n1 ww": "недельный",
  "n2 ww": "двухнедельный",
  "n3 dw": "трехдневный | трёхдневный",
  "n5 dw": "пятидневный",
  "n7 dw": "семидневный",
  "n20 dw": "двадцатидневный",
  "n10 dw": "десятидневный",
  "n15 dw": "пятнадцатидневный",
  "n30 dw": "тридцатидневный",
  "n1 yearUnit": "годичный | годовой",
};

const months = [
  "январь января январе янв january jan yanvar",
  "февраль февраля феврале фев february feb fevral",
  "март марта марте march mar mart",
  "апрель апреля апреле апр april apr aprel",
  "май мая мае may",
  "июнь июня июне june jun iyun",
  "июль июля июле july jul iyul",
  "август августа августе авг august aug avgust",
  "сентябрь сентября сентябре сен сент september sep sept sentabr sentyabr",
  "октябрь октября октябре окт october oct oktabr oktyabr",
  "ноябрь ноября ноябре ноя november nov noyabr",
  "декабрь декабря декабре дек december dec dekabr",
];

/** Endings an Uzbek month or unit may carry, and what each means. */
const uzbekEndings: [string, string][] = [
  ["", ""],
  ["da", ""],
  ["ida", ""],
  ["i", ""],
  ["ning", ""],
  ["gacha", " by"],
  ["igacha", " by"],
  ["ga", ""],
  ["iga", ""],
  ["dan", ""],
  ["idan", ""],
];

export interface Phrase {
  words: string[];
  sign: string;
}

const wordsOf = (text: string) => fold(text).split(/[\s-]+/);

function* every(): Generator<Phrase> {
  for (const [sign, list] of Object.entries(phrases))
    for (const phrase of list.split(" | ")) yield { words: wordsOf(phrase), sign };
  for (const [at, names] of months.entries())
    for (const name of names.split(" "))
      for (const [ending, more] of uzbekEndings)
        yield { words: [`${wordsOf(name)[0]}${ending}`], sign: `m${at + 1}${more}` };
  for (const [unit, sign] of [
    ["yil", "yw"],
    ["yillar", "yw"],
    ["oy", "mw"],
    ["oyi", "mw"],
    ["choragi", "q"],
    ["chorak", "q"],
    ["kun", "dw"],
    ["kuni", "dw"],
    ["yarim yilligi", "h"],
  ] as const)
    for (const [ending, more] of uzbekEndings)
      yield { words: wordsOf(`${unit}${ending}`), sign: `${sign}${more}` };
}

/** The phrases by their first word, the longest first. */
export const phrasesByFirst: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const found = new Map<string, Phrase[]>();
  const seen = new Set<string>();
  for (const phrase of every()) {
    const key = phrase.words.join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    const first = phrase.words[0] ?? "";
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
})();

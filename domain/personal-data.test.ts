import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonalData, type PersonalDataKind } from "./personal-data";

const telling: [PersonalDataKind, string, string][] = [
  ["passport", "Her passport is AA1234567.", "AA1234567"],
  ["passport", "Паспорт: АВ 7654321, выдан в Ташкенте", "АВ 7654321"],
  ["passport", "Pasport raqami ab1234567", "ab1234567"],
  ["passport", "Паспорт серияси АА № 1234567", "АА № 1234567"],
  ["pinfl", "PINFL 31203901234567.", "31203901234567"],
  ["pinfl", "ПИНФЛ: 31203901234567", "31203901234567"],
  ["pinfl", "JShShIR 41203901234567", "41203901234567"],
  ["phone", "Call +998 90 123-45-67 after six.", "+998 90 123-45-67"],
  ["phone", "Telefon: +998901234567", "+998901234567"],
  ["phone", "тел. 998 (90) 123 45 67", "998 (90) 123 45 67"],
  ["phone", "She left +46 70 123 45 67", "+46 70 123 45 67"],
  ["phone", "звонить 8 (916) 123-45-67", "8 (916) 123-45-67"],
  ["phone", "тел.: 89161234567.", "89161234567"],
  ["phone", "(90) 123-45-67 raqamiga", "(90) 123-45-67"],
  ["email", "Write to d.karimova@example.org.", "d.karimova@example.org"],
  ["email", "Почта: мария@пример.рф", "мария@пример.рф"],
  ["email", "Manzil: <dilnoza_k@mail.example>", "dilnoza_k@mail.example"],
  ["birth_date_with_name", "Anna Novak, born 12 March 1990, was found.", "Anna Novak, born 12 March 1990"],
  ["birth_date_with_name", "Anna Novak (1990-03-12) came back", "Anna Novak (1990-03-12"],
  ["birth_date_with_name", "date of birth March 12, 2014: Anna Novak", "March 12, 2014: Anna Novak"],
  ["birth_date_with_name", "Иванова Мария, 12.03.1990 г.р.", "Иванова Мария, 12.03.1990"],
  [
    "birth_date_with_name",
    "Мария Иванова родилась 12 марта 1990 года",
    "Мария Иванова родилась 12 марта 1990",
  ],
  ["birth_date_with_name", "Karimova Dilnoza, 1990-yil 12-mart", "Karimova Dilnoza, 1990-yil 12-mart"],
  [
    "birth_date_with_name",
    "Каримова Дилноза 1990 йил 12 мартда туғилган",
    "Каримова Дилноза 1990 йил 12 мартда",
  ],
  [
    "birth_date_with_name",
    "Dilnoza Karimova 2016-yil 12-mayda tugʻilgan",
    "Dilnoza Karimova 2016-yil 12-mayda",
  ],
  ["victim_near_name", "The victim Anna Novak returned in May.", "Anna Novak"],
  ["victim_near_name", "Anna Novak was recognised as a victim.", "Anna Novak"],
  ["victim_near_name", "Help was given to Dilnoza Karimova, a survivor.", "Dilnoza Karimova"],
  ["victim_near_name", "Victims: Anna Novak and her sister.", "Anna Novak"],
  ["victim_near_name", "Police in Tashkent questioned the victim, Mr. Ivan Petrov.", "Ivan Petrov"],
  ["victim_near_name", "Жертва Мария Петрова возвращена на родину.", "Мария Петрова"],
  ["victim_near_name", "Потерпевшая Иванова Мария Петровна дала показания.", "Иванова Мария Петровна"],
  ["victim_near_name", "Пострадавшему Ивану Сорокину выплачено пособие.", "Ивану Сорокину"],
  ["victim_near_name", "Мария Иванова признана потерпевшей.", "Мария Иванова"],
  ["victim_near_name", "потерпевшая Иванова М. П. опрошена", "Иванова М. П"],
  ["victim_near_name", "Jabrlanuvchi Dilnoza Karimova markazga joylashtirildi.", "Dilnoza Karimova"],
  ["victim_near_name", "Odam savdosi qurboni Aziz Rahimov qaytarildi.", "Aziz Rahimov"],
  ["victim_near_name", "Жабрланувчи Дилноза Каримова кўчирилди.", "Дилноза Каримова"],
  ["victim_near_name", "Одам савдоси қурбони Азиз Раҳимов қайтарилди.", "Азиз Раҳимов"],
  [
    "victim_near_name",
    "Jabrlanuvchi Karimova Dilnoza Rustam qizi soʻroq qilindi.",
    "Karimova Dilnoza Rustam qizi",
  ],
];

const harmless = [
  "Decree UP-5775 was signed on 30 July 2019 in Tashkent.",
  "Law ZRU-633 replaced the law of 2008; see Article 12, paragraph 3.",
  "Cabinet Resolution No. 60 of 8 February 2021 sets how victims are found and referred.",
  "The National Rapporteur reports each year on help to victims.",
  "The Ministry of Internal Affairs keeps one database on trafficking, with data on victims.",
  "In 2021 the courts counted 1,234 victims, 56 per cent of them women.",
  "The Republican Rehabilitation Centre took in 12 victims, the Red Crescent Society 30.",
  "See https://lex.example/docs/12345678901234 and www.example.org/+998901234567 for the text.",
  "lex.example/docs/4448563 gives the text; the hotline is 1148.",
  "Victims returned through Istiqbolli Avlod from October 2021 to July 2022.",
  "The OSCE Special Representative Helga Sand spoke about victims in Tashkent.",
  "Oskar Lind, National Rapporteur, presented the count of victims.",
  "The Swedish Crime Victim Authority pays; the Gender Equality Agency co-ordinates.",
  "A Council of Europe Convention asks for victim protection; the Palermo Protocol does too.",
  "On 26 November 2019 Oskar Lind opened the round table.",
  "Directive 2011/36/EU, Gazette A 215/2013, articles 135-142.",
  "The budget grew to 8 900 000 000 soum, from 1 250 000 000 in 2019-2020.",
  "SEK 45 000 000 for 2024, 14 measures, 31.12.2025 as the last day.",
  "Указ УП-5775 от 30.07.2019 о дополнительных мерах по борьбе с торговлей людьми.",
  "Закон ЗРУ-633 от 17 августа 2020 года защищает жертв торговли людьми.",
  "Министерство внутренних дел Республики Узбекистан ведёт учёт пострадавших.",
  "Национальный докладчик Иван Петров сообщил о помощи жертвам.",
  "В Ташкенте Верховный Суд обобщил дела, потерпевшим возмещён ущерб.",
  "Сенат Олий Мажлиса рассмотрел отчёт о помощи пострадавшим.",
  "PF-5775-son Farmon 2019-yil 30-iyulda imzolangan.",
  "OʻRQ-633-son Qonun jabrlanuvchilarga yordam berishni belgilaydi.",
  "Oʻzbekiston Respublikasi Ichki ishlar vazirligi jabrlanuvchilar hisobini yuritadi.",
  "Вазирлар Маҳкамасининг 60-сон қарори жабрланганларни аниқлаш тартибини белгилайди.",
  "Oliy Majlis Senati Milliy komissiya hisobotini eshitdi, qurbonlar soni kamaydi.",
  "Help in Saudi Arabia, the Czech Republic and New York for victims from Uzbekistan.",
  "",
];

describe("findPersonalData", () => {
  it.each(telling)("finds a %s in: %s", (kind, text, place) => {
    const found = findPersonalData(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([place]);
    expect(found[0]?.kind).toBe(kind);
  });

  it.each(harmless)("asks nothing about: %s", (text) => expect(findPersonalData(text)).toEqual([]));

  it("names every place, in order", () => {
    const text = "Victim Anna Novak, AA1234567, +998 90 123 45 67, anna@example.org";
    expect(findPersonalData(text).map(({ kind }) => kind)).toEqual([
      "victim_near_name",
      "passport",
      "phone",
      "email",
    ]);
  });

  it("does not carry a victim over to the next sentence", () => {
    expect(findPersonalData("Twelve victims were helped. Later Anna Novak sang.")).toEqual([]);
  });

  it("gives places inside the text, in order and none inside another", () => {
    const pieces = fc.constantFrom(...telling.map(([, text]) => text), ...harmless);
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(pieces).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let [start, end] = [0, 0];
        for (const place of findPersonalData(text)) {
          expect(place.start).toBeGreaterThanOrEqual(start);
          expect(place.end).toBeGreaterThan(end);
          expect(place.end).toBeLessThanOrEqual(text.length);
          [start, end] = [place.start, place.end];
        }
      }),
    );
  });

  it.each([
    "a",
    "1",
    "Aa ",
    "+",
    "+1 ",
    "a.",
    "a@",
    "(0",
    "А. ",
    "12.03.1990 ",
    "a-a.",
    "ʻ",
    "Victim Ivan Petrov ",
  ])("reads 20,000 characters of %j in a moment", (unit) => {
    const text = unit.repeat(Math.ceil(20_000 / unit.length));
    const started = performance.now();
    findPersonalData(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

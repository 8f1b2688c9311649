import { expect, test } from "vitest";
import { bodiesNamed, bodyMatcher } from "./match-body";

const match = bodyMatcher([
  {
    id: "interior",
    name: { en: "Ministry of Internal Affairs", native: "Ichki ishlar vazirligi" },
    acronym: "MIA",
  },
  { id: "employment", name: { en: "Ministry of Employment and Labour Relations" }, acronym: "MELR" },
  { id: "poverty", name: { en: "Ministry of Employment and Poverty Reduction" }, acronym: null },
  {
    id: "prosecutor",
    name: { en: "Prosecutor General's Office", native: "Bosh prokuratura" },
    acronym: "PGO",
  },
  { id: "court", name: { en: "Supreme Court" }, acronym: null },
  {
    id: "commission-2008",
    name: {
      en: "Republican Interdepartmental (Inter-agency) Commission on Combating Trafficking in Persons",
    },
    acronym: null,
  },
  {
    id: "commission-2019",
    name: { en: "National Commission on Combating Human Trafficking and Forced Labour" },
    acronym: null,
  },
  {
    id: "commission-2023",
    name: { en: "National Commission on Combating Human Trafficking and Decent Work" },
    acronym: null,
  },
]);

test.each([
  ["МВД", "interior"],
  ["Министерство внутренних дел", "interior"],
  ["Министерству внутренних дел Республики Узбекистан", "interior"],
  ["Ichki ishlar vazirligi", "interior"],
  ["Ички ишлар вазирлиги", "interior"],
  ["MIA", "interior"],
  ["Ministry of the Interior", "interior"],
  ["Министерство занятости и трудовых отношений", "employment"],
  ["Bandlik va mehnat munosabatlari vazirligi", "employment"],
  ["Генеральная прокуратура", "prosecutor"],
  ["Бош прокуратура", "prosecutor"],
  ["Генпрокуратура", "prosecutor"],
  ["Верховный суд", "court"],
  ["Oliy sud", "court"],
  ["Odam savdosiga qarshi kurashish bo‘yicha respublika idoralararo komissiyasi", "commission-2008"],
  [
    "Odam savdosiga qarshi kurashish va munosib mehnat masalalari bo‘yicha Milliy komissiya",
    "commission-2023",
  ],
])("%s is %s beyond doubt, in whatever language", (said, id) => {
  expect(match(said).id).toBe(id);
});

test("what may mean several is left to a person, with the most alike first", () => {
  const commission = match("Национальная комиссия по противодействию торговле людьми");
  expect(commission.id).toBeNull();
  expect(
    commission.choices
      .map(({ id }) => id)
      .slice(0, 2)
      .sort(),
  ).toEqual(["commission-2019", "commission-2023"]);
  expect(match("Министерство занятости").id).toBeNull();
  expect(
    match("Национальная комиссия")
      .choices.map(({ id }) => id)
      .sort(),
  ).toEqual(["commission-2019", "commission-2023"]);
});

test("what is not known is not guessed", () => {
  expect(match("Агентство космических исследований")).toMatchObject({ id: null, choices: [] });
  expect(match("Министерство юстиции").id).toBeNull();
});

test("a cell may name several bodies", () => {
  expect(bodiesNamed("МВД, Генеральная прокуратура;\nВерховный суд")).toEqual([
    "МВД",
    "Генеральная прокуратура",
    "Верховный суд",
  ]);
  expect(bodiesNamed("Министерство занятости и трудовых отношений")).toEqual([
    "Министерство занятости и трудовых отношений",
  ]);
});

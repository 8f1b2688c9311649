import { expect, test } from "vitest";
import type { SearchKind } from "../../domain/search/kinds";
import { countedUpTo, lookedThrough } from "../../domain/view/shared";
import type { World } from "../testing";
import {
  countryRow,
  eventRow,
  focalPointOf,
  instrumentRow,
  manager,
  measureRow,
  monitoringBodyRow,
  organisationRow,
  practiceRow,
  recommendationRow,
  testNow,
} from "../testing-rows";
import { listInstruments } from "./instruments";
import { listMeasures } from "./measures";
import { listOrganisations } from "./organisations";
import type { Scope } from "./scope";
import { listFound, listFoundByKind } from "./search";
import { listSources } from "./sources";
import { asking, countedStore, decisionRow, progressRow } from "./testing";

const sourceRow = (id: string, title: string): NonNullable<World["source"]>[number] => ({
  id,
  title,
  publisher: "Synthetic gazette",
  rowVersion: 1,
  recordedAt: testNow,
});

/** The same things said in three scripts, some of them unpublished or returned. */
const world = (): World => ({
  country: [
    {
      ...countryRow("UZ"),
      name: { en: "Uzbekistan", ru: "Узбекистан", uz: "Oʻzbekiston", native: "Ўзбекистон" },
    },
    { ...countryRow("SE"), name: { en: "Sweden", ru: "Швеция", uz: "Shvetsiya" } },
  ],
  organisation: [
    {
      ...organisationRow("ministry"),
      name: { en: "Ministry", uz: "Mehnat vazirligi", ru: "Министерство труда" },
    },
    { ...organisationRow("world-body"), countryCode: null, name: { en: "World body for labour" } },
  ],
  source: [sourceRow("open-source", "Gazette of decrees"), sourceRow("secret-source", "Gazette of drafts")],
  instrument: [
    instrumentRow("decree", {
      number: "UP-5775",
      title: {
        en: "Decree on labour",
        ru: "Указ о дополнительных мерах",
        uz: "Odam savdosiga qarshi kurashish toʻgʻrisida",
      },
    }),
    instrumentRow("swedish", { countryCode: "SE", title: { en: "Act about contacts with Uzbekistan" } }),
    instrumentRow("secret", { isPublished: false, title: { en: "Hidden decree on labour" } }),
    instrumentRow("late", { title: { en: "Later decree on labour" }, existsBy: "2024-05-01" }),
  ],
  provision: [
    {
      id: "article",
      instrumentId: "decree",
      position: 1,
      number: "5",
      heading: "Protection of victims",
      body: "The protection order is issued by a court.",
      confidence: "text",
      recordedAt: testNow,
    },
    {
      id: "secret-article",
      instrumentId: "secret",
      position: 1,
      heading: "Protection of drafts",
      confidence: "text",
      recordedAt: testNow,
    },
  ],
  measure: [
    measureRow("measure", { text: { en: "Train inspectors", ru: "Обучение инспекторов труда" } }),
    measureRow("cyrillic", { position: 2, text: { native: "Қонунларни такомиллаштириш" } }),
    measureRow("swedish-measure", {
      instrumentId: "swedish",
      countryCode: "SE",
      text: { en: "Help Oʻzbekiston" },
    }),
    measureRow("secret-measure", {
      instrumentId: "secret",
      isPublished: false,
      text: { en: "Train drafts" },
    }),
  ],
  progress: [
    progressRow("told", { narrative: "Inspectors were trained in ten regions" }),
    progressRow("returned", { narrative: "Inspectors wrote a wrongword" }),
    progressRow("secret-told", { measureId: "secret-measure", narrative: "Inspectors of drafts" }),
  ],
  decision: [decisionRow("returned", "return")],
  monitoringBody: [monitoringBodyRow("body")],
  event: [
    eventRow("round-table", {
      title: { en: "Synthetic round table", uz: "Davra suhbati", ru: "Круглый стол" },
      place: "Toshkent",
    }),
  ],
  organiser: [{ eventId: "round-table", position: 1, statedAs: "Chamber of numbats" }],
  practice: [
    practiceRow("practice", {
      title: { en: "Shelter for numbats", uz: "Boshpana" },
      summary: { en: "A synthetic shelter.", ru: "Приют" },
      presentedBy: "Ministry of numbats",
    }),
  ],
  recommendation: [
    recommendationRow("asked", {
      statedBody: "Watchers",
      document: "Second report on numbats",
      article: "§ 118",
      text: { en: "Count every numbat", ru: "Считать сумчатых" },
    }),
  ],
  citation: [
    {
      id: "c1",
      subjectKind: "instrument",
      subjectId: "decree",
      sourceId: "open-source",
      position: 1,
      recordedAt: testNow,
    },
    {
      id: "c2",
      subjectKind: "instrument",
      subjectId: "secret",
      sourceId: "secret-source",
      position: 1,
      recordedAt: testNow,
    },
  ],
});

async function found(scope: Scope, q: string, filter: { kind?: SearchKind; country?: string } = {}) {
  const { answer } = await listFound(scope, { q, ...filter });
  expect(answer.page.totalCount).toBe(answer.data.length);
  return answer.data.map(({ kind, id }) => `${kind} ${id}`);
}

test("six spellings of Uzbekistan, in any case and with an ending, find the same", async () => {
  const scope = asking(await countedStore(world()));
  const all = await found(scope, "Oʻzbekiston");
  expect(all).toEqual([
    "country UZ",
    ...["instrument swedish", "instrument late", "instrument decree"],
    "provision article",
    ...["measure swedish-measure", "measure measure", "measure cyrillic"],
    "progress told",
    ...["recommendation asked", "event round-table", "practice practice"],
    "organisation ministry",
  ]);
  for (const spelling of [
    ...["O'zbekiston", "O‘zbekiston", "Ozbekiston", "Ўзбекистон", "Узбекистан", "Uzbekistan"],
    ...["УЗБЕКИСТАНА", "oʻzbekistonning", "Ўзбекистонда"],
  ])
    expect(await found(scope, spelling), spelling).toEqual(all);
});

test.each([
  ["both Uzbek scripts", ["қонун", "qonun", "qonunlarni", "ҚОНУНЛАРНИ"], ["measure cyrillic"]],
  [
    "Uzbek endings",
    ["mehnat vazirlik", "vazirliklar mehnatga", "вазирлиги меҳнат"],
    ["organisation ministry"],
  ],
  ["Russian endings", ["инспектор", "инспекторам", "Инспекторами труда"], ["measure measure"]],
  ["an unfinished last word", ["dopoln", "дополнит", "дополнительная мера"], ["instrument decree"]],
  ["a number", ["UP-5775", "up 5775", "5775", "577"], ["instrument decree"]],
  ["an article by its number and words", ["5 protection", "court protection order"], ["provision article"]],
  ["what was asked", ["сумчатые", "watchers 118", "second report numbat"], ["recommendation asked"]],
  ["an event by its place", ["toshkent", "Тошкент", "davra suhbat", "круглого стола"], ["event round-table"]],
  [
    "numbats, whoever speaks of them",
    ["numbat", "NUMBATS"],
    ["recommendation asked", "event round-table", "practice practice"],
  ],
  ["small words left out", ["protection of the victims", "protection victim"], ["provision article"]],
])("search understands %s", async (_what, spellings, expected) => {
  const scope = asking(await countedStore(world()));
  for (const q of spellings) expect(await found(scope, q), q).toEqual(expected);
});

test("filters by kind and country hold together", async () => {
  const scope = asking(await countedStore(world()));
  expect(await found(scope, "labour")).toEqual([
    ...["instrument late", "instrument decree"],
    "organisation world-body",
  ]);
  expect(await found(scope, "labour", { kind: "instrument" })).toEqual([
    "instrument late",
    "instrument decree",
  ]);
  expect(await found(scope, "act uzbekistan", { country: "SE" })).toEqual(["instrument swedish"]);
  expect(await found(scope, "labour", { country: "SE" })).toEqual([]);
  const { answer } = await listFound(scope, { q: "labour", kind: "organisation" });
  expect(answer.page.totalCount).toBe(1);
  expect(answer.kinds.find(({ kind }) => kind === "instrument")?.totalCount).toBe(2);
});

test("the pages hold each hit once, as many as counted", async () => {
  const scope = asking(await countedStore(world()));
  const whole = await listFound(scope, { q: "uzbekistan" });
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { answer } = await listFound(scope, { q: "uzbekistan", limit: 2, cursor });
    ids.push(...answer.data.map(({ id }) => id));
    cursor = answer.page.next ?? undefined;
  } while (cursor);
  expect(ids).toEqual(whole.answer.data.map(({ id }) => id));
  await expect(listFound(scope, { q: "a", cursor: "zz" })).rejects.toMatchObject({ code: "invalid" });
});

test.each([
  ["a visitor", undefined],
  ["a focal point of another country", focalPointOf("SE")],
])("%s never finds what is unpublished or returned, nor its number", async (_who, actor) => {
  const store = await countedStore(world());
  for (const on of [undefined, "2026-11-22"]) {
    const scope = asking(store, { actor, on });
    for (const q of ["hidden", "drafts", "wrongword", "gazette drafts"]) {
      expect(await found(scope, q), q).toEqual([]);
      expect((await listFound(scope, { q })).answer.kinds.every(({ totalCount }) => totalCount === 0)).toBe(
        true,
      );
      expect((await listInstruments(scope, { q })).page.totalCount).toBe(0);
      expect((await listMeasures(scope, { q })).page.totalCount).toBe(0);
      expect((await listSources(scope, { q })).page.totalCount).toBe(0);
    }
    expect(await found(scope, "inspectors", { kind: "progress" })).toEqual(["progress told"]);
  }
});

test("those with a role in the country find its drafts and what was returned", async () => {
  const store = await countedStore(world());
  for (const actor of [focalPointOf("UZ"), manager]) {
    const scope = asking(store, { actor });
    expect(await found(scope, "drafts")).toEqual([
      ...[
        "provision secret-article",
        "measure secret-measure",
        "progress secret-told",
        "source secret-source",
      ],
    ]);
    expect(await found(scope, "wrongword")).toEqual(["progress returned"]);
    expect((await listInstruments(scope, { q: "hidden" })).page.totalCount).toBe(1);
  }
});

test("what did not stand yet on a day is not found as of it", async () => {
  const store = await countedStore(world());
  expect(await found(asking(store, { on: "2023-01-01" }), "labour", { kind: "instrument" })).toEqual([
    "instrument decree",
  ]);
  expect(await found(asking(store, { on: "2019-12-31" }), "inspectors", { kind: "progress" })).toEqual([]);
  for (const [on, expected] of [
    ["2019-11-25", []],
    ["2019-11-26", ["event round-table"]],
    ["2021-12-31", ["recommendation asked", "event round-table"]],
    ["2026-11-23", ["recommendation asked", "event round-table", "practice practice"]],
  ] as const)
    expect(await found(asking(store, { on }), "numbat"), on).toEqual(expected);
});

test("the lists find by the same words, together with their other filters", async () => {
  const scope = asking(await countedStore(world()));
  const ids = async (list: Promise<{ data: { id: string }[]; page: { totalCount: number } }>) => {
    const { data, page } = await list;
    expect(page.totalCount).toBe(data.length);
    return data.map(({ id }) => id);
  };
  expect(await ids(listMeasures(scope, { q: "инспекторам" }))).toEqual(["measure"]);
  expect(await ids(listMeasures(scope, { q: "инспекторам", sort: "due" }))).toEqual(["measure"]);
  expect(await ids(listMeasures(scope, { q: "инспекторам", instrument: "decree" }))).toEqual(["measure"]);
  expect(await ids(listMeasures(scope, { q: "инспекторам", country: "SE" }))).toEqual([]);
  expect(await ids(listMeasures(scope, { q: "uzbekistan", country: "SE" }))).toEqual(["swedish-measure"]);
  expect(await ids(listMeasures(scope, { q: "inspector", claimed: "none" }))).toEqual(["measure"]);
  expect(await ids(listMeasures(scope, { q: "inspector", claimed: "completed" }))).toEqual([]);
  expect(await ids(listInstruments(scope, { q: "labour", kind: "decree" }))).toEqual(["late", "decree"]);
  expect(await ids(listInstruments(scope, { q: "labour", kind: "law" }))).toEqual([]);
  expect(await ids(listOrganisations(scope, { q: "labour", country: "international" }))).toEqual([
    "world-body",
  ]);
  expect(await ids(listSources(scope, { q: "gazette decree" }))).toEqual(["open-source"]);
});

test.each(["", " ", "\u0000", '"', "***", "( ) | & ! : <->", "\"'`"])(
  "%j has no word to search for",
  async (q) => {
    const scope = asking(await countedStore(world()));
    const refusal = { code: "invalid", fields: [{ field: "q", reason: "no_words" }] };
    await expect(listFound(scope, { q })).rejects.toMatchObject(refusal);
    if (q !== "") await expect(listMeasures(scope, { q })).rejects.toMatchObject(refusal);
  },
);

test.each([
  "AND",
  "a OR b",
  "NOT decree",
  "decree*",
  'tokens:"x',
  "NEAR(a b)",
  "k:instrument v:uz",
  "a\u0000b",
  "'; drop table measure; --",
  "\\",
  "ß ſ İ ﬁ",
  "😀 decree",
  "\uD800 decree",
])("%j is only ever words", onlyWords);

test("10,000 characters are only ever words", async () => {
  for (const q of ["x".repeat(10_000), "ab ".repeat(3_000), "ё".repeat(5_000)]) await onlyWords(q);
});

async function onlyWords(q: string) {
  const scope = asking(await countedStore(world()));
  const asked = listFound(scope, { q }).then(
    ({ answer }) => answer.data.length,
    (error) => error.code,
  );
  expect([0, 1, 2, 3, "invalid"]).toContain(await asked);
}

test("what a search asks of the database does not grow with what is found", async () => {
  const statements = async (measures: number) => {
    const rows = Array.from({ length: measures }, (_, at) =>
      measureRow(`m-${at}`, { position: at + 10, text: { en: `Train people number ${at}` } }),
    );
    const store = await countedStore({ ...world(), measure: [...(world().measure ?? []), ...rows] });
    const before = store.statementCount();
    await listFoundByKind(asking(store), { q: "train" }, 5);
    await listMeasures(asking(store), { q: "train" });
    await listMeasures(asking(store), { q: "train", claimed: "none" });
    return store.statementCount() - before;
  };
  expect(await statements(80)).toBe(await statements(1));
});

test("of more matches than are counted the newest are shown, and the answer says that there may be more", async () => {
  const rows = Array.from({ length: countedUpTo + 20 }, (_, at) =>
    measureRow(`m-${String(at).padStart(5, "0")}`, {
      position: at + 10,
      text: { en: "Common word" },
      claim: at < 20 ? "blocked" : null,
    }),
  );
  const store = await countedStore({ ...world(), measure: rows, progress: [], decision: [] });
  const scope = asking(store);
  const { answer, isPartial } = await listFoundByKind(scope, { q: "common" }, 3);
  expect(isPartial).toBe(true);
  expect(answer).toMatchObject([{ kind: "measure", totalCount: lookedThrough }]);
  expect((await listMeasures(scope, { q: "common" })).page).toMatchObject({
    totalCount: countedUpTo,
    isPartial: true,
  });
  expect((await listMeasures(scope, { q: "common", claimed: "none" })).page.isPartial).toBe(true);
});

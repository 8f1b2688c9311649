import { expect, test } from "vitest";
import { Failure } from "../../domain/failure";
import { carryCells } from "../carry-cells";
import { freshStore, type World } from "../testing";
import { countryRow, instrumentRow, testNow } from "../testing-rows";
import { compare } from "./compare";
import { compareMatrix } from "./compare-matrix";
import { asking } from "./testing";

type Row<Name extends keyof World> = NonNullable<World[Name]>[number];

const criterionRow = (code: string, position: number): Row<"criterion"> => ({
  code,
  edition: "2026-1",
  pillar: "prosecution",
  themeId: "theme",
  subThemeId: "part",
  question: { en: `Question ${code}` },
  guidance: { en: "Guidance" },
  scale: { "0": { en: "0" }, "1": { en: "1" }, "2": { en: "2" }, "3": { en: "3" } },
  isVictimCentred: position === 1,
  isVerified: false,
  position,
});

const answerRow = (
  id: string,
  countryCode: string,
  criterionCode: string,
  more: Partial<Row<"assessment">>,
): Row<"assessment"> => ({
  id,
  criterionCode,
  edition: "2026-1",
  countryCode,
  rationale: `Reason ${id}`,
  validFromBy: "2015-01-01",
  origin: "public_source",
  recordedAt: testNow,
  ...more,
});

async function comparedStore(countryCount = 3) {
  const codes = Array.from({ length: countryCount }, (_, at) => `${String.fromCharCode(65 + at)}X`);
  const store = await freshStore({
    country: codes.map(countryRow),
    statehood: [{ countryCode: "AX", sinceOn: "1991", isVerified: true }],
    instrument: [
      instrumentRow("act", { countryCode: "AX" }),
      instrumentRow("hidden", { countryCode: "AX", isPublished: false }),
    ],
    pillar: [],
    theme: ["theme", "part"].map((id, position) => ({
      id,
      parentId: id === "part" ? "theme" : null,
      name: { en: id },
      definition: {},
      origin: "editorial" as const,
      isVerified: false,
      position,
    })),
    criterion: [criterionRow("PROS-01", 1), criterionRow("PROS-02", 2)],
    assessment: [
      ...codes.slice(1).map((code) => answerRow(`one-${code}`, code, "PROS-01", { value: 2, asOf: "2019" })),
      answerRow("old", "AX", "PROS-01", { value: 1, asOf: "2015" }),
      answerRow("new", "AX", "PROS-01", { value: 2, validFrom: "2020", validFromBy: "2020-12-31" }),
      answerRow("draft", "AX", "PROS-02", { value: 3, origin: "reviewer" }),
      answerRow("unclear", "BX", "PROS-02", { absence: "unclear" }),
    ],
    assessmentProvision: [
      { assessmentId: "new", position: 1, instrumentId: "act", locator: "3" },
      { assessmentId: "new", position: 2, instrumentId: "hidden", locator: null },
    ],
  });
  const cells = codes.flatMap((countryCode) =>
    ["PROS-01", "PROS-02"].map((criterionCode) => ({ countryCode, criterionCode })),
  );
  await store.inTransaction((tx) => carryCells(tx, cells));
  return { store, codes };
}

test("cells say what stood on the day, and an absence where nothing is public", async () => {
  const { store } = await comparedStore();
  const today = await compare(asking(store), { countries: ["BX", "AX"], since: "2019-11-26" });
  const [first, second] = today.criteria;
  expect(today.countries.map(({ code }) => code)).toEqual(["BX", "AX"]);
  expect(first?.cells.AX).toMatchObject({ value: 2, absence: null, state: "public_source", asOf: null });
  expect(first?.cells.AX?.provisions.map(({ instrumentId }) => instrumentId)).toEqual(["act"]);
  expect(first?.changes).toEqual({ AX: { value: 1, absence: null } });
  expect(first?.hasDifferences).toBe(false);
  expect(second?.cells.AX).toMatchObject({ value: null, absence: "not_researched", state: null });
  expect(second?.cells.BX).toMatchObject({ value: null, absence: "unclear" });
  expect(second?.peers).toMatchObject({ total: 2, absences: { unclear: 1, not_researched: 1 } });
  const then = await compare(asking(store, { on: "2019-11-26" }), { countries: ["AX"] });
  expect(then.criteria[0]?.cells.AX).toMatchObject({ value: 1, asOf: "2015" });
});

test("the second clock leaves out what was not known, and gives today's table for now", async () => {
  const { store } = await comparedStore();
  const countries = ["AX", "BX"];
  const before = await compare(asking(store), { countries, knownAt: "2020-01-01T00:00:00.000Z" });
  expect(before.criteria[0]?.cells.AX).toMatchObject({ value: null, absence: "not_researched" });
  const now = await compare(asking(store), { countries });
  const pinned = await compare(asking(store), { countries, knownAt: "2026-12-01T00:00:00.000Z" });
  expect(pinned.criteria).toEqual(now.criteria);
});

test("the matrix says the same of every cell, at any time, and nothing at length", async () => {
  const { store } = await comparedStore();
  const countries = ["AX", "BX", "CX"];
  for (const [on, more] of [
    ["2026-11-24", {}],
    ["2019-11-26", { since: "2016-01-01" }],
    ["2026-11-24", { knownAt: "2026-12-01T00:00:00.000Z", since: "2019-11-26" }],
    ["2026-11-24", { knownAt: "2020-01-01T00:00:00.000Z" }],
    ["2026-11-24", { state: ["published" as const] }],
  ] as const) {
    const scope = asking(store, { on });
    const whole = await compare(scope, { countries, ...more });
    const matrix = await compareMatrix(scope, { countries, ...more });
    expect(matrix.criteria.map(({ code, peers, changes }) => ({ code, peers, changes }))).toEqual(
      whole.criteria.map(({ code, peers, changes }) => ({ code, peers, changes })),
    );
    for (const [index, { cells }] of matrix.criteria.entries())
      for (const [code, cell] of Object.entries(cells)) {
        const { value, absence, isLeftOut, state } = whole.criteria[index]?.cells[code] ?? {};
        expect(cell).toMatchObject({ value, absence, isLeftOut, state });
        expect(Object.keys(cell)).not.toContain("rationale");
      }
  }
});

test("an answer in a state not asked for is left out of its cell and of what is counted, never called absent", async () => {
  const { store } = await comparedStore();
  const { criteria } = await compare(asking(store), { countries: ["AX", "BX"], state: ["published"] });
  expect(criteria[0]?.cells.AX).toMatchObject({
    value: null,
    absence: null,
    isLeftOut: true,
    state: "public_source",
    rationale: null,
    citations: [],
  });
  expect(criteria[0]?.peers.total).toBe(0);
  expect(criteria[1]?.cells.AX).toMatchObject({ absence: "not_researched", isLeftOut: false });
});

test("the newest come first where that is asked for", async () => {
  const { store } = await comparedStore();
  const { criteria } = await compareMatrix(asking(store), { countries: ["BX"], order: "newest" });
  expect(criteria.map(({ code }) => code)).toEqual(["PROS-01", "PROS-02"]);
});

test("a day before a State came to be is refused and names the State", async () => {
  const { store } = await comparedStore();
  await expect(
    compare(asking(store, { on: "1990-12-31" }), { countries: ["BX", "AX"] }),
  ).rejects.toMatchObject({
    fields: [{ field: "on", reason: "before_country", values: { country: "AX", day: "1991" } }],
  });
  expect((await compare(asking(store, { on: "1991-01-01" }), { countries: ["AX"] })).countries).toHaveLength(
    1,
  );
});

test("questions are chosen by what they are, and by whether the States differ", async () => {
  const { store } = await comparedStore();
  const codesOf = async (more: object) =>
    (await compare(asking(store), { countries: ["AX", "BX"], ...more })).criteria.map(({ code }) => code);
  expect(await codesOf({ differences: "only" })).toEqual(["PROS-02"]);
  expect(await codesOf({ victimCentred: true })).toEqual(["PROS-01"]);
  expect(await codesOf({ criteria: ["PROS-02"] })).toEqual(["PROS-02"]);
  expect(await codesOf({ theme: ["part"] })).toHaveLength(2);
  expect(await codesOf({ pillar: ["prevention"] })).toEqual([]);
  expect(await codesOf({ pillar: ["prevention"], criteria: ["PROS-02"] })).toEqual(["PROS-02"]);
});

test.each([
  ["countries", { countries: ["AX", "QQ"] }],
  ["countries", { countries: [] }],
  ["countries", { countries: Array.from({ length: 58 }, (_, at) => `C${at}`) }],
  ["criteria", { countries: ["AX"], criteria: ["NONE-01"] }],
  ["theme", { countries: ["AX"], theme: ["none"] }],
  ["since", { countries: ["AX"], since: "1990-01-01" }],
])("what is not known is refused by field: %s", async (field, request) => {
  const { store } = await comparedStore(2);
  const error = await compare(asking(store), request).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Failure);
  expect(error).toMatchObject({ code: "invalid", fields: [{ field }] });
});

test.each([
  ["compare", compare, 12],
  ["compareMatrix", compareMatrix, 8],
] as const)("the number of statements of %s does not grow with the selection", async (_name, ask, atMost) => {
  const { store, codes } = await comparedStore(20);
  const statementsFor = async (countries: string[], more: object) => {
    const start = store.statementCount();
    await ask(asking(store), { countries, ...more });
    return store.statementCount() - start;
  };
  for (const more of [{}, { since: "2019-11-26" }, { knownAt: "2026-12-01T00:00:00.000Z" }]) {
    const few = await statementsFor(["AX", "BX"], more);
    expect(await statementsFor(codes, more)).toBe(few);
    expect(few).toBeLessThanOrEqual(atMost);
  }
});

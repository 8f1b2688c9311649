import { expect, test } from "vitest";
import { smallWorld, testNow } from "../testing-rows";
import { getIndicator, listIndicators, listObservations } from "./indicators";
import { listRatings } from "./ratings";
import { asking, countedStore } from "./testing";

const indicatorRow = (code: string, countsPeople: boolean) => ({
  code,
  name: { en: `Statistic ${code}` },
  unit: "per year",
  definition: { en: "Synthetic" },
  disaggregation: [],
  isVerified: true,
  isEditorial: true,
  countsPeople,
  position: 1,
});

const observationRow = (year: number, value: number, more: object = {}) => ({
  id: `${year}-${value}`,
  countryCode: "UZ",
  indicatorCode: "PEOPLE",
  year,
  value,
  note: `A note that says ${value}`,
  confidence: "reported" as const,
  recordedAt: testNow,
  ...more,
});

const world = () => ({
  ...smallWorld(),
  indicator: [indicatorRow("PEOPLE", true), indicatorRow("CASES", false), indicatorRow("NOTHING", true)],
  observation: [
    observationRow(2017, 0),
    observationRow(2018, 3),
    observationRow(2019, 5),
    observationRow(2019, 4, { indicatorCode: "CASES" }),
  ],
  rating: [2018, 2019].map((year) => ({
    id: `uz-${year}`,
    scheme: "us-tip" as const,
    countryCode: "UZ",
    year,
    value: "tier-2" as const,
    confidence: "reported" as const,
    recordedAt: testNow,
  })),
});

test("no count of one to four people leaves the database, nor a note that tells it", async () => {
  const store = await countedStore(world());
  const people = await listObservations(asking(store), { indicator: "PEOPLE" });
  expect(people.map(({ value, isFewerThanFive, note }) => [value, isFewerThanFive, note])).toEqual([
    [0, false, "A note that says 0"],
    [null, true, null],
    [5, false, "A note that says 5"],
  ]);
  expect(JSON.stringify((await getIndicator(asking(store), "PEOPLE")).observations)).not.toContain(
    '"value":3',
  );
  expect(await listObservations(asking(store), { indicator: "CASES" })).toMatchObject([{ value: 4 }]);
});

test("as of a day only what had been counted or rated to the end of its year", async () => {
  const store = await countedStore(world());
  const scope = asking(store, { on: "2019-11-26" });
  expect((await listObservations(scope)).map(({ year }) => year)).toEqual([2017, 2018]);
  expect((await listRatings(scope, { country: "UZ" })).map(({ year }) => year)).toEqual([2018]);
  expect(await listRatings(asking(store), { scheme: "us-tip" })).toHaveLength(2);
});

test("an indicator says how much is held of it, and one without values is no zero", async () => {
  const store = await countedStore(world());
  const held = await listIndicators(asking(store), { observed: true });
  expect(
    held.map(({ code, observationCount, firstYear, lastYear }) => [
      code,
      observationCount,
      firstYear,
      lastYear,
    ]),
  ).toEqual([
    ["CASES", 1, 2019, 2019],
    ["PEOPLE", 3, 2017, 2019],
  ]);
  expect(await listIndicators(asking(store), { country: "SE" })).toEqual([]);
  expect(await getIndicator(asking(store), "NOTHING")).toMatchObject({ observations: [], firstYear: null });
  await expect(getIndicator(asking(store), "NONE")).rejects.toMatchObject({ code: "not_found" });
});

import { expect, test } from "vitest";
import type { World } from "../testing";
import {
  countryRow,
  focalPointOf,
  instrumentRow,
  manager,
  measureRow,
  organisationRow,
} from "../testing-rows";
import { listCountries } from "./countries";
import { listInstruments } from "./instruments";
import { type ListMeasures, listMeasures } from "./measures";
import { listOrganisations } from "./organisations";
import { asking, countedStore } from "./testing";

const claims = ["completed", "in_progress", null] as const;

const owed = (at: number) => at % 3 > 0 && at % 4 > 0 && at !== 11;

const crowd = (perInstrument = 12): World => ({
  country: [countryRow("UZ"), countryRow("SE")],
  organisation: Array.from({ length: 5 }, (_, at) => organisationRow(`body-${at}`)),
  instrument: [
    instrumentRow("decree"),
    instrumentRow("old", { existsBy: "2008-01-01", kind: "law" }),
    instrumentRow("undated", { existsBy: "2026-11-23", isUndated: true, adoptedOn: null }),
    instrumentRow("swedish", { countryCode: "SE" }),
  ],
  measure: ["decree", "swedish"].flatMap((instrumentId) =>
    Array.from({ length: perInstrument }, (_, at) => {
      const day = `20${20 + (at % 10)}-03-1${at % 4}`;
      const hasDue = at % 3 > 0;
      return measureRow(`${instrumentId}-${at}`, {
        instrumentId,
        countryCode: instrumentId === "decree" ? "UZ" : "SE",
        position: at + 1,
        claim: claims[at % 3] ?? null,
        finding: at % 4 === 0 ? "complete" : null,
        state: at === 11 ? "cancelled" : "active",
        isOpen: owed(at),
        dueOn: hasDue ? day : null,
        ...(hasDue ? { dueBy: day } : {}),
        changedAt: `2026-11-${10 + (at % 5)}T00:00:00.000Z`,
      });
    }),
  ),
  measurePillar: ["decree", "swedish"].flatMap((instrumentId) =>
    Array.from({ length: perInstrument }, (_, at) => ({
      measureId: `${instrumentId}-${at}`,
      pillar: at % 4 === 3 ? ("protection" as const) : ("prevention" as const),
    })),
  ),
});

async function readAll(store: Awaited<ReturnType<typeof countedStore>>, filter: ListMeasures) {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { data, page } = await listMeasures(asking(store), { ...filter, limit: 5, cursor });
    ids.push(...data.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  return ids;
}

const filters: ListMeasures[] = [
  {},
  { sort: "due" },
  { country: "UZ" },
  { country: "UZ", sort: "due" },
  { instrument: "decree" },
  { claimed: "completed" },
  { claimed: "none", country: "SE" },
  { finding: "complete" },
  { finding: "none", country: "UZ" },
  { overdue: true },
  { overdue: true, country: "UZ", sort: "changed" },
  { overdue: false },
  { dueBefore: "2024-01-01" },
  { q: "MEASURE" },
  { q: "MEASURE", claimed: "completed" },
  { q: "MEASURE", country: "UZ", sort: "due" },
  { pillar: "prevention" },
  { pillar: "prevention", country: "UZ" },
  { pillar: "protection", country: "SE", claimed: "completed" },
  { pillar: "prevention", q: "MEASURE", country: "SE" },
];

test.each(filters)("the pages of %j hold each measure once, as many as counted", async (filter) => {
  const store = await countedStore(crowd());
  const ids = await readAll(store, filter);
  const whole = await listMeasures(asking(store), { ...filter, limit: 200 });
  expect(ids).toEqual(whole.data.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(whole.page).toEqual({ next: null, totalCount: ids.length });
  expect(ids.length).toBeGreaterThan(0);
});

test.each(filters)("the counters and a count agree on %j", async (filter) => {
  const store = await countedStore(crowd());
  const fromCounters = await listMeasures(asking(store), filter);
  const counted = await listMeasures(asking(store, { actor: manager }), filter);
  expect(counted.page.totalCount).toBe(fromCounters.page.totalCount);
});

test("by due day what is owed comes first, soonest first, then the rest", async () => {
  const store = await countedStore(crowd());
  const { data } = await listMeasures(asking(store), { country: "UZ", sort: "due" });
  const isOwed = data.map(({ position }) => owed(position - 1));
  expect(isOwed.lastIndexOf(true)).toBe(isOwed.filter(Boolean).length - 1);
  const days = data.filter((_, at) => isOwed[at]).map((item) => item.dueOn ?? "9999");
  expect(days).toEqual([...days].sort());
});

test("instruments come newest first, those without a day last, on any page size", async () => {
  const store = await countedStore(crowd());
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { data, page } = await listInstruments(asking(store), { country: "UZ", limit: 1, cursor });
    ids.push(...data.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(ids).toEqual(["decree", "old", "undated"]);
  const bodies = await listOrganisations(asking(store), { limit: 2 });
  expect(bodies.data.map(({ id }) => id)).toEqual(["body-0", "body-1"]);
  expect(bodies.page.totalCount).toBe(5);
});

test.each([
  "",
  "zz",
  "bnVsbA",
  "W10",
  "WzEsMl0",
  "eyJhIjoxfQ",
  Buffer.from('["\\u0000","a"]').toString("base64url"),
])("the cursor %j names no place in a list", async (cursor) => {
  const store = await countedStore(crowd());
  const refusal = { code: "invalid", fields: [{ field: "cursor" }] };
  await expect(listMeasures(asking(store), { cursor })).rejects.toMatchObject(refusal);
  await expect(listMeasures(asking(store), { cursor, sort: "due" })).rejects.toMatchObject(refusal);
  await expect(listInstruments(asking(store), { cursor })).rejects.toMatchObject(refusal);
});

test("the order of an instrument needs the instrument", async () => {
  const store = await countedStore(crowd());
  await expect(listMeasures(asking(store), { sort: "position" })).rejects.toMatchObject({ code: "invalid" });
});

test("what a page asks of the database does not grow with the rows", async () => {
  const questions = async (perInstrument: number) => {
    const store = await countedStore(crowd(perInstrument));
    const before = store.statementCount();
    await listCountries(asking(store));
    const countries = store.statementCount() - before;
    await listMeasures(asking(store, { actor: focalPointOf("UZ") }), { sort: "due", limit: 200 });
    await listMeasures(asking(store, { on: "2024-01-01" }), { claimed: "completed" });
    await listInstruments(asking(store));
    return { countries, all: store.statementCount() - before };
  };
  const few = await questions(4);
  expect(few.countries).toBeLessThanOrEqual(4);
  expect(await questions(60)).toEqual(few);
});

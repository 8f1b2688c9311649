import { expect, test } from "vitest";
import { answerRows, rubricWorld, testNow } from "../testing-rows";
import { listRatifications } from "./ratifications";
import { asking, countedStore } from "./testing";
import { getTreaty, isTreaty, listTreaties } from "./treaties";

const standardRow = (id: string, position: number) => ({
  id,
  group: "treaty" as const,
  kind: "treaty" as const,
  shortName: `Treaty ${id}`,
  fullName: { en: `Full name of ${id}` },
  adoptedOn: "2000-11-15",
  areDatesVerified: true,
  isVerified: true,
  position,
});

const ratificationRow = (id: string, more: object = {}) => ({
  id: `${id}-1`,
  countryCode: "UZ",
  standardId: "one",
  sequence: 1,
  status: "party" as const,
  confidence: "reported" as const,
  isVerified: true,
  recordedAt: testNow,
  ...more,
});

const world = () => ({
  ...rubricWorld(),
  standard: [standardRow("one", 1), standardRow("two", 2)],
  standardArticle: [
    { standardId: "one", position: 1, number: "5", heading: "Criminalization", isVerified: true },
  ],
  basis: [
    {
      subjectKind: "criterion" as const,
      subjectId: "PROS-01",
      position: 1,
      standardId: "one",
      reference: "Art. 5",
      isVerified: true,
    },
  ],
  ratification: [
    ratificationRow("UZ-one", { signedOn: "2001-06-28", ratifiedOn: "2003-12-09", inForceOn: "2004-01-08" }),
    ratificationRow("SE-one", { countryCode: "SE", ratifiedOn: "2003" }),
    ratificationRow("SE-two", { countryCode: "SE", standardId: "two", status: "not_party" }),
  ],
});

test("a State is bound from the day it ratified, and had only signed before", async () => {
  const store = await countedStore(world());
  const onDay = (on?: string) => listRatifications(asking(store, { on }), { treaty: "one", country: "UZ" });
  expect(await onDay("2002-01-01")).toMatchObject([
    { status: "not_party", signedOn: "2001-06-28", ratifiedOn: null },
  ]);
  expect(await onDay("2003-12-09")).toMatchObject([
    { status: "party", ratifiedOn: "2003-12-09", inForceOn: null },
  ]);
  expect(await onDay()).toMatchObject([{ status: "party", inForceOn: "2004-01-08" }]);
});

test("a year alone says nothing certain of a day within it", async () => {
  const store = await countedStore(world());
  const [standing] = await listRatifications(asking(store, { on: "2003-06-01" }), {
    country: "SE",
    treaty: "one",
  });
  expect(standing).toMatchObject({ status: "unknown", ratifiedOn: null });
});

test("what a later row corrects stands in place of the first", async () => {
  const rows = world();
  rows.ratification.push({
    ...ratificationRow("UZ-one"),
    id: "UZ-one-2",
    sequence: 2,
    status: "not_party" as never,
  });
  const store = await countedStore(rows);
  expect(await listRatifications(asking(store), { country: "UZ" })).toMatchObject([
    { id: "UZ-one", status: "not_party" },
  ]);
});

test("treaties are counted by who is known to be bound on the day", async () => {
  const store = await countedStore(world());
  const counts = async (on?: string) =>
    (await listTreaties(asking(store, { on }))).map((each) => [
      each.id,
      each.partyCount,
      each.notPartyCount,
      each.criterionCount,
    ]);
  expect(await counts()).toEqual([
    ["one", 2, 0, 1],
    ["two", 0, 1, 0],
  ]);
  expect(await counts("2002-01-01")).toEqual([
    ["one", 0, 2, 1],
    ["two", 0, 1, 0],
  ]);
});

test("a treaty gives what its bound States have not put into law", async () => {
  const store = await countedStore({ ...world(), ...answerRows("low", { value: 1 }) });
  const treaty = await getTreaty(asking(store), "one");
  expect(treaty).toMatchObject({
    articles: [{ number: "5" }],
    criteria: [{ code: "PROS-01", reference: "Art. 5" }],
  });
  expect(treaty.unmet).toContainEqual({ countryCode: "UZ", criteria: ["PROS-01"] });
  const fulfilled = await countedStore({ ...world(), ...answerRows("high", { value: 3 }) });
  expect(
    (await getTreaty(asking(fulfilled), "one")).unmet.map(({ countryCode }) => countryCode),
  ).not.toContain("UZ");
});

test("a treaty nobody knows is not there", async () => {
  const store = await countedStore(world());
  await expect(getTreaty(asking(store), "none")).rejects.toMatchObject({ code: "not_found" });
  expect(await isTreaty(asking(store), "none")).toBe(false);
});

import { expect, test } from "vitest";
import type { World } from "../testing";
import { countryRow, instrumentRow, measureRow, testNow } from "../testing-rows";
import { getCountryProfile, listCountries } from "./countries";
import { getInstrument } from "./instrument";
import { listInstruments } from "./instruments";
import { getMeasure, listMeasures } from "./measures";
import { listRecentMoves } from "./moves";
import { asking, countedStore, deadlineRow, decisionRow, progressRow } from "./testing";

const milestone = (
  id: string,
  stage: "drafting" | "first-reading" | "signed",
  happenedOn: string,
  happenedBy: string,
): NonNullable<World["milestone"]>[number] => ({
  id,
  instrumentId: "decree",
  countryCode: "UZ",
  stage,
  kind: "held",
  happenedOn,
  happenedBy,
  position: 1,
  confidence: "reported",
  recordedAt: testNow,
});

const world = (): World => ({
  country: [countryRow("UZ")],
  user: [
    {
      id: "reviewer",
      email: "reviewer@example.org",
      name: "Reviewer",
      language: "en",
      isDisabled: false,
      isDemo: false,
      mustChangePassword: false,
      rowVersion: 1,
      recordedAt: testNow,
    },
  ],
  instrument: [
    instrumentRow("decree", { stage: "signed", stageOn: "2019-07-30", inForceOn: "2021" }),
    instrumentRow("undated", { adoptedOn: null, existsBy: "2026-11-23", isUndated: true }),
    instrumentRow("later", { adoptedOn: "2023", existsBy: "2023-12-31" }),
  ],
  milestone: [
    milestone("m-draft", "drafting", "2018", "2018-12-31"),
    milestone("m-reading", "first-reading", "2019-06", "2019-06-30"),
    milestone("m-signed", "signed", "2019-07-30", "2019-07-30"),
  ],
  measure: [
    measureRow("measure", {
      claim: "completed",
      claimedOn: "2022",
      claimProgressId: "p-2022",
      dueOn: "2022-12-31",
      dueBy: "2022-12-31",
      isOpen: false,
    }),
    measureRow("of-undated", { instrumentId: "undated", existsBy: "2026-11-23" }),
    measureRow("of-later", { instrumentId: "later", existsBy: "2023-12-31" }),
  ],
  deadline: [
    deadlineRow(1, "2020-06"),
    deadlineRow(2, "2022-12-31", { decidedOn: "2020-09", decidedBy: "2020-09-30" }),
  ],
  progress: [
    progressRow("p-2020"),
    progressRow("p-returned", { claim: "completed", happenedOn: "2021-03", happenedBy: "2021-03-31" }),
    progressRow("p-2022", { claim: "completed", happenedOn: "2022", happenedBy: "2022-12-31" }),
    progressRow("p-undated", { claim: "blocked", happenedOn: null, happenedBy: "2026-11-23" }),
  ],
  decision: [decisionRow("p-returned", "return")],
  finding: [
    {
      id: "f-2024",
      measureId: "measure",
      countryCode: "UZ",
      finding: "limited",
      happenedOn: "2024-05",
      happenedBy: "2024-05-31",
      rationale: "Seen",
      recordedAt: testNow,
      recordedById: "reviewer",
    },
  ],
});

const measureOn = async (on: string) => getMeasure(asking(await countedStore(world()), { on }), "measure");

test.each([
  ["2019-12-31", null, null],
  ["2020-01-14", null, null],
  ["2020-01-15", "in_progress", null],
  ["2021-12-31", "in_progress", null],
  ["2022-12-30", "in_progress", null],
  ["2022-12-31", "completed", null],
  ["2024-05-30", "completed", null],
  ["2024-05-31", "completed", "limited"],
])("on %s a measure stood as claimed %s and found %s", async (on, claim, finding) => {
  const measure = await measureOn(on);
  expect(measure.claimed?.claim ?? null).toBe(claim);
  expect(measure.found?.finding ?? null).toBe(finding);
});

test.each([
  ["2020-06-30", "2020-06", false],
  ["2020-07-01", "2020-06", true],
  ["2020-09-29", "2020-06", true],
  ["2020-09-30", "2022-12-31", false],
  ["2022-12-31", "2022-12-31", false],
])("on %s a measure was due %s, overdue: %s", async (on, dueOn, isOverdue) => {
  expect(await measureOn(on)).toMatchObject({ dueOn, isOverdue });
});

test("a list filtered on an earlier day agrees with the measure itself", async () => {
  const scope = asking(await countedStore(world()), { on: "2020-07-01" });
  expect((await listMeasures(scope, { overdue: true })).data.map(({ id }) => id)).toEqual(["measure"]);
  expect((await listMeasures(scope, { claimed: "in_progress" })).page.totalCount).toBe(1);
  expect((await listMeasures(scope, { claimed: "completed" })).page.totalCount).toBe(0);
  expect((await listMeasures(scope, { dueBefore: "2020-07-01", sort: "due" })).page.totalCount).toBe(1);
});

test("facts to come, undated facts and returned claims are not in an earlier day's history", async () => {
  const measure = await measureOn("2021-06-01");
  expect(measure.progress.map(({ id }) => id)).toEqual(["p-2020"]);
  expect(measure.findings).toEqual([]);
  const moves = await listRecentMoves(asking(await countedStore(world()), { on: "2021-06-01" }));
  expect(moves.map(({ id }) => id)).toEqual(["p-2020", "m-signed", "m-reading", "m-draft"]);
});

test.each([
  ["2018-12-31", "drafting", null],
  ["2019-06-29", "drafting", null],
  ["2019-06-30", "first-reading", null],
  ["2019-07-30", "signed", "2019-07-30"],
  ["2021-12-31", "in-force", "2019-07-30"],
])("on %s an instrument stood at %s", async (on, stage, adoptedOn) => {
  const usual = world();
  const instrument = [
    instrumentRow("decree", { draftedOn: "2018", existsBy: "2018-12-31", inForceOn: "2021" }),
    ...(usual.instrument ?? []).slice(1),
  ];
  const scope = asking(await countedStore({ ...usual, instrument }), { on });
  expect(await getInstrument(scope, "decree")).toMatchObject({ stage, adoptedOn });
  expect((await listInstruments(scope, { status: stage as "signed" })).data.map(({ id }) => id)).toEqual([
    "decree",
  ]);
});

test("what did not stand yet is not there; what has no day is listed apart", async () => {
  const scope = asking(await countedStore(world()), { on: "2020-07-01" });
  expect((await listInstruments(scope)).data.map(({ id }) => id)).toEqual(["decree"]);
  expect((await listMeasures(scope)).data.map(({ id }) => id)).toEqual(["measure"]);
  const profile = await getCountryProfile(scope, "UZ");
  expect(profile.undatedInstruments.map(({ id }) => id)).toEqual(["undated"]);
  expect(profile).toMatchObject({ instrumentCount: 1, overdueCount: 1, tally: { measureCount: 1 } });
  await expect(getInstrument(scope, "later")).rejects.toMatchObject({ code: "not_found" });
  await expect(getMeasure(scope, "of-later")).rejects.toMatchObject({ code: "not_found" });
  expect((await getMeasure(scope, "of-undated")).id).toBe("of-undated");
  expect((await getInstrument(scope, "undated")).measures.map(({ id }) => id)).toEqual(["of-undated"]);
});

test("the figures of a day made from the history are those of that day", async () => {
  const store = await countedStore(world());
  const [then] = await listCountries(asking(store, { on: "2024-06-01" }));
  expect(then?.tally).toMatchObject({
    measureCount: 2,
    claims: { completed: 1 },
    unclaimedCount: 1,
    findings: { limited: 1 },
    overdueCount: 0,
    verifiedPercent: 0,
    claimedPercent: 50,
  });
});

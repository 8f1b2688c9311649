import { expect, test } from "vitest";
import type { World } from "../testing";
import {
  actorWith,
  countryRow,
  focalPointOf,
  instrumentRow,
  manager,
  measureRow,
  reviewer,
  testNow,
} from "../testing-rows";
import { listChanges } from "./changes";
import { getCountryProfile, listCountries } from "./countries";
import { getInstrument } from "./instrument";
import { listInstruments } from "./instruments";
import { getMeasure, listDueSoon, listMeasures } from "./measures";
import { listRecentMoves } from "./moves";
import { getReviewEntry, listAwaitingReview, oldestAwaiting } from "./review";
import type { Scope } from "./scope";
import { getSource, listSources } from "./sources";
import { asking, countedStore, decisionRow, progressRow } from "./testing";
import { getMyWork } from "./work";

const longAgo = "2026-10-01T08:00:00.000Z";

const account = (id: string): NonNullable<World["user"]>[number] => ({
  id,
  email: `${id}@example.org`,
  name: `Name of ${id}`,
  language: "en",
  isDisabled: false,
  isDemo: false,
  mustChangePassword: false,
  rowVersion: 1,
  recordedAt: testNow,
});

const sourceRow = (id: string): NonNullable<World["source"]>[number] => ({
  id,
  title: `Source ${id}`,
  rowVersion: 1,
  recordedAt: testNow,
});

const cited = (sourceId: string, subjectId: string): NonNullable<World["citation"]>[number] => ({
  id: `${sourceId}-${subjectId}`,
  subjectKind: subjectId.startsWith("p-") ? "progress" : "instrument",
  subjectId,
  sourceId,
  position: 1,
  recordedAt: testNow,
});

const change = (
  seq: number,
  subjectId: string,
  more: Partial<NonNullable<World["audit"]>[number]>,
): NonNullable<World["audit"]>[number] => ({
  seq,
  recordedAt: testNow,
  actorId: "reviewer",
  action: "progress.report",
  subjectKind: "measure",
  subjectId,
  countryCode: "UZ",
  isPublic: true,
  previousHash: "0",
  hash: String(seq),
  ...more,
});

const world = (): World => ({
  country: [countryRow("UZ"), countryRow("SE")],
  user: [account("reviewer"), account("focal-point-UZ")],
  source: [sourceRow("open-source"), sourceRow("secret-source")],
  instrument: [instrumentRow("decree"), instrumentRow("secret", { isPublished: false })],
  relation: [{ fromId: "secret", kind: "amends", toId: "decree", recordedAt: testNow }],
  measure: [
    measureRow("measure", { claim: "in_progress", claimProgressId: "p-open" }),
    measureRow("secret-measure", {
      instrumentId: "secret",
      isPublished: false,
      dueOn: "2026-12-31",
      dueBy: "2026-12-31",
    }),
  ],
  progress: [
    progressRow("p-open", { recordedById: "focal-point-UZ", origin: "body" }),
    progressRow("p-returned", {
      happenedOn: "2021",
      happenedBy: "2021-12-31",
      recordedById: "focal-point-UZ",
      origin: "body",
      recordedAt: "2026-11-23T09:00:00.000Z",
    }),
    progressRow("p-secret", { measureId: "secret-measure" }),
  ],
  awaitingReview: [
    { progressId: "p-open", countryCode: "UZ", origin: "body", recordedAt: testNow },
    { progressId: "p-secret", countryCode: "UZ", origin: "public_source", recordedAt: longAgo },
  ],
  decision: [decisionRow("p-returned", "return")],
  citation: [
    cited("open-source", "decree"),
    cited("open-source", "p-returned"),
    cited("open-source", "secret"),
    cited("secret-source", "secret"),
  ],
  audit: [
    change(1, "measure", { after: '{"id":"p-open"}' }),
    change(2, "measure", { after: '{"id":"p-returned"}' }),
    change(3, "secret-measure", { isPublic: false }),
    change(4, "decree", { subjectKind: "instrument", action: "instrument.enter" }),
  ],
});

const focalPoint = focalPointOf("UZ");
const foreigner = actorWith("foreigner", "staff", "SE");

/** Everything a reader can list, as one text. */
async function allThatIsListed(scope: Scope): Promise<string> {
  return JSON.stringify([
    await listCountries(scope),
    await getCountryProfile(scope, "UZ"),
    await listInstruments(scope),
    await listInstruments(scope, { q: "secret" }),
    await getInstrument(scope, "decree"),
    await listMeasures(scope),
    await listMeasures(scope, { instrument: "secret" }),
    await listDueSoon(scope),
    await getMeasure(scope, "measure"),
    await listRecentMoves(scope),
    await listSources(scope),
    await getSource(scope, "open-source"),
    await listChanges(scope),
  ]);
}

test.each([
  ["a visitor", undefined],
  ["somebody of another country", foreigner],
])("%s finds nothing unpublished and nothing returned in any list", async (_who, actor) => {
  const store = await countedStore(world());
  for (const on of [undefined, "2026-11-22"]) {
    const listed = await allThatIsListed(asking(store, { actor, on }));
    expect(listed).not.toMatch(/secret|p-returned|Name of/);
  }
  const scope = asking(store, { actor });
  for (const refused of [
    () => getInstrument(scope, "secret"),
    () => getMeasure(scope, "secret-measure"),
    () => getSource(scope, "secret-source"),
    () => getInstrument(scope, "nothing"),
  ])
    await expect(refused()).rejects.toMatchObject({ code: "not_found", detail: "not_found" });
  expect((await listInstruments(scope)).page.totalCount).toBe(1);
  expect((await listMeasures(scope, { country: "UZ" })).page.totalCount).toBe(1);
  const changes = await listChanges(scope);
  expect(changes.data.map(({ seq }) => seq)).toEqual([4, 1]);
  expect(changes.page.totalCount).toBe(2);
});

test("a returned report stays among the changes of those with a role in the country, and is counted there", async () => {
  const store = await countedStore(world());
  for (const actor of [focalPoint, reviewer]) {
    const changes = await listChanges(asking(store, { actor }));
    expect(changes.data.map(({ seq }) => seq)).toEqual([4, 2, 1]);
    expect(changes.page.totalCount).toBe(3);
  }
});

test("a focal point sees what is unpublished in their country, who wrote what, and why it was returned", async () => {
  const store = await countedStore(world());
  const scope = asking(store, { actor: focalPoint });
  expect((await listInstruments(scope)).page.totalCount).toBe(2);
  expect((await getInstrument(scope, "secret")).measures.map(({ id }) => id)).toEqual(["secret-measure"]);
  const { progress } = await getMeasure(scope, "measure");
  expect(progress.map(({ id, recordedBy, isOwn }) => [id, recordedBy, isOwn])).toEqual([
    ["p-returned", "Name of focal-point-UZ", true],
    ["p-open", "Name of focal-point-UZ", true],
  ]);
  expect(progress[0]?.decision).toMatchObject({ decision: "return", rationale: "Reason p-returned" });
});

test("my work holds what was returned to me with its reason, and what still waits for a reviewer", async () => {
  const store = await countedStore(world());
  const work = await getMyWork(asking(store, { actor: focalPoint }));
  expect(work.reporting?.returned).toMatchObject([{ id: "p-returned", returnReason: "Reason p-returned" }]);
  expect(work.reporting?.awaiting.map(({ id }) => id)).toEqual(["p-open"]);
  expect(work.reporting?.dueSoon.map(({ id }) => id)).toEqual(["secret-measure"]);
  expect(work.unpublished?.map(({ id }) => id)).toEqual(["secret"]);
  expect(work.review).toBeNull();
  expect((await getMyWork(asking(store, { actor: reviewer }))).review).toEqual({
    awaitingCount: 2,
    oldestAt: longAgo,
  });
  await expect(getMyWork(asking(store))).rejects.toMatchObject({ code: "unauthenticated" });
});

test("the review queue is the reviewers', with bodies' entries first and what stood before", async () => {
  const store = await countedStore(world());
  const queue = await listAwaitingReview(asking(store, { actor: reviewer }));
  expect(queue.data.map(({ id }) => id)).toEqual(["p-open", "p-secret"]);
  expect(await oldestAwaiting(asking(store, { actor: reviewer }))).toBe(longAgo);
  const entry = await getReviewEntry(asking(store, { actor: reviewer }), "p-returned");
  expect(entry).toMatchObject({ stoodBefore: { id: "p-open" }, isAwaiting: false, nextId: "p-open" });
  const elsewhere = actorWith("elsewhere", "reviewer", "SE");
  expect((await listAwaitingReview(asking(store, { actor: elsewhere }))).data).toEqual([]);
  expect(await oldestAwaiting(asking(store, { actor: elsewhere }))).toBeNull();
  const refused = getReviewEntry(asking(store, { actor: elsewhere }), "p-open");
  await expect(refused).rejects.toMatchObject({ code: "not_found" });
  for (const actor of [focalPoint, manager])
    await expect(listAwaitingReview(asking(store, { actor }))).rejects.toMatchObject({ code: "forbidden" });
  await expect(listAwaitingReview(asking(store))).rejects.toMatchObject({ code: "unauthenticated" });
});

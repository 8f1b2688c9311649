import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays } from "../../domain/partial-date";
import { appendAudit, type Change } from "../audit-chain";
import { addVersion } from "../commands/add-version";
import { logMilestone } from "../commands/log-milestone";
import { startFollowing } from "../commands/start-following";
import { listNotices } from "../queries/notices";
import { notice } from "../schema";
import type { Store } from "../store";
import { freshStore } from "../testing";
import {
  actorWith,
  answerRows,
  focalPointOf,
  instrumentRow,
  organisationRow,
  rubricWorld,
  testNow,
  userRow,
} from "../testing-rows";
import { planChanges } from "./plan-changes";

const today = testNow.slice(0, 10);
const staff = focalPointOf("UZ");
const swede = focalPointOf("SE");
const follower = actorWith("follower", "viewer", "SE");
const insider = actorWith("insider", "viewer", "UZ");
const everybody = [staff, swede, follower, insider];

async function followedWorld() {
  const world = rubricWorld();
  return freshStore({
    ...world,
    organisation: [
      ...(world.organisation ?? []),
      { ...organisationRow("old-police"), successorId: "police" },
    ],
    measureBody: [{ measureId: "measure", organisationId: "old-police", role: "lead" }],
    instrument: [...(world.instrument ?? []), instrumentRow("hidden", { isPublished: false })],
    ...answerRows("answer", {}, { state: "published" }),
    standard: [
      {
        id: "treaty",
        kind: "treaty" as const,
        group: "treaty" as const,
        shortName: "Treaty",
        fullName: { en: "Synthetic treaty" },
        areDatesVerified: true,
        isVerified: true,
        position: 1,
      },
    ],
    ratification: [
      {
        id: "UZ-treaty",
        countryCode: "UZ",
        standardId: "treaty",
        sequence: 1,
        status: "party",
        confidence: "reported",
        isVerified: false,
        recordedAt: testNow,
      },
    ],
    user: everybody.map(({ userId }) => userRow(userId)),
    grant: everybody.map(({ userId, grants: [grant] }) => ({
      id: `grant-${userId}`,
      userId,
      role: grant?.role ?? "viewer",
      countryCode: grant?.countryCode,
      grantedAt: testNow,
    })),
  });
}

const as = (store: Store, actor = staff) => ({ store, actor, now: testNow });
const line = (action: string, kind: string, id: string, isPublic = true): Change => ({
  action,
  subject: [kind, id],
  countryCode: "UZ",
  isPublic,
});
const audited = (store: Store, ...changes: Change[]) =>
  store.inTransaction((tx) => appendAudit(tx, "somebody", testNow, changes));
const planOn = (store: Store, on: string) => planChanges(store, { today: on, now: `${on}T00:00:01.000Z` });
const toldTo = async (store: Store, actor = follower) =>
  (await listNotices({ reader: store.reader, actor, today, on: null })).data
    .map(({ instrument, measure, organisation, titled, country, actions }) =>
      [measure?.id ?? instrument?.id ?? organisation?.id ?? titled?.id ?? country?.code, ...actions].join(
        " ",
      ),
    )
    .sort();

test("who follows a country hears of steps, versions, comments, findings, answers and ratifications, each by its name", async () => {
  const store = await followedWorld();
  await startFollowing(as(store, follower), { kind: "country", subjectId: "UZ" });
  await logMilestone(as(store), {
    instrumentId: "decree",
    kind: "held",
    happenedOn: "2026-03-01",
    stage: "first-reading",
  });
  await addVersion(as(store), {
    instrumentId: "decree",
    label: "First reading",
    datedOn: "2026-03",
    language: "en",
    text: "Article 1. Shelters",
  });
  await audited(
    store,
    line("comment.write", "instrument", "decree", false),
    line("comment.release", "instrument", "decree"),
    line("finding.record", "measure", "measure"),
    line("assessment.publish", "assessment", "answer"),
    line("reference.load", "ratification", "UZ-treaty", false),
    line("reference.load", "instrument", "decree", false),
  );
  await planOn(store, addDays(today, 1));
  expect(await toldTo(store)).toEqual([
    "UZ assessment.publish",
    "UZ ratification.load",
    "decree milestone.log comment.release",
    "decree version.add",
    "measure finding.record",
  ]);
});

test("what is not published is told only to those with a role in its country, what is kept inside to nobody", async () => {
  const store = await followedWorld();
  for (const actor of [follower, insider])
    for (const [kind, subjectId] of [
      ["country", "UZ"],
      ["search", "instrument"],
    ])
      await startFollowing(as(store, actor), { kind, subjectId });
  await audited(
    store,
    line("milestone.log", "instrument", "hidden", false),
    line("comment.write", "instrument", "hidden", false),
  );
  await planOn(store, addDays(today, 1));
  expect(await toldTo(store)).toEqual([]);
  expect(await toldTo(store, insider)).toEqual(["hidden milestone.log"]);
});

test("who follows a draft hears of its versions, who follows a body of the measures it took over, a search of new articles", async () => {
  const store = await followedWorld();
  const follow = (actor: typeof staff, kind: string, subjectId: string) =>
    startFollowing(as(store, actor), { kind, subjectId });
  await follow(follower, "instrument", "decree");
  await follow(insider, "organisation", "police");
  await follow(swede, "search", "shelters");
  await addVersion(as(store), {
    instrumentId: "decree",
    label: "First reading",
    datedOn: "2026-03",
    language: "en",
    text: "Article 1. Shelters",
  });
  await audited(store, line("finding.record", "measure", "measure"));
  await planOn(store, addDays(today, 1));
  expect(await toldTo(store)).toEqual(["decree version.add", "measure finding.record"]);
  expect(await toldTo(store, insider)).toEqual(["measure finding.record"]);
  expect(await toldTo(store, swede)).toEqual(["decree version.add"]);
});

test("days on which nothing was planned are made up for, once; what was before one followed is not told", async () => {
  const store = await followedWorld();
  await startFollowing(as(store, follower), { kind: "country", subjectId: "UZ" });
  await startFollowing(
    { store, actor: insider, now: `${addDays(today, 1)}T00:00:00.000Z` },
    { kind: "country", subjectId: "UZ" },
  );
  await audited(store, line("finding.record", "measure", "measure"));
  for (const days of [3, 4, 6, 9]) await planOn(store, addDays(today, days));
  const rows = await store.reader.select().from(notice).orderBy(asc(notice.createdAt));
  expect(rows.map(({ userId, createdAt }) => [userId, createdAt.slice(0, 10)])).toEqual([
    ["follower", addDays(today, 3)],
  ]);
});

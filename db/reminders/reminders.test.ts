import { desc, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addDays } from "../../domain/partial-date";
import { makeCalendarAddress } from "../commands/make-calendar-address";
import { moveDeadline } from "../commands/move-deadline";
import { reportProgress } from "../commands/report-progress";
import { setLadder } from "../commands/set-ladder";
import { snoozeReminder } from "../commands/snooze-reminder";
import { startFollowing } from "../commands/start-following";
import { stopFollowing } from "../commands/stop-following";
import { findCalendarOwner, listOwnDeadlines } from "../queries/calendar";
import { listDeliveries, listSnoozes } from "../queries/deliveries";
import { listFollows } from "../queries/follows";
import { getLadder } from "../queries/ladders";
import { listNotices } from "../queries/notices";
import { delivery, notice } from "../schema";
import type { Store } from "../store";
import { freshStore, type World } from "../testing";
import { listAuditedActions } from "../testing-audit";
import { actorWith, focalPointOf, manager, reviewer, smallWorld, testNow, userRow } from "../testing-rows";
import { makeDigests } from "./make-digests";
import { planChanges } from "./plan-changes";
import { planDue } from "./plan-due";

const today = testNow.slice(0, 10);
const dueIn = (days: number) => ({ dueOn: addDays(today, days), dueBy: addDays(today, days) });
const staff = focalPointOf("UZ");
const police = actorWith("police-officer", "staff", "UZ", "police");
const ministry = actorWith("ministry-officer", "staff", "UZ", "ministry");
const people = [staff, focalPointOf("SE"), police, ministry, manager, reviewer];

function world(due: { dueOn: string; dueBy: string }): World {
  const small = smallWorld();
  return {
    ...small,
    measure: small.measure?.map((row) => (row.id === "measure" ? { ...row, ...due } : row)),
    user: people.map(({ userId }) => userRow(userId, { isDemo: userId === "reviewer" })),
    grant: people.map(({ userId, grants: [grant] }) => ({
      id: `grant-${userId}`,
      userId,
      role: grant?.role ?? "viewer",
      countryCode: grant?.countryCode,
      organisationId: grant?.organisationId,
      grantedAt: testNow,
    })),
  };
}

const as = (store: Store, actor = staff, now = testNow) => ({ store, actor, now });
const scopeOf = (store: Store, actor = staff) => ({ reader: store.reader, actor, today, on: null });
const told = async (store: Store) =>
  (await store.reader.select().from(notice).where(isNull(notice.endedAt)))
    .map(({ userId, kind, stepDays }) => `${userId} ${kind} ${stepDays}`)
    .sort();
const plan = (store: Store, on = today) => planDue(store, { today: on, now: `${on}T06:00:00.000Z` });
const report = (store: Store, rowVersion = 1, now = testNow) =>
  reportProgress(as(store, staff, now), {
    measureId: "measure",
    rowVersion,
    claim: "in_progress",
    happenedOn: "2026-11",
    narrative: "Begun",
  });

describe("who is reminded", () => {
  test("those who report on a measure a week before it is due, once, however often it is planned", async () => {
    const store = await freshStore(world(dueIn(7)));
    await plan(store);
    await plan(store);
    expect(await told(store)).toEqual(["focal-point-UZ due -7", "ministry-officer due -7"]);
  });

  test("managers too once it is long overdue", async () => {
    const store = await freshStore(world(dueIn(-37)));
    await plan(store);
    expect(await told(store)).toEqual([
      "focal-point-UZ due 30",
      "manager superior 37",
      "ministry-officer due 30",
    ]);
  });

  test("nobody when a report was made since the ladder began", async () => {
    const store = await freshStore(world(dueIn(7)));
    await report(store);
    await plan(store);
    expect(await told(store)).toEqual([]);
  });

  test("as a country's manager set it, and nobody else may", async () => {
    const store = await freshStore(world(dueIn(3)));
    const ladder = { countryCode: "UZ", beforeDays: [3, 90, 3], afterDays: [], superiorAfterDays: null };
    await expect(setLadder(as(store), ladder)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setLadder(as(store, manager), { ...ladder, afterDays: [0] })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ field: "afterDays.0" }],
    });
    expect(await setLadder(as(store, manager), ladder)).toEqual({ id: "UZ", rowVersion: 1 });
    await expect(setLadder(as(store, manager), ladder)).rejects.toMatchObject({ code: "stale" });
    expect(await getLadder(scopeOf(store), "UZ")).toMatchObject({ beforeDays: [90, 3], rowVersion: 1 });
    await expect(getLadder(scopeOf(store), "SE")).rejects.toMatchObject({ code: "not_found" });
    await plan(store);
    expect(await told(store)).toEqual(["focal-point-UZ due -3", "ministry-officer due -3"]);
    expect(await listAuditedActions(store)).toEqual(["reminder.set"]);
  });
});

describe("when it ends", () => {
  test("the moment a report is made, for everybody", async () => {
    const store = await freshStore(world(dueIn(7)));
    await plan(store);
    await report(store);
    expect(await told(store)).toEqual([]);
    const [ended] = (await listNotices(scopeOf(store))).data;
    expect(ended).toMatchObject({ endedAt: testNow, measure: { id: "measure" } });
  });

  test("when the day is moved; the new day has its own ladder", async () => {
    const store = await freshStore(world(dueIn(1)));
    await plan(store);
    const moved = {
      measureId: "measure",
      rowVersion: 1,
      reason: "original",
      authority: "Act",
      rationale: "So",
    };
    await moveDeadline(as(store, manager), { ...moved, dueOn: addDays(today, 30) });
    expect(await told(store)).toEqual([]);
    await plan(store);
    expect(await told(store)).toEqual(["focal-point-UZ due -30", "ministry-officer due -30"]);
  });

  test("for a while for who asked, with a reason that managers read", async () => {
    const store = await freshStore(world(dueIn(7)));
    await plan(store);
    const asked = { measureId: "measure", untilOn: addDays(today, 10), reason: "Waiting for the budget" };
    const refused = (input: object, actor = staff) => expect(snoozeReminder(as(store, actor), input)).rejects;
    await refused({ ...asked, untilOn: today }).toMatchObject({ fields: [{ reason: "must_not_be_past" }] });
    await refused({ ...asked, untilOn: addDays(today, 91) }).toMatchObject({
      fields: [{ reason: "too_far" }],
    });
    await refused({ ...asked, untilOn: "2026-13-01" }).toMatchObject({ fields: [{ field: "untilOn" }] });
    await refused({ ...asked, reason: " " }).toMatchObject({ fields: [{ field: "reason" }] });
    await refused(asked, police).toMatchObject({ code: "forbidden" });
    await refused({ ...asked, measureId: "swedish-measure" }).toMatchObject({ code: "forbidden" });
    await snoozeReminder(as(store), asked);
    expect(await told(store)).toEqual(["ministry-officer due -7"]);
    await plan(store, addDays(today, 6));
    expect(await told(store)).toEqual(["ministry-officer due -1", "ministry-officer due -7"]);
    expect(await listSnoozes(scopeOf(store, manager))).toMatchObject([
      { person: "focal-point-UZ", reason: asked.reason, untilOn: asked.untilOn },
    ]);
    expect(await listSnoozes(scopeOf(store))).toEqual([]);
  });
});

describe("following", () => {
  test.each([
    ["country", "UZ"],
    ["instrument", "decree"],
    ["measure", "measure"],
    ["organisation", "ministry"],
    ["search", "measures"],
  ])(
    "who follows a %s hears of a report once, a day later; who made it does not",
    async (kind, subjectId) => {
      const store = await freshStore(world(dueIn(300)));
      for (const actor of [reviewer, staff]) await startFollowing(as(store, actor), { kind, subjectId });
      await startFollowing(as(store, reviewer), { kind, subjectId });
      await report(store);
      const tomorrow = addDays(today, 1);
      const day = { today: tomorrow, now: `${tomorrow}T00:00:01.000Z` };
      await planChanges(store, { today, now: testNow });
      expect(await told(store)).toEqual([]);
      await planChanges(store, day);
      await planChanges(store, day);
      expect(await told(store)).toEqual(["reviewer change null"]);
      expect((await listNotices(scopeOf(store, reviewer))).data).toMatchObject([
        { measure: { id: "measure" } },
      ]);
    },
  );

  test("something that is not there cannot be followed, and following ends for oneself alone", async () => {
    const store = await freshStore(world(dueIn(300)));
    const start = (kind: string, subjectId: string) => startFollowing(as(store), { kind, subjectId });
    await expect(start("country", "XX")).rejects.toMatchObject({ code: "invalid" });
    await expect(start("measure", "none")).rejects.toMatchObject({ code: "not_found" });
    await expect(start("search", "- -")).rejects.toMatchObject({ code: "invalid" });
    const { id } = await start("country", "SE");
    await expect(stopFollowing(as(store, reviewer), { id })).rejects.toMatchObject({ code: "not_found" });
    await stopFollowing(as(store), { id });
    expect((await listFollows(scopeOf(store))).page.totalCount).toBe(0);
    expect(await listAuditedActions(store)).toEqual(["follow.start", "follow.stop"]);
  });
});

test("one digest for each person and day; what comes later that day waits until tomorrow", async () => {
  const store = await freshStore(world(dueIn(7)));
  const digest = (on = today, mailHost: string | null = "example.org") =>
    makeDigests(store, { today: on, now: `${on}T06:00:00.000Z`, mailHost });
  await plan(store);
  expect(await digest()).toBe(2);
  await plan(store, addDays(today, 6));
  expect(await digest()).toBe(0);
  expect(await digest(addDays(today, 6), null)).toBe(2);
  const made = await store.reader.select().from(delivery).orderBy(desc(delivery.createdAt));
  expect(made.map(({ state }) => state)).toEqual(["in_app", "in_app", "waiting", "waiting"]);
  const own = await listDeliveries(scopeOf(store));
  expect(own.data).toMatchObject([
    { person: "focal-point-UZ", noticeCount: 1, attempts: [{ state: "in_app" }] },
    { person: "focal-point-UZ", noticeCount: 1, attempts: [{ state: "waiting" }] },
  ]);
  expect((await listDeliveries(scopeOf(store, manager))).page.totalCount).toBe(4);
});

test("a demo account gets no mail", async () => {
  const store = await freshStore(world(dueIn(300)));
  await startFollowing(as(store, reviewer), { kind: "country", subjectId: "UZ" });
  await report(store);
  const tomorrow = addDays(today, 1);
  await planChanges(store, { today: tomorrow, now: testNow });
  await makeDigests(store, { today: tomorrow, now: testNow, mailHost: "example.org" });
  const [made] = await store.reader.select().from(delivery).where(eq(delivery.userId, "reviewer"));
  expect(made).toMatchObject({ state: "in_app", endedAt: testNow });
});

test("a calendar's secret opens what its owner reports on and follows, until there is a new one", async () => {
  const store = await freshStore(world(dueIn(40)));
  const { key } = await makeCalendarAddress(as(store), {});
  const owner = await findCalendarOwner(store.reader, key);
  expect(owner?.actor.userId).toBe(staff.userId);
  expect((await listOwnDeadlines(scopeOf(store, owner?.actor))).map(({ id }) => id)).toEqual(["measure"]);
  const none = { ...reviewer, grants: [] };
  expect(await listOwnDeadlines(scopeOf(store, none))).toEqual([]);
  await startFollowing(as(store, none), { kind: "organisation", subjectId: "ministry" });
  expect((await listOwnDeadlines(scopeOf(store, none))).map(({ id }) => id)).toEqual(["measure"]);
  await makeCalendarAddress(as(store), {});
  expect(await findCalendarOwner(store.reader, key)).toBeNull();
});

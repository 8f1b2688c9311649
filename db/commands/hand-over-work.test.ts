import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays } from "../../domain/partial-date";
import { listFollows } from "../queries/follows";
import { findAccount } from "../queries/user";
import { getMyWork } from "../queries/work";
import { planDue } from "../reminders/plan-due";
import { notice } from "../schema";
import { freshStore } from "../testing";
import { listAuditedActions } from "../testing-audit";
import { actorWith, reviewer, smallWorld, testNow, userRow } from "../testing-rows";
import { decideProgress } from "./decide-progress";
import { disableUser } from "./disable-user";
import { handOverWork } from "./hand-over-work";
import { reportProgress } from "./report-progress";
import { startFollowing } from "./start-following";

const today = testNow.slice(0, 10);
const administrator = actorWith("administrator", "administrator", null);

function world() {
  const small = smallWorld();
  const due = { dueOn: addDays(today, 7), dueBy: addDays(today, 7) };
  const grantRow = (userId: string, role: "staff" | "administrator") => ({
    id: `grant-${userId}-${role}`,
    userId,
    role,
    countryCode: role === "staff" ? "UZ" : null,
    grantedAt: testNow,
  });
  return {
    ...small,
    measure: small.measure?.map((row) => (row.id === "measure" ? { ...row, ...due } : row)),
    user: ["leaving", "coming", "later", "reviewer", "administrator"].map((id) => userRow(id)),
    grant: [
      grantRow("leaving", "staff"),
      grantRow("leaving", "administrator"),
      grantRow("administrator", "administrator"),
    ],
  };
}

test("what came back, what is due and what is followed passes on, twice over; the author stays, administration does not pass", async () => {
  const store = await freshStore(world());
  const as = (actor = administrator) => ({ store, actor, now: testNow });
  const account = async (id: string) => (await findAccount(store.reader, id))?.actor ?? administrator;
  const leaving = await account("leaving");
  await planDue(store, { today, now: testNow });
  const { id: progressId } = await reportProgress(as(leaving), {
    measureId: "measure",
    rowVersion: 1,
    claim: "in_progress",
    happenedOn: "2026-11",
    narrative: "Begun",
  });
  await decideProgress(as(reviewer), { progressId, decision: "return", rationale: "More proof" });
  await startFollowing(as(leaving), { kind: "country", subjectId: "SE" });
  await handOverWork(as(), { fromUserId: "leaving", toUserId: "coming" });
  await handOverWork(as(), { fromUserId: "coming", toUserId: "later" });

  const later = await account("later");
  expect(later.grants).toEqual([{ role: "staff", countryCode: "UZ", organisationId: null }]);
  expect((await account("leaving")).grants.map(({ role }) => role)).toEqual(["administrator"]);
  const scope = { reader: store.reader, actor: later, today, on: null };
  const work = await getMyWork(scope);
  expect(work.reporting?.returned).toMatchObject([{ id: progressId, returnReason: "More proof" }]);
  expect(work.today.map(({ kind }) => kind)).toEqual(["returned"]);
  expect((await listFollows(scope)).data).toMatchObject([{ kind: "country", subjectId: "SE" }]);
  const former = { ...scope, actor: await account("coming") };
  expect((await getMyWork(former)).reporting).toBeNull();
  expect((await listAuditedActions(store)).slice(-2)).toEqual(["work.hand_over", "work.hand_over"]);
});

test("open notices go to who goes on and to nobody else", async () => {
  const store = await freshStore(world());
  const as = { store, actor: administrator, now: testNow };
  await planDue(store, { today, now: testNow });
  await handOverWork(as, { fromUserId: "leaving", toUserId: "coming" });
  await planDue(store, { today, now: testNow });
  const open = await store.reader.select().from(notice).where(isNull(notice.endedAt));
  expect(open.map(({ userId, deliveryId }) => [userId, deliveryId])).toEqual([["coming", null]]);
});

test("only an administrator hands over, to another account that is open", async () => {
  const store = await freshStore(world());
  const as = (actor = administrator) => ({ store, actor, now: testNow });
  const pair = { fromUserId: "leaving", toUserId: "coming" };
  await expect(handOverWork(as(reviewer), pair)).rejects.toMatchObject({ code: "forbidden" });
  await expect(handOverWork(as(), { ...pair, toUserId: "leaving" })).rejects.toMatchObject({
    fields: [{ field: "toUserId", reason: "same_person" }],
  });
  await expect(handOverWork(as(), { ...pair, toUserId: "none" })).rejects.toMatchObject({
    code: "not_found",
  });
  await disableUser(as(), { userId: "coming" });
  await expect(handOverWork(as(), pair)).rejects.toMatchObject({ detail: "account_disabled" });
});

import { expect, test } from "vitest";
import { addDays } from "../domain/partial-date";
import { can } from "../domain/permissions";
import { reportProgress } from "./commands/report-progress";
import { succeedOrganisation } from "./commands/succeed-organisation";
import { listMeasures } from "./queries/measures";
import { getOrganisation } from "./queries/organisations";
import { findAccount } from "./queries/user";
import { getMyWork } from "./queries/work";
import { planDue } from "./reminders/plan-due";
import { measureBody, notice } from "./schema";
import { freshStore } from "./testing";
import { listAuditedActions } from "./testing-audit";
import { focalPointOf, manager, organisationRow, smallWorld, testNow, userRow } from "./testing-rows";

const today = testNow.slice(0, 10);

function world() {
  const small = smallWorld();
  const due = { dueOn: addDays(today, 7), dueBy: addDays(today, 7) };
  return {
    ...small,
    organisation: [
      ...(small.organisation ?? []),
      organisationRow("new-ministry"),
      organisationRow("agency"),
      organisationRow("foreign", "SE"),
    ],
    measure: small.measure?.map((row) => (row.id === "measure" ? { ...row, ...due } : row)),
    user: [userRow("agent")],
    grant: [
      {
        id: "g",
        userId: "agent",
        role: "staff" as const,
        countryCode: "UZ",
        organisationId: "agency",
        grantedAt: testNow,
      },
    ],
  };
}

const succession = (organisationId: string, successorId: string) => ({
  organisationId,
  successorId,
  rowVersion: 1,
  untilOn: "2026-10",
});

test("a body that followed another, twice over, reports on its open measures and is reminded of them", async () => {
  const store = await freshStore(world());
  const as = (actor = manager) => ({ store, actor, now: testNow });
  const agent = async () => {
    const account = await findAccount(store.reader, "agent");
    return account?.actor ?? manager;
  };
  const report = async () =>
    reportProgress(as(await agent()), {
      measureId: "measure",
      rowVersion: 1,
      claim: "in_progress",
      happenedOn: "2026-11",
      narrative: "Goes on",
    });
  await expect(report()).rejects.toMatchObject({ code: "forbidden" });
  await succeedOrganisation(as(), succession("ministry", "new-ministry"));
  await succeedOrganisation(as(), succession("new-ministry", "agency"));
  expect(can(await agent(), "progress.report", { countryCode: "UZ", organisationIds: ["police"] })).toBe(
    false,
  );
  const work = await getMyWork({ reader: store.reader, actor: await agent(), today, on: null });
  expect(work.reporting?.dueSoon.map(({ id }) => id)).toEqual(["measure"]);
  expect(work.today).toMatchObject([{ kind: "due", days: 7, measure: { id: "measure" } }]);
  await planDue(store, { today, now: testNow });
  expect((await store.reader.select().from(notice)).map(({ userId }) => userId)).toEqual(["agent"]);
  await report();
  expect(await listAuditedActions(store)).toEqual([
    "organisation.succeed",
    "organisation.succeed",
    "progress.report",
  ]);
});

test("nobody follows themselves, a stranger or a body of another State, and only a manager says so", async () => {
  const store = await freshStore(world());
  const succeed = (from: string, to: string, actor = manager) =>
    succeedOrganisation({ store, actor, now: testNow }, succession(from, to));
  await expect(succeed("ministry", "agency", focalPointOf("UZ"))).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(succeed("none", "agency")).rejects.toMatchObject({ code: "not_found" });
  await expect(succeed("ministry", "none")).rejects.toMatchObject({
    fields: [{ field: "successorId", reason: "unknown_reference" }],
  });
  await expect(succeed("ministry", "foreign")).rejects.toMatchObject({
    fields: [{ reason: "other_country" }],
  });
  await expect(succeed("ministry", "ministry")).rejects.toMatchObject({
    fields: [{ reason: "follows_itself" }],
  });
  await succeed("ministry", "agency");
  await expect(succeed("agency", "ministry")).rejects.toMatchObject({
    fields: [{ reason: "follows_itself" }],
  });
  await expect(succeed("ministry", "police")).rejects.toMatchObject({ code: "stale" });
});

test("a body lists the measures of those whose place it took, twice over, beside its own, and says from whom", async () => {
  const store = await freshStore(world());
  const as = { store, actor: manager, now: testNow };
  const shown = async (id: string, on: string | null = null, page = {}) => {
    const scope = { reader: store.reader, actor: null, today, on };
    const body = await getOrganisation(scope, id, page);
    expect(await listMeasures(scope, { ...page, organisation: id })).toEqual(body.measures);
    return {
      measures: body.measures.data.map((each) => each.id),
      totalCount: body.measures.page.totalCount,
      takenOver: body.measures.data.flatMap(({ id: measureId, takenOverFrom: from }) =>
        from ? [[measureId, from.id]] : [],
      ),
      predecessors: body.predecessors.map((each) => each.id),
      next: body.measures.page.next,
    };
  };
  const nothing = { measures: [], totalCount: 0, takenOver: [], predecessors: [], next: null };
  expect(await shown("agency")).toEqual(nothing);
  await succeedOrganisation(as, succession("ministry", "new-ministry"));
  await succeedOrganisation(as, succession("new-ministry", "agency"));
  expect(await shown("agency")).toEqual({
    ...nothing,
    measures: ["measure"],
    totalCount: 1,
    takenOver: [["measure", "ministry"]],
    predecessors: ["new-ministry"],
  });
  expect(await shown("ministry")).toMatchObject({ measures: ["measure"], takenOver: [] });
  expect(await shown("agency", "2026-09-30")).toEqual(nothing);

  await store.inTransaction((tx) =>
    tx.insert(measureBody).values({ measureId: "measure", organisationId: "agency", role: "support" }),
  );
  expect(await shown("agency")).toMatchObject({ measures: ["measure"], totalCount: 1, takenOver: [] });
});

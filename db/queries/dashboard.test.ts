import { describe, expect, test } from "vitest";
import { freshStore, type World } from "../testing";
import { focalPointOf, manager, measureRow, organisationRow, smallWorld, testNow } from "../testing-rows";
import { getDashboard } from "./dashboard";
import { requireReadable, selectionOf } from "./dashboard-selection";
import { asking, countedStore, deadlineRow, decisionRow, progressRow } from "./testing";

const world = (): World => ({
  ...smallWorld(),
  measure: [
    measureRow("measure", {
      dueOn: "2020-06",
      dueBy: "2020-06-30",
      claim: "completed",
      claimedOn: "2020-01-15",
      claimProgressId: "p1",
      isOpen: false,
    }),
    measureRow("late", { position: 2, dueOn: "2021", dueBy: "2021-12-31" }),
    measureRow("gone", { position: 3, state: "cancelled", isOpen: false }),
    measureRow("hidden", { position: 4, isPublished: false }),
    measureRow("swedish-measure", { instrumentId: "swedish", countryCode: "SE" }),
  ],
  measurePillar: [
    { measureId: "measure", pillar: "prevention", countryCode: "UZ", isPublished: true, changedAt: testNow },
    { measureId: "late", pillar: "protection", countryCode: "UZ", isPublished: true, changedAt: testNow },
  ],
  deadline: [
    deadlineRow(1, "2019-12-31"),
    deadlineRow(2, "2020-06", { authority: "Synthetic act" }),
    deadlineRow(1, "2021", { id: "late-1", measureId: "late" }),
  ],
  progress: [progressRow("p1", { claim: "completed" })],
  finding: [],
  organisation: [organisationRow("ministry"), organisationRow("police")],
});

const valuesOf = (view: Awaited<ReturnType<typeof getDashboard>>) =>
  Object.fromEntries(view.figures.map(({ key, value }) => [key, value]));

describe("a dashboard", () => {
  test("counts what is published for a visitor, and names both denominators", async () => {
    const store = await countedStore(world());
    const view = await getDashboard(asking(store), { country: ["UZ"] });
    expect(valuesOf(view)).toMatchObject({
      measures: 2,
      "claimed-completed": 1,
      "claimed-none": 1,
      due: 2,
      "due-completed": 1,
      "due-verified-of-due": 0,
      overdue: 1,
      "first-due": 2,
      "first-met": 0,
      slips: 1,
      "slips-with-act": 1,
      "slips-without-act": 0,
      "verification-days": null,
      drafts: 0,
      moved: 0,
    });
    expect(view.leftOutCount).toBe(1);
    expect(view.slips[0]).toMatchObject({
      fromOn: "2019-12-31",
      toOn: "2020-06",
      authority: "Synthetic act",
    });
    expect(view.calls).toEqual([]);
    const { calls } = await getDashboard(asking(store, { actor: manager }), { country: ["UZ"] });
    expect(calls.map(({ measure, reason, body }) => [measure.id, reason, body?.id ?? null])).toEqual([
      ["measure", "waiting", "ministry"],
      ["late", "long_overdue", null],
    ]);
    expect(view.bodies.map(({ body, gap }) => [body.id, gap])).toEqual([["ministry", 1]]);
  });

  test("counts what is not published for those with a role in the State, unless only the published part is asked for", async () => {
    const store = await countedStore(world());
    const of = async (actor: typeof manager, more = {}) =>
      (await getDashboard(asking(store, { actor }), { country: ["UZ"], ...more })).figures[0]?.value;
    expect(await of(manager)).toBe(3);
    expect(await of(focalPointOf("UZ"))).toBe(3);
    expect(await of(focalPointOf("SE"))).toBe(2);
    expect(await of(manager, { published: "only" })).toBe(2);
  });

  test("without States it is about the reader's own, and for everybody else about all that are tracked", async () => {
    const store = await countedStore(world());
    const codes = async (actor?: typeof manager) =>
      (await getDashboard(asking(store, { actor }), {})).countries.map(({ code }) => code);
    expect(await codes()).toEqual(["SE", "UZ"]);
    expect(await codes(focalPointOf("UZ"))).toEqual(["UZ"]);
  });

  test("as of an earlier day, and as known at an earlier moment, what came later is not there", async () => {
    const store = await countedStore(world());
    const earlier = valuesOf(await getDashboard(asking(store, { on: "2020-01-14" }), { country: ["UZ"] }));
    expect(earlier).toMatchObject({ measures: 2, "claimed-completed": 0, due: 0, "first-due": 1 });
    const unknown = valuesOf(
      await getDashboard(asking(store), { country: ["UZ"], knownAt: "2026-11-23T07:59:59.000Z" }),
    );
    expect(unknown).toMatchObject({ measures: 0 });
  });

  test("the median is of the whole days from a report to its verification", async () => {
    const store = await freshStore({
      ...world(),
      progress: [progressRow("p1", { claim: "completed", recordedAt: "2026-11-13T09:00:00.000Z" })],
      decision: [decisionRow("p1", "verify")],
    });
    const view = await getDashboard(asking(store, { actor: manager }), { country: ["UZ"] });
    expect(view.figures.find(({ key }) => key === "verification-days")).toMatchObject({ value: 10, part: 1 });
  });

  test("takes as many statements for many measures as for one, carried and from the history", async () => {
    const cost = async (count: number, on?: string) => {
      const base = world();
      const more = Array.from({ length: count }, (_, at) =>
        measureRow(`more-${at}`, { position: 10 + at, dueOn: "2020", dueBy: "2020-12-31" }),
      );
      const store = await countedStore({ ...base, measure: [...(base.measure ?? []), ...more] });
      const before = store.statementCount();
      await getDashboard(asking(store, { actor: manager, on }), { country: ["UZ"] });
      return store.statementCount() - before;
    };
    expect(await cost(40)).toBe(await cost(1));
    expect(await cost(40, "2024-01-01")).toBe(await cost(1, "2024-01-01"));
  });

  test("more measures than are read at once are refused by the State", async () => {
    const store = await countedStore(world());
    const selection = await selectionOf(asking(store), { country: ["UZ"] });
    await requireReadable(selection, 3);
    await expect(requireReadable(selection, 2)).rejects.toMatchObject({
      code: "invalid",
      fields: [{ field: "country", reason: "selection_too_large", values: { max: 2 } }],
    });
  });

  test.each([
    [{ country: ["XX"] }, "country", "unknown_country"],
    [{ instrument: "none" }, "instrument", "unknown_reference"],
    [{ organisation: "none" }, "organisation", "unknown_reference"],
    [{ since: "2999-01-01" }, "since", "must_not_be_future"],
    [{ on: "2999-01-01" }, "on", "must_not_be_future"],
  ])("%j is refused by its field", async (filter, field, reason) => {
    const store = await countedStore(world());
    await expect(getDashboard(asking(store), filter)).rejects.toMatchObject({
      code: "invalid",
      fields: [expect.objectContaining({ field, reason })],
    });
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { DashboardFilter } from "../../domain/input/dashboard";
import { pillars } from "../../domain/vocabulary";
import { freshStore } from "../testing";
import { focalPointOf, manager, smallWorld } from "../testing-rows";
import { getDashboard } from "./dashboard";
import { getFigureRows } from "./dashboard-rows";
import type { Scope } from "./scope";
import { getSince } from "./since";
import { asking } from "./testing";
import { type Measure, randomDrafts, randomMeasures, storeOf } from "./testing-dashboard";

const selections = fc.constantFrom<DashboardFilter[]>(
  {},
  { since: "2024-01-01" },
  { country: ["UZ"], published: "only" },
  { country: ["UZ"], pillar: pillars[1] },
  { organisation: "police" },
);

/**
 * A ledger that is written in its order from the day its measure is: one original entry, and none for a continuing measure but that.
 * What carried columns say of the time before a measure without a due day became continuing no row tells.
 */
function asCommandsLeaveIt(one: Measure): Measure {
  const moments = one.ledger.map(({ recordedAt }) => recordedAt).sort();
  const [first, ...rest] = one.ledger.map((entry, at) => ({
    ...entry,
    recordedAt: moments[at] ?? one.recordedAt,
  }));
  if (!first) return one;
  const later = rest.filter(({ reason, dueOn }) => reason === "to_continuing" || dueOn !== null);
  return {
    ...one,
    recordedAt: first.recordedAt,
    ledger: [
      { ...first, dueOn: one.isContinuing ? null : (first.dueOn ?? "2024-05-31") },
      ...(one.isContinuing ? [] : later.filter(({ reason }) => reason !== "original")),
    ],
  };
}

test("as known at an instant is what a database would say that holds only what was recorded by then", async () => {
  await fc.assert(
    fc.asyncProperty(
      randomMeasures.map((all) => all.map(asCommandsLeaveIt)),
      randomDrafts,
      selections,
      fc.constantFrom(null, manager, focalPointOf("UZ")),
      fc.constantFrom("2026-11-24", "2024-06-30"),
      fc.constantFrom("2024-06-01T00:00:00.000Z", "2025-06-01T00:00:00.000Z", "2026-11-20T23:59:59.999Z"),
      async (measures, drafts, filter, actor, on, knownAt) => {
        const whole: Scope = { ...asking(await storeOf(measures, { drafts }), { on }), actor };
        const held: Scope = {
          ...asking(await storeOf(measures, { drafts, until: knownAt }), { on }),
          actor,
        };
        const asked = { ...filter, since: filter.since ?? "2022-01-01" };
        const unmarked = { knownAt: null, cited: null };
        expect({ ...(await getDashboard(whole, { ...asked, knownAt })), ...unmarked }).toEqual({
          ...(await getDashboard(held, asked)),
          ...unmarked,
        });
        expect({ ...(await getSince(whole, { ...asked, knownAt })), ...unmarked }).toEqual({
          ...(await getSince(held, asked)),
          ...unmarked,
        });
        for (const key of ["overdue", "slips", "verification-days", "drafts", "moved"])
          expect({ ...(await getFigureRows(whole, { ...asked, knownAt }, key)), ...unmarked }).toEqual({
            ...(await getFigureRows(held, asked, key)),
            ...unmarked,
          });
      },
    ),
    { numRuns: 10 },
  );
}, 120_000);

test("an instant to come, and one before anything was recorded, are refused by their field", async () => {
  const store = await freshStore({
    ...smallWorld(),
    audit: [
      {
        seq: 1,
        recordedAt: "2025-01-01T10:00:00.000Z",
        actorId: "system",
        action: "load-reference",
        isPublic: false,
        subjectKind: "country",
        subjectId: "UZ",
        previousHash: "0",
        hash: "1",
      },
    ],
  });
  const asked = (knownAt: string) => getDashboard(asking(store), { knownAt });
  await expect(asked("2999-01-01T23:59:59.999Z")).rejects.toMatchObject({
    fields: [{ field: "knownAt", reason: "must_not_be_future" }],
  });
  await expect(asked("2024-12-31T23:59:59.999Z")).rejects.toMatchObject({
    fields: [{ field: "knownAt", reason: "before_record", values: { day: "2025-01-01" } }],
  });
  await expect(asked("2025-01-01T23:59:59.999Z")).resolves.toMatchObject({ edition: "2026-1" });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { figures } from "../../domain/figures/catalogue";
import type { DashboardFilter } from "../../domain/input/dashboard";
import type { FigureRowsView } from "../../domain/view/dashboard";
import { pillars } from "../../domain/vocabulary";
import { focalPointOf, manager } from "../testing-rows";
import { getDashboard } from "./dashboard";
import { getFigureRows } from "./dashboard-rows";
import type { Scope } from "./scope";
import { asking } from "./testing";
import { randomMeasures, storeOf } from "./testing-dashboard";

const readers = fc.constantFrom(null, manager, focalPointOf("UZ"));
const wholeStates: fc.Arbitrary<DashboardFilter> = fc.constantFrom<DashboardFilter[]>(
  {},
  { country: ["UZ"] },
  { country: ["SE"], published: "only" },
  { country: ["SE", "UZ"] },
);
const filters = fc.oneof(
  wholeStates,
  fc.constantFrom<DashboardFilter[]>(
    { instrument: "act-UZ" },
    { organisation: "police" },
    { country: ["UZ"], pillar: pillars[1] },
    { knownAt: "2025-06-01T00:00:00.000Z" },
  ),
);

test("today's figures, carried, are those that the history gives for today", async () => {
  await fc.assert(
    fc.asyncProperty(randomMeasures, wholeStates, readers, async (all, filter, actor) => {
      const store = await storeOf(all);
      const scope: Scope = { ...asking(store), actor };
      const carried = await getDashboard(scope, filter);
      const { calls: _calls, ...fromHistory } = await getDashboard({ ...scope, on: scope.today }, filter);
      const byId = <Item extends { body: { id: string } }>(bodies: Item[]) =>
        [...bodies].sort((a, b) => (a.body.id < b.body.id ? -1 : 1));
      expect({ ...carried, calls: undefined, bodies: byId(carried.bodies) }).toEqual({
        ...fromHistory,
        calls: undefined,
        bodies: byId(fromHistory.bodies),
      });
    }),
    { numRuns: 15 },
  );
}, 60_000);

test("the rows of each figure add up to it, whatever the selection and however they are paged", async () => {
  const countOf = ({ measures, slips, verifications, drafts, moves }: FigureRowsView) =>
    measures.length + slips.length + verifications.length + drafts.length + moves.length;
  await fc.assert(
    fc.asyncProperty(
      randomMeasures,
      filters,
      readers,
      fc.constantFrom(null, "2024-06-30"),
      async (all, filter, actor, on) => {
        const store = await storeOf(all);
        const scope: Scope = { ...asking(store, on ? { on } : {}), actor };
        for (const { key } of figures) {
          let [rows, cursor]: [number, string | undefined] = [0, undefined];
          let view: FigureRowsView;
          do {
            view = await getFigureRows(scope, filter, key, { limit: 3, cursor });
            rows += countOf(view);
            cursor = view.page.next ?? undefined;
          } while (cursor);
          expect([key, rows]).toEqual([key, view.figure.part ?? 0]);
        }
      },
    ),
    { numRuns: 6 },
  );
}, 120_000);

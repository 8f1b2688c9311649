import fc from "fast-check";
import { expect, test } from "vitest";
import type { MeasureItem, MeasureLine } from "../../domain/view/measure";
import { pillars } from "../../domain/vocabulary";
import { manager } from "../testing-rows";
import { type ListMeasures, listMeasureLines, listMeasures } from "./measures";
import type { Scope } from "./scope";
import { asking } from "./testing";
import { randomMeasures, storeOf } from "./testing-dashboard";

const lineOf = (item: MeasureItem): MeasureLine => ({
  id: item.id,
  number: item.number,
  text: item.text,
  state: item.state,
  confidence: item.confidence,
  instrumentId: item.instrumentId,
  instrument: expect.objectContaining({ title: item.instrument.title }),
  country: expect.objectContaining(item.country),
  claimed: item.claimed && {
    claim: item.claimed.claim,
    happenedOn: item.claimed.happenedOn,
    isVerified: item.claimed.isVerified,
  },
  found: item.found && { finding: item.found.finding, happenedOn: item.found.happenedOn },
  dueOn: item.dueOn,
  dueText: item.dueText,
  isContinuing: item.isContinuing,
  isOverdue: item.isOverdue,
  bodies: item.bodies.map(({ id, role, name }) => ({ id, role, name })),
  takenOverFrom: item.takenOverFrom,
  pillars: item.pillars,
  changedAt: item.changedAt,
});

async function everyLine(scope: Scope, request: ListMeasures) {
  const lines: MeasureLine[] = [];
  for (let cursor: string | undefined, isMore = true; isMore; isMore = cursor !== undefined) {
    const { data, page } = await listMeasureLines(scope, { ...request, limit: 3, cursor });
    lines.push(...data);
    cursor = page.next ?? undefined;
  }
  return lines;
}

test("the lines of a file are the measures of the list, in its order, whatever the world, the filter and the day", async () => {
  await fc.assert(
    fc.asyncProperty(
      randomMeasures,
      fc.constantFrom<ListMeasures[]>(
        {},
        { sort: "due" },
        { overdue: true },
        { country: "SE", claimed: "completed" },
        { instrument: "act-UZ" },
        { pillar: pillars[0] },
        { organisation: "police", finding: "none" },
      ),
      fc.constantFrom(null, manager),
      fc.constantFrom(null, "2025-03-31"),
      async (all, request, actor, on) => {
        const store = await storeOf(all);
        const scope: Scope = { ...asking(store, on ? { on } : {}), actor };
        const { data } = await listMeasures(scope, { ...request, limit: 200 });
        expect(await everyLine(scope, request)).toEqual(data.map(lineOf));
      },
    ),
    { numRuns: 20 },
  );
}, 60_000);

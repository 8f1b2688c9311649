import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMeasure,
  type CountedMeasure,
  claimedPercent,
  emptyTally,
  verifiedPercent,
} from "./progress-figures";
import { claims, findingValues, measureStates } from "./vocabulary";

const measure: fc.Arbitrary<CountedMeasure> = fc.record({
  claim: fc.constantFrom(null, ...claims),
  finding: fc.constantFrom(null, ...findingValues),
  state: fc.constantFrom(...measureStates),
});
const tallyOf = (measures: readonly CountedMeasure[]) =>
  measures.reduce((tally, counted) => addMeasure(tally, counted, 1), emptyTally());
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);

const complete: CountedMeasure = { claim: "completed", finding: "complete", state: "active" };
const claimedOnly: CountedMeasure = { claim: "completed", finding: "limited", state: "active" };
const silent: CountedMeasure = { claim: null, finding: null, state: "active" };

describe("percentages", () => {
  it("are null when there is nothing to count", () => {
    const cancelled = tallyOf([{ ...complete, state: "cancelled" }]);
    expect([verifiedPercent(cancelled), claimedPercent(cancelled), verifiedPercent(emptyTally())]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("are rounded down, so that 100 means every one", () => {
    expect(verifiedPercent(tallyOf([complete, silent, silent]))).toBe(33);
    expect(verifiedPercent(tallyOf([...Array(999).fill(complete), silent]))).toBe(99);
    expect(verifiedPercent(tallyOf([complete, complete]))).toBe(100);
    expect(verifiedPercent(tallyOf(Array(29).fill(complete).concat(Array(71).fill(silent))))).toBe(29);
  });

  it("keep what is claimed apart from what was found", () => {
    const tally = tallyOf([complete, claimedOnly, silent, { ...claimedOnly, state: "superseded" }]);
    expect([claimedPercent(tally), verifiedPercent(tally)]).toEqual([66, 33]);
    expect(tally).toMatchObject({ measureCount: 3, cancelledCount: 1, unclaimedCount: 1, unfoundCount: 1 });
  });
});

describe("tallies", () => {
  it("do not depend on the order of the measures", () => {
    const shuffled = fc
      .array(measure)
      .chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
      );
    fc.assert(
      fc.property(shuffled, ([given, mixed]) => {
        expect(tallyOf(mixed)).toEqual(tallyOf(given));
      }),
    );
  });

  it("are as they were when a measure is added and taken away", () => {
    fc.assert(
      fc.property(fc.array(measure), measure, (given, one) => {
        const before = tallyOf(given);
        expect(addMeasure(addMeasure(before, one, 1), one, -1)).toEqual(before);
        expect(before).toEqual(tallyOf(given));
      }),
    );
  });

  it("place every active measure once by claim and once by finding", () => {
    fc.assert(
      fc.property(fc.array(measure), (given) => {
        const tally = tallyOf(given);
        expect(sum(tally.claims) + tally.unclaimedCount).toBe(tally.measureCount);
        expect(sum(tally.findings) + tally.unfoundCount).toBe(tally.measureCount);
        expect(tally.measureCount + tally.cancelledCount).toBe(given.length);
      }),
    );
  });
});

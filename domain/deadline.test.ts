import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  currentDeadline,
  type DeadlineEntry,
  dueByOf,
  isOpen,
  isOverdue,
  type OpenMeasure,
} from "./deadline";
import { claims, deadlineReasons, findingValues, measureStates } from "./vocabulary";

const entry = (reason: DeadlineEntry["reason"], dueOn: string | null, recordedAt: string): DeadlineEntry => ({
  reason,
  dueOn,
  recordedAt: `${recordedAt}T00:00:00.000Z`,
  decidedOn: null,
});

describe("currentDeadline", () => {
  it("has no day when the ledger is empty", () => {
    expect(currentDeadline([])).toEqual({
      dueOn: null,
      isContinuing: false,
      moveCount: 0,
      originalDueOn: null,
    });
  });

  it("follows the ledger through its moves", () => {
    const ledger = [
      entry("original", "2024-12", "2024-01-01"),
      entry("extended", "2025-06", "2024-11-01"),
      entry("shortened", "2025-03-01", "2025-01-01"),
    ];
    expect(currentDeadline(ledger)).toEqual({
      dueOn: "2025-03-01",
      isContinuing: false,
      moveCount: 2,
      originalDueOn: "2024-12",
    });
  });

  it("becomes continuing, and stops being so when it is reopened with a day", () => {
    const continuing = [entry("original", "2024", "2024-01-01"), entry("to_continuing", null, "2024-02-01")];
    expect(currentDeadline(continuing)).toMatchObject({ dueOn: null, isContinuing: true, moveCount: 1 });
    const reopened = [...continuing, entry("reopened", "2026", "2025-01-01")];
    expect(currentDeadline(reopened)).toMatchObject({ dueOn: "2026", isContinuing: false, moveCount: 2 });
  });

  it("counts neither the first entry nor a correction of the original as a move", () => {
    expect(currentDeadline([entry("to_continuing", null, "2024-01-01")])).toMatchObject({ moveCount: 0 });
    const corrected = [entry("original", "2024", "2024-01-01"), entry("original", "2025", "2024-01-02")];
    expect(currentDeadline(corrected)).toMatchObject({ dueOn: "2025", moveCount: 0, originalDueOn: "2025" });
  });

  it("does not depend on the order the entries are given in", () => {
    const ledger = fc
      .uniqueArray(fc.integer({ min: 10, max: 28 }), { minLength: 1 })
      .chain((days) =>
        fc.tuple(
          ...days.map((day) =>
            fc
              .tuple(fc.constantFrom(...deadlineReasons), fc.constantFrom("2025", "2026-01", null))
              .map(([reason, dueOn]) => entry(reason, dueOn, `2024-01-${day}`)),
          ),
        ),
      );
    const shuffled = ledger.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, mixed]) => {
        expect(currentDeadline(mixed)).toEqual(currentDeadline(given));
      }),
    );
  });
});

describe("isOverdue", () => {
  const open: OpenMeasure = { claim: "in_progress", finding: null, state: "active", isContinuing: false };

  it("begins the day after the last possible due day", () => {
    const dueBy = dueByOf("2025-02");
    expect(isOverdue({ ...open, dueBy }, "2025-02-28")).toBe(false);
    expect(isOverdue({ ...open, dueBy }, "2025-03-01")).toBe(true);
  });

  it("never holds without a due day", () => {
    expect(isOverdue({ ...open, dueBy: dueByOf(null) }, "2999-12-31")).toBe(false);
  });

  it("holds for exactly the open measures once the day has passed", () => {
    for (const claim of [null, ...claims])
      for (const finding of [null, ...findingValues])
        for (const state of measureStates)
          for (const isContinuing of [false, true]) {
            const measure = { claim, finding, state, isContinuing };
            const owed =
              claim !== "completed" && finding !== "complete" && state === "active" && !isContinuing;
            expect(isOpen(measure)).toBe(owed);
            expect(isOverdue({ ...measure, dueBy: "2024-12-31" }, "2025-01-01")).toBe(owed);
          }
  });
});

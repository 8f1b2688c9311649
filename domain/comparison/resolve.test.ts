import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absences, type ScaleValue } from "../vocabulary";
import { type Answer, holdings, publicAt, resolveCell } from "./resolve";

const answer = (id: string, more: Partial<Answer> = {}): Answer => ({
  id,
  value: 1,
  absence: null,
  validFromBy: "2019-01-01",
  asOf: null,
  supersedesId: null,
  publicAt: "2026-01-01T00:00:00.000Z",
  ...more,
});
const day = fc.constantFrom("2015-06-01", "2017-01-01", "2019-11-26", "2021-03-04", "2024-12-31");
const at = fc.constantFrom(
  "2025-01-01T00:00:00.000Z",
  "2025-06-01T00:00:00.000Z",
  "2026-01-01T00:00:00.000Z",
);

const cell = fc
  .array(
    fc.record({
      value: fc.option(fc.constantFrom<ScaleValue>(0, 1, 2, 3), { nil: null }),
      absence: fc.constantFrom(...absences),
      validFromBy: day,
      asOf: fc.option(day, { nil: null }),
      publicAt: fc.option(at, { nil: null }),
      supersedes: fc.option(fc.nat(6), { nil: null }),
    }),
    { maxLength: 7 },
  )
  .map((rows) =>
    rows.map(({ supersedes, absence, ...row }, index) =>
      answer(`a${index}`, {
        ...row,
        absence: row.value === null ? absence : null,
        supersedesId: supersedes !== null && supersedes < index ? `a${supersedes}` : null,
      }),
    ),
  );

describe("which answer stands", () => {
  test("the one that began last, on the day asked about", () => {
    const answers = [answer("a"), answer("b", { validFromBy: "2021-05-05" })];
    expect(resolveCell(answers, "2018-12-31", null)).toBeNull();
    expect(resolveCell(answers, "2019-01-01", null)?.id).toBe("a");
    expect(resolveCell(answers, "2021-05-04", null)?.id).toBe("a");
    expect(resolveCell(answers, "2021-05-05", null)?.id).toBe("b");
  });

  test("a draft never, and a published one not before it was published", () => {
    const reviewers = { origin: "reviewer" as const, recordedAt: "2026-02-01T00:00:00.000Z" };
    expect(publicAt(reviewers, [{ decision: "approve", recordedAt: "2026-02-02T00:00:00.000Z" }])).toBeNull();
    const published = publicAt(reviewers, [{ decision: "publish", recordedAt: "2026-02-03T00:00:00.000Z" }]);
    const answers = [answer("a"), answer("b", { validFromBy: "2021-05-05", publicAt: published })];
    expect(resolveCell(answers, "2022-01-01", "2026-02-02T00:00:00.000Z")?.id).toBe("a");
    expect(resolveCell(answers, "2022-01-01", "2026-02-03T00:00:00.000Z")?.id).toBe("b");
  });

  test("'not researched' gives way to any other", () => {
    const blank = answer("blank", { value: null, absence: "not_researched", validFromBy: "2026-01-01" });
    expect(resolveCell([blank, answer("a")], "2026-02-01", null)?.id).toBe("a");
    expect(resolveCell([blank], "2026-02-01", null)?.id).toBe("blank");
  });

  test("is the one whose days contain the day asked about, whatever the history", () => {
    fc.assert(
      fc.property(cell, day, fc.option(at, { nil: null }), (answers, onDay, knownAt) => {
        const held = holdings(answers, knownAt).filter(
          ({ fromDay, untilDay }) => fromDay <= onDay && (untilDay === null || onDay < untilDay),
        );
        const stood = resolveCell(answers, onDay, knownAt);
        expect(held.map((each) => each.answer.id)).toEqual(stood ? [stood.id] : []);
      }),
      { numRuns: 2_000 },
    );
  });

  test("does not depend on the order in which answers are read", () => {
    fc.assert(
      fc.property(cell, day, (answers, onDay) => {
        const reversed = [...answers].reverse();
        expect(resolveCell(reversed, onDay, null)?.id).toBe(resolveCell(answers, onDay, null)?.id);
      }),
    );
  });

  test("as known at an instant is not changed by what becomes public later", () => {
    fc.assert(
      fc.property(cell, cell, day, (answers, more, onDay) => {
        const knownAt = "2026-01-01T00:00:00.000Z";
        const later = more.map((each, index) => ({
          ...each,
          id: `later${index}`,
          supersedesId: answers[index]?.id ?? null,
          publicAt: "2026-01-01T00:00:00.001Z",
        }));
        expect(resolveCell([...answers, ...later], onDay, knownAt)).toEqual(
          resolveCell(answers, onDay, knownAt),
        );
      }),
    );
  });
});

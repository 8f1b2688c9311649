import { describe, expect, it } from "vitest";
import { type LineStep, ladderLine } from "./ladder-line";

const step = (id: string, happenedOn: string | null, more: Partial<LineStep> = {}): LineStep => ({
  id,
  name: `A step called ${id}`,
  stage: "introduced",
  isPlanned: false,
  happenedOn,
  ...more,
});
const line = (steps: LineStep[], isOpen = false) => ladderLine(steps, "2024-06-30", isOpen, (stage) => stage);

describe("the line of a draft's way", () => {
  it("is to scale: twice the time is twice the way", () => {
    const places =
      line([step("a", "2020-01-01"), step("b", "2020-07-01"), step("c", "2021-06-30")])?.places ?? [];
    const [a = 0, b = 0, c = 0] = places.map(({ from }) => from);
    expect((c - a) / (b - a)).toBeCloseTo(546 / 182, 1);
  });

  it("draws a day known to the month as a span, a whole day as a point", () => {
    const places = line([step("a", "2020-01-01"), step("b", "2020-05")])?.places;
    expect(places?.map(({ from, to }) => to > from)).toEqual([false, true]);
  });

  it("lets no name cover another nor run over the edge", () => {
    const steps = Array.from({ length: 12 }, (_, at) => step(`${at}`, `2020-01-${10 + at}`));
    const places = line(steps)?.places ?? [];
    expect(new Set(places.map(({ lane }) => lane)).size).toBe(12);
    const widest = (100 * ("A step called 11".length * 7.8 + 12)) / 720;
    for (const place of places) expect(place.from + widest).toBeLessThanOrEqual(100.01);
  });

  it("goes on to the day asked about while the draft is under way", () => {
    expect(line([step("a", "2020-01-01")], true)?.todayAt).toBeGreaterThan(40);
    expect(line([step("a", "2020-01-01")])?.todayAt).toBeNull();
  });

  it("names what has no day, and is none when nothing has", () => {
    expect(line([step("a", "2020-01-01"), step("b", null)])?.undated.map(({ id }) => id)).toEqual(["b"]);
    expect(line([step("b", null)])).toBeNull();
  });

  it("joins steps at one stage into one part", () => {
    const parts = line([
      step("a", "2020-01-01"),
      step("b", "2020-02-01"),
      step("c", "2020-03-01", { stage: "committee" }),
      step("d", "2020-04-01", { stage: null }),
    ])?.parts;
    expect(parts?.map(({ stage }) => stage)).toEqual(["introduced", "committee"]);
  });
});

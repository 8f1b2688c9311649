import { expect, test } from "vitest";
import { prometheusText } from "./metrics";
import { type FigureName, figureSeries, type ProcessFigures } from "./process-figures";

const figuresOf = (process: number, value: number): ProcessFigures => ({
  process,
  values: Object.fromEntries(Object.keys(figureSeries).map((name) => [name, value])) as Record<
    FigureName,
    number
  >,
});

test("each series is said once with its kind, then one line for each process", () => {
  const lines = prometheusText([figuresOf(7, 1), figuresOf(8, 2)]).split("\n");
  const heads = lines.filter((line) => line.startsWith("# TYPE"));
  expect(new Set(heads).size).toBe(heads.length);
  expect(heads).toContain("# TYPE qadam_answers_total counter");
  expect(lines).toContain('qadam_answers_total{status="5xx",process="8"} 2');
  expect(lines).toContain('qadam_kept_bytes{process="7"} 1');
  for (const line of lines)
    expect(line).toMatch(/^$|^# (HELP|TYPE) qadam_\w+ .+$|^qadam_\w+\{[^}]+\} -?\d+$/);
});

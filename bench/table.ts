import { isWithin, type Part, type Row } from "./figures";

const shown = (value: number | undefined) => {
  if (value === undefined) return "";
  if (Number.isInteger(value) || value >= 100) return Math.round(value).toLocaleString("en");
  return value.toFixed(value < 10 ? 2 : 1);
};

const verdict = (row: Row) => {
  const within = isWithin(row);
  return within === null ? "" : within ? "within" : "OVER";
};

const target = ({ atMost, atLeast }: Row) =>
  atLeast !== undefined ? `${atLeast} or more` : atMost !== undefined ? `${atMost} or less` : "";

/** A part of the run as text: one line for each row, figures to the right. */
export function tableOf({ title, rows }: Part): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row.values)))];
  const hasRatio = rows.some((row) => row.ratio !== undefined);
  const hasTarget = rows.some((row) => isWithin(row) !== null);
  const cells = [
    ["", ...names, "unit", ...(hasRatio ? ["ratio"] : []), ...(hasTarget ? ["target", ""] : [])],
    ...rows.map((row) => [
      row.what,
      ...names.map((name) => shown(row.values[name])),
      row.unit,
      ...(hasRatio ? [row.ratio === undefined ? "" : `${row.ratio.toFixed(2)} x`] : []),
      ...(hasTarget ? [target(row), verdict(row)] : []),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lines = cells.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return [title, ...lines].join("\n");
}

import { cut } from "./bars";
import { type Scene, type Shape, sceneWidth } from "./scene";

export interface HeatRow {
  label: string;
  /** null: no measure stands there, drawn as a gap. */
  cells: readonly ({ percent: number | null; says: string } | null)[];
}

const rowHeight = 24;
const left = 118;
/** What the last, slanting heading needs. */
const right = 66;
const head = 106;

/** A table of shares: the darker the cell the higher, the share in figures in it, a dash where nothing is counted. */
export function heatScene(columns: readonly string[], rows: readonly HeatRow[]): Scene {
  const width = (sceneWidth - left - right) / Math.max(1, columns.length);
  const labels = columns.map((text, at): Shape => {
    const x = left + at * width + width / 2;
    return { kind: "text", x, y: head - 8, text: cut(text, 18), size: 11, turn: -52 };
  });
  const cells = rows.flatMap(({ label, cells: across }, row): Shape[] => {
    const y = head + row * rowHeight;
    return [
      { kind: "text", x: 0, y: y + 16, text: cut(label, 17) },
      ...across.flatMap((cell, at): Shape[] => {
        const [x, middle] = [left + at * width + 1, left + at * width + width / 2];
        const percent = cell?.percent ?? null;
        return [
          {
            kind: "rect",
            x,
            y: y + 1,
            width: width - 2,
            height: rowHeight - 2,
            fill: "paper",
            stroke: "rule",
          },
          ...(percent !== null && percent > 0
            ? [
                {
                  kind: "rect" as const,
                  x,
                  y: y + 1,
                  width: width - 2,
                  height: rowHeight - 2,
                  fill: "accent" as const,
                  opacity: Math.round(percent * 0.45) / 100,
                },
              ]
            : []),
          {
            kind: "text",
            x: middle,
            y: y + 16,
            text: percent === null ? "–" : (cell?.says ?? ""),
            size: 11,
            anchor: "middle",
            fill: percent === null ? "soft" : "ink",
          },
        ];
      }),
    ];
  });
  return { width: sceneWidth, height: head + rows.length * rowHeight + 4, shapes: [...labels, ...cells] };
}

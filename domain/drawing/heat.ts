import { rounded, type Scene, type Shape, sceneWidth, textSize } from "./scene";
import { fitted, textWidth } from "./text-width";

export interface HeatRow {
  label: string;
  /** null: no measure stands there, drawn as a gap. */
  cells: readonly ({ percent: number | null; says: string } | null)[];
}

const rowHeight = 24;
const left = 118;
const head = 112;
/** Headings slant upwards; so much of their length goes to the right, and so much upwards. */
const slant = { degrees: -52, across: 0.62, up: 0.79, size: 11 } as const;
/** What a letter that hangs below its line adds. */
const hanging = 4;
const mostRight = 92;

/** A table of shares: the darker the cell the higher, the share in figures in it, a dash where nothing is counted. */
export function heatScene(columns: readonly string[], rows: readonly HeatRow[]): Scene {
  const right = Math.min(mostRight, textWidth(columns.at(-1) ?? "", slant.size) * slant.across + hanging);
  const width = rounded((sceneWidth - left - right) / Math.max(1, columns.length));
  const labels = columns.map((text, at): Shape => {
    const x = rounded(left + at * width + width / 2);
    const room = Math.min((sceneWidth - hanging - x) / slant.across, (head - 8 - hanging) / slant.up);
    const { size, degrees: turn } = slant;
    return { kind: "text", x, y: head - 8, text: fitted(text, room, size), size, turn };
  });
  const cells = rows.flatMap(({ label, cells: across }, row): Shape[] => {
    const y = head + row * rowHeight;
    return [
      { kind: "text", x: 0, y: y + 16, text: fitted(label, left - 6, textSize) },
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

import { rounded, type Scene, type Shape, sceneWidth, textSize } from "./scene";
import { fitted, textWidth } from "./text-width";

export interface HeatRow {
  label: string;
  /** null: no measure stands there, drawn as a gap. */
  cells: readonly ({ percent: number | null; says: string } | null)[];
}

/** Rows stand closer where they are many, so that a page of paper holds them all and they can still be read. */
const roomy = { row: 24, middle: 16, size: textSize, figure: 11, cell: 34 };
const dense = { row: 16, middle: 12, size: 12, figure: 10, cell: 30 };
const mostRoomy = 30;
/** What the names at the left take, and more where every cell still has room for its figure. */
const leastLeft = 118;
const head = 112;
/** Headings slant upwards; so much of their length goes to the right, and so much upwards. */
const slant = { degrees: -52, across: 0.62, up: 0.79, size: 11 } as const;
/** What a letter that hangs below its line adds. */
const hanging = 4;
const mostRight = 92;

/** A table of shares: the darker the cell the higher, the share in figures in it, a dash where nothing is counted. */
export function heatScene(columns: readonly string[], rows: readonly HeatRow[]): Scene {
  const by = rows.length > mostRoomy ? dense : roomy;
  const right = Math.min(mostRight, textWidth(columns.at(-1) ?? "", slant.size) * slant.across + hanging);
  const longest = Math.max(...rows.map(({ label }) => textWidth(label, by.size) + 8));
  const spare = sceneWidth - right - columns.length * by.cell;
  const left = rounded(Math.max(leastLeft, Math.min(longest, spare)));
  const width = rounded((sceneWidth - left - right) / Math.max(1, columns.length));
  const labels = columns.map((text, at): Shape => {
    const x = rounded(left + at * width + width / 2);
    const room = Math.min((sceneWidth - hanging - x) / slant.across, (head - 8 - hanging) / slant.up);
    const { size, degrees: turn } = slant;
    return { kind: "text", x, y: head - 8, text: fitted(text, room, size), size, turn };
  });
  const cells = rows.flatMap(({ label, cells: across }, row): Shape[] => {
    const y = head + row * by.row;
    return [
      { kind: "text", x: 0, y: y + by.middle, text: fitted(label, left - 6, by.size), size: by.size },
      ...across.flatMap((cell, at): Shape[] => {
        const [x, middle] = [left + at * width + 1, left + at * width + width / 2];
        const percent = cell?.percent ?? null;
        return [
          {
            kind: "rect",
            x,
            y: y + 1,
            width: width - 2,
            height: by.row - 2,
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
                  height: by.row - 2,
                  fill: "accent" as const,
                  opacity: Math.round(percent * 0.45) / 100,
                },
              ]
            : []),
          {
            kind: "text",
            x: middle,
            y: y + by.middle,
            text: percent === null ? "–" : (cell?.says ?? ""),
            size: by.figure,
            anchor: "middle",
            fill: percent === null ? "soft" : "ink",
          },
        ];
      }),
    ];
  });
  return { width: sceneWidth, height: head + rows.length * by.row + 4, shapes: [...labels, ...cells] };
}

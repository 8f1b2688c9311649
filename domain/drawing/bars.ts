import { rounded, type Scene, type Shape, sceneWidth, textSize } from "./scene";
import { fitted, textWidth } from "./text-width";

export interface Bar {
  label: string;
  /** Hollow: what is reported, or all that a row counts. */
  hollow: number;
  /** Solid: what is verified of it. */
  solid?: number;
  /** Drawn as alert, in hatches. */
  hatched?: number;
  /** What stands at the end, in words or figures. */
  says: string;
}

const rowHeight = 40;
const barHeight = 14;
const left = 2;

/** Bars under their labels, the hollow part as long as its value out of `most`, the solid part inside it. */
export function barsScene(bars: readonly Bar[], most: number): Scene {
  const span = sceneWidth - 2 * left;
  const length = (value: number) => rounded((span * Math.min(value, most)) / Math.max(1, most));
  const shapes = bars.flatMap(({ label, hollow, solid = 0, hatched = 0, says }, at): Shape[] => {
    const y = at * rowHeight + 13;
    const top = y + 6;
    return [
      { kind: "text", x: left, y, text: fitted(label, span - textWidth(says, textSize) - 14, textSize) },
      { kind: "text", x: sceneWidth - left, y, text: says, anchor: "end", isBold: true },
      { kind: "line", x1: left, x2: left + span, y1: top + barHeight, y2: top + barHeight, stroke: "rule" },
      ...(hollow > 0
        ? [
            {
              kind: "rect" as const,
              x: left,
              y: top,
              width: length(hollow),
              height: barHeight,
              fill: "none" as const,
              stroke: "accent" as const,
              strokeWidth: 2,
            },
          ]
        : []),
      ...(solid > 0
        ? [
            {
              kind: "rect" as const,
              x: left,
              y: top,
              width: length(solid),
              height: barHeight,
              fill: "accent" as const,
              stroke: "accent" as const,
              strokeWidth: 2,
            },
          ]
        : []),
      ...(hatched > 0
        ? [
            {
              kind: "line" as const,
              x1: left + length(solid),
              x2: left + length(solid + hatched),
              y1: top + barHeight / 2,
              y2: top + barHeight / 2,
              stroke: "alert" as const,
              strokeWidth: barHeight - 4,
              dash: "2 3",
            },
          ]
        : []),
    ];
  });
  return { width: sceneWidth, height: Math.max(1, bars.length) * rowHeight, shapes };
}

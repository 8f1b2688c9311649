import type { MonthPoint } from "../figures/tracks";
import { rounded, type Scene, type Shape, sceneWidth, textSize } from "./scene";
import { fitted } from "./text-width";

const box = { height: 208, left: 40, right: 10, top: 12, bottom: 64 };
/** Words beside a mark of the legend, one under the other so that no language is cut short. */
const room = sceneWidth - box.left - box.right - 15;

/** Both tracks month by month: hollow marks on a dashed line for what is reported, solid ones for what is verified. */
export function tracksScene(
  points: readonly MonthPoint[],
  labels: { claimed: string; verified: string; month: (month: string) => string },
): Scene {
  const most = Math.max(1, ...points.flatMap(({ claimed, verified }) => [claimed, verified]));
  const [width, tall] = [sceneWidth - box.left - box.right, box.height - box.top - box.bottom];
  const x = (at: number) => rounded(box.left + (width * at) / Math.max(1, points.length - 1));
  const y = (value: number) => rounded(box.height - box.bottom - (tall * value) / most);
  const way = (of: "claimed" | "verified") =>
    points.map((point, at) => `${at === 0 ? "M" : "L"}${x(at)} ${y(point[of])}`).join("");
  const isMarked = (at: number) => points.length <= 18 || at % 3 === (points.length - 1) % 3;
  const marks = (of: "claimed" | "verified", fill: "paper" | "accent"): Shape[] =>
    points.flatMap((point, at): Shape[] =>
      isMarked(at)
        ? [{ kind: "path", d: circle(x(at), y(point[of])), fill, stroke: "accent", strokeWidth: 1.5 }]
        : [],
    );
  const grid = [...new Set([0, Math.round(most / 2), most])].flatMap((value): Shape[] => [
    { kind: "line", x1: box.left, x2: sceneWidth - box.right, y1: y(value), y2: y(value), stroke: "rule" },
    { kind: "text", x: box.left - 6, y: y(value) + 4, text: String(value), anchor: "end", fill: "soft" },
  ]);
  const [first, last] = [points[0], points.at(-1)];
  const foot = box.height - box.bottom + 17;
  return {
    width: sceneWidth,
    height: box.height,
    shapes: [
      ...grid,
      ...(first
        ? [
            {
              kind: "text" as const,
              x: box.left,
              y: foot,
              text: labels.month(first.month),
              fill: "soft" as const,
            },
          ]
        : []),
      ...(last && last !== first
        ? [
            {
              kind: "text" as const,
              x: sceneWidth - box.right,
              y: foot,
              text: labels.month(last.month),
              anchor: "end" as const,
              fill: "soft" as const,
            },
          ]
        : []),
      { kind: "path", d: way("claimed"), stroke: "accent", strokeWidth: 1.5, dash: "4 3" },
      { kind: "path", d: way("verified"), stroke: "accent", strokeWidth: 2 },
      ...marks("claimed", "paper"),
      ...marks("verified", "accent"),
      { kind: "path", d: circle(box.left + 5, foot + 16), fill: "paper", stroke: "accent", strokeWidth: 1.5 },
      { kind: "text", x: box.left + 15, y: foot + 20, text: fitted(labels.claimed, room, textSize) },
      {
        kind: "path",
        d: circle(box.left + 5, foot + 34),
        fill: "accent",
        stroke: "accent",
        strokeWidth: 1.5,
      },
      { kind: "text", x: box.left + 15, y: foot + 38, text: fitted(labels.verified, room, textSize) },
    ],
  };
}

const circle = (x: number, y: number) => `M${rounded(x - 3)} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z`;

import { rounded, type Scene, type Shape, sceneWidth } from "./scene";

export interface StatesBar {
  total: number;
  verified: number;
  claimed: number;
  inProgress: number;
  blocked: number;
  labels: Record<"verified" | "claimed" | "inProgress" | "blocked" | "total", string>;
}

const left = 2;
const span = sceneWidth - 2 * left;
const line = { y: 4, height: 24 } as const;

/** One bar for both tracks: the outline is what bodies report, the fill what reviewers found; under it each part with its number. */
export function statesScene({ total, verified, claimed, inProgress, blocked, labels }: StatesBar): Scene {
  const at = (count: number) => rounded((span * Math.min(count, total)) / Math.max(1, total));
  const part = (from: number, count: number, drawn: Partial<Extract<Shape, { kind: "rect" }>>): Shape[] =>
    count > 0
      ? [
          {
            kind: "rect",
            ...line,
            x: left + at(from),
            width: at(count),
            fill: "none",
            stroke: "accent",
            strokeWidth: 2,
            ...drawn,
          },
        ]
      : [];
  const legend = [
    { shape: { fill: "accent" as const }, text: labels.verified },
    { shape: { fill: "none" as const }, text: labels.claimed },
    { shape: { fill: "none" as const, strokeWidth: 1, dash: "3 2" }, text: labels.inProgress },
    { shape: { fill: "none" as const, stroke: "alert" as const, dash: "2 3" }, text: labels.blocked },
    { shape: { fill: "paper" as const, stroke: "strong" as const, strokeWidth: 1 }, text: labels.total },
  ];
  return {
    width: sceneWidth,
    height: 40 + legend.length * 20,
    shapes: [
      { kind: "rect", ...line, x: left, width: span, fill: "none", stroke: "strong", strokeWidth: 1 },
      ...part(claimed, inProgress, { strokeWidth: 1, dash: "3 3" }),
      ...part(claimed + inProgress, blocked, { stroke: "alert", dash: "2 3" }),
      ...part(0, claimed, {}),
      ...part(0, verified, { fill: "accent" }),
      ...legend.flatMap(({ shape, text }, row): Shape[] => [
        {
          kind: "rect",
          x: left,
          y: 40 + row * 20,
          width: 14,
          height: 12,
          stroke: "accent",
          strokeWidth: 2,
          ...shape,
        },
        { kind: "text", x: left + 22, y: 51 + row * 20, text },
      ]),
    ],
  };
}

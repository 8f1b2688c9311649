/** What a mark is drawn with, by its role; the page and a file each have their own colours for it. */
export type Ink = "none" | "ink" | "soft" | "rule" | "strong" | "accent" | "alert" | "paper";

interface Drawn {
  fill?: Ink;
  stroke?: Ink;
  strokeWidth?: number;
  dash?: string;
}

export type Shape =
  | (Drawn & { kind: "rect"; x: number; y: number; width: number; height: number; opacity?: number })
  | (Drawn & { kind: "line"; x1: number; y1: number; x2: number; y2: number })
  | (Drawn & { kind: "path"; d: string })
  | {
      kind: "text";
      x: number;
      y: number;
      text: string;
      size?: number;
      fill?: Ink;
      anchor?: "start" | "middle" | "end";
      isBold?: boolean;
      /** Degrees around (x, y). */
      turn?: number;
    };

/** A drawing as plain shapes, apart from where it is shown. */
export interface Scene {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

export const sceneWidth = 420;
export const textSize = 13;

/** Two digits after the point are enough for any screen, and keep the same drawing the same text. */
export const rounded = (value: number) => Math.round(value * 100) / 100;

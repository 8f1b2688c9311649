import { serialDay } from "./xlsx-days";

/** One cell as it was saved. A formula has no value of ours: what it came to is not what anybody typed. */
export type SheetCell =
  | { kind: "text"; text: string }
  | { kind: "number"; number: number }
  | { kind: "day"; day: string }
  | { kind: "flag"; flag: boolean }
  | { kind: "formula"; shown: string }
  | { kind: "error"; shown: string };

/** What the rest of a workbook says about its cells. */
export interface Reading {
  shared: readonly string[];
  dateStyles: readonly boolean[];
  is1904: boolean;
}

/** A cell out of its parts; null when there is nothing in it. */
export function cellFrom(
  { type, style, value, isFormula }: { type: string; style: number; value: string; isFormula: boolean },
  { shared, dateStyles, is1904 }: Reading,
): SheetCell | null {
  const text = type === "s" ? (shared[Number(value)] ?? "") : value;
  if (isFormula) return { kind: "formula", shown: text };
  if (type === "e") return { kind: "error", shown: text };
  if (type === "b") return { kind: "flag", flag: text === "1" };
  if (text === "") return null;
  if (type === "d") return { kind: "day", day: text.slice(0, 10) };
  if (type !== "n") return { kind: "text", text: unescaped(text) };
  const number = Number(text);
  if (!Number.isFinite(number)) return { kind: "error", shown: text };
  const day = dateStyles[style] ? serialDay(number, is1904) : null;
  return day ? { kind: "day", day } : { kind: "number", number };
}

/** `_x000D_` stands for a character that XML cannot hold. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return character === "\r" || character === "\u0000" ? "" : character;
  });

/** "AB12" is column 27. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

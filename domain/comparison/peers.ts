import type { Absence, ScaleValue } from "../vocabulary";

/** What a cell says: a value, or which kind of nothing. A State without an answer is `not_researched`. */
export interface Cell {
  value: ScaleValue | null;
  absence: Absence | null;
}

/** How many of the States compared have each value and each absence, out of how many. */
export interface PeerContext {
  total: number;
  values: Record<ScaleValue, number>;
  absences: Record<Absence, number>;
}

export function peerContext(cells: readonly Cell[]): PeerContext {
  const context: PeerContext = {
    total: cells.length,
    values: { 0: 0, 1: 0, 2: 0, 3: 0 },
    absences: { not_researched: 0, no_provision: 0, not_applicable: 0, unclear: 0, disputed: 0 },
  };
  for (const { value, absence } of cells) {
    if (value !== null) context.values[value] += 1;
    else context.absences[absence ?? "not_researched"] += 1;
  }
  return context;
}

/** Whether the States compared do not all say the same; different kinds of nothing are different. False for fewer than two. */
export function hasDifferences(cells: readonly Cell[]): boolean {
  const said = new Set(cells.map(({ value, absence }) => value ?? absence ?? "not_researched"));
  return said.size > 1;
}

/** Whether a cell says something else than it did: a value, an absence or nothing became another. */
export function hasChanged(before: Cell | null, after: Cell | null): boolean {
  const say = (cell: Cell | null) => cell?.value ?? cell?.absence ?? "not_researched";
  return say(before) !== say(after);
}

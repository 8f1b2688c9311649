import type { Absence } from "../vocabulary";
import type { Cell } from "./peers";

/** A pillar of one State: what was answered, what is missing and why, and how far what is not known could move the mean. */
export interface PillarSpread {
  criterionCount: number;
  /** Criteria with a value. */
  assessedCount: number;
  absences: Record<Absence, number>;
  /** Mean of the values there are, 0 to 3, unweighted, unrounded; null: there is none. */
  mean: number | null;
  /** What the mean would be if each unknown criterion were a 0, and if each were a 3; null: nothing counts. */
  lowest: number | null;
  highest: number | null;
}

/**
 * Sums a State's cells of a pillar up. An absence is never a 0: `not_applicable` leaves the denominator, and every other one is
 * unknown and only widens the range. Without unknown cells lowest, mean and highest are one number.
 * Source: methodology, section "Comparison", edition 2026-1.
 */
export function pillarSpread(cells: readonly Cell[]): PillarSpread {
  const absences = { not_researched: 0, no_provision: 0, not_applicable: 0, unclear: 0, disputed: 0 };
  let sum = 0;
  let assessedCount = 0;
  for (const { value, absence } of cells)
    if (value === null) absences[absence ?? "not_researched"] += 1;
    else {
      sum += value;
      assessedCount += 1;
    }
  const counted = cells.length - absences.not_applicable;
  const unknown = counted - assessedCount;
  return {
    criterionCount: cells.length,
    assessedCount,
    absences,
    mean: assessedCount === 0 ? null : sum / assessedCount,
    lowest: counted === 0 ? null : sum / counted,
    highest: counted === 0 ? null : (sum + 3 * unknown) / counted,
  };
}

import type { Summary } from "../../domain/figures/summary";
import type { Selection } from "./dashboard-selection";

export async function summaryFromCounters(_selection: Selection): Promise<Summary | null> {
  return null;
}

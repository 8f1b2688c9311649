import { existsSync, readFileSync } from "node:fs";

/** Linux counts in hundredths of a second for whoever reads it, whatever its own clock. */
const tickMs = 10;

/** Processor time that a process and those it started have taken, as Linux says it; null elsewhere. */
export function processorMs(pid: number): number | null {
  if (!existsSync(`/proc/${pid}/stat`)) return null;
  const said = readFileSync(`/proc/${pid}/stat`, "utf8");
  // After the name, which may hold anything: 11 figures, then the time in the program and that in the system.
  const figures = said.slice(said.lastIndexOf(")") + 2).split(" ");
  const own = (Number(figures[11]) + Number(figures[12])) * tickMs;
  return childrenOf(pid).reduce((sum, child) => sum + (processorMs(child) ?? 0), own);
}

function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? (readFileSync(file, "utf8").match(/\d+/g) ?? []).map(Number) : [];
}

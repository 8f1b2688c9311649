/** One line of the tables: the same question asked of several servers or worlds in one run. */
export interface Row {
  what: string;
  unit: "µs" | "ms" | "s" | "MB" | "KB" | "per s" | "rows" | "answers" | "of 100" | "commits";
  values: Record<string, number>;
  /** What the row is read by: one value over another, whatever the machine. */
  ratio?: number;
  /** The target: the ratio, or where there is none the largest value, may not exceed it. */
  atMost?: number;
  /** The target where more is better: the ratio may not be less. */
  atLeast?: number;
}

export interface Part {
  title: string;
  rows: Row[];
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Null without a target. */
export function isWithin({ values, ratio, atMost, atLeast }: Row): boolean | null {
  if (atLeast !== undefined) return (ratio ?? 0) >= atLeast;
  if (atMost === undefined) return null;
  return (ratio ?? Math.max(...Object.values(values))) <= atMost;
}

/**
 * Runs the tasks in turn, each round beginning with the next of them, so that whatever else the machine does falls on all alike.
 * Ends after `rounds`, or once `budgetMs` have passed and each ran three times. Returns each task's figures.
 */
export async function interleave<Name extends string>(
  tasks: Record<Name, (round: number) => Promise<number>>,
  { rounds, budgetMs }: { rounds: number; budgetMs: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  const since = performance.now();
  for (let round = 0; round < rounds; round++) {
    if (round >= 3 && performance.now() - since > budgetMs) break;
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length] as Name;
      figures[name].push(await tasks[name](round));
    }
  }
  return figures;
}

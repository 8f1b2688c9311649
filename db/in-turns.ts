import { setImmediate } from "node:timers/promises";

const turnMs = 10;

/**
 * Runs long work in turns of some milliseconds, so that whatever else the process is asked is answered between them. After `budgetMs`
 * the work is told `true` at each turn, which means: come to an end with what you have.
 */
export async function inTurns<Value>(
  work: Generator<void, Value, boolean | undefined>,
  budgetMs: number,
): Promise<Value> {
  const start = performance.now();
  let since = start;
  for (let step = work.next(); ; ) {
    if (step.done) return step.value;
    if (performance.now() - since > turnMs) {
      await setImmediate();
      since = performance.now();
    }
    step = work.next(performance.now() - start > budgetMs);
  }
}

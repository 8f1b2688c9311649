const seconds = (since) => `(${((performance.now() - since) / 1000).toFixed(1)} s)`;

/** Prints one line for each step of a job: `3/7 migrate ... 2 migrations (0.2 s)`. Long steps show that they go on. */
export function countedSteps(total) {
  let number = 0;
  return async function step(name, work) {
    const since = performance.now();
    process.stdout.write(`${++number}/${total} ${name} ... `);
    const beat = setInterval(
      () => process.stdout.write(`${Math.round((performance.now() - since) / 1000)} s ... `),
      15_000,
    );
    try {
      const outcome = await work();
      process.stdout.write(`${outcome ?? "done"} ${seconds(since)}\n`);
      return outcome;
    } catch (error) {
      process.stdout.write(`failed ${seconds(since)}\n`);
      throw error;
    } finally {
      clearInterval(beat);
    }
  };
}

/** A failure to show as it is, without a stack: the sentence is all the reader needs. */
export class Stop extends Error {}

/** Runs the whole job; what goes wrong ends it with one clear message and status 1. */
export async function runJob(job) {
  try {
    await job();
  } catch (error) {
    const isSentence = error instanceof Stop || error?.name === "SettingError";
    process.stderr.write(`\n${isSentence ? error.message : (error?.stack ?? error)}\n`);
    process.exit(1);
  }
}

import { appendFileSync } from "node:fs";
import { z } from "zod";
import { defineJob } from "./jobs/define-job";
import { startRunner } from "./jobs/run-jobs";
import { openStore } from "./store";

/** Run as a process of its own by run-jobs.test.ts: does what waits at the given address, writes down what it began, and hangs or finishes. */
const [url = "", log = "", mode] = process.argv.slice(2);

const tidy = defineJob({
  kind: "tidy_jobs",
  input: z.object({}),
  async run({ job }) {
    appendFileSync(log, `${job.id} ${job.attempt}\n`);
    if (mode === "hang") await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
});

startRunner({ store: openStore(url), jobs: [tidy], onError: console.error, pollMs: 20, leaseMs: 600 });

import { z } from "zod";
import { after } from "@/db/jobs/claim-job";
import { defineJob } from "@/db/jobs/define-job";
import { removeEndedJobs } from "@/db/jobs/remove-ended-jobs";

const keptDays = 90;

/** Removes jobs that ended 90 days ago or earlier. */
export const tidyJobs = defineJob({
  kind: "tidy_jobs",
  isDaily: true,
  input: z.object({}),
  run: ({ store, now }) => removeEndedJobs(store, after(now(), -keptDays * 24 * 60 * 60 * 1_000)),
});

import { z } from "zod";
import { eraseOldAddresses } from "@/db/case-mail";
import { after } from "@/db/jobs/claim-job";
import { defineJob } from "@/db/jobs/define-job";
import { removeEndedJobs } from "@/db/jobs/remove-ended-jobs";

const keptDays = 90;
const keptAddressDays = 7;
const dayMs = 24 * 60 * 60 * 1_000;

/** Removes jobs that ended 90 days ago or earlier, and addresses left with cases that were answered a week ago. */
export const tidyJobs = defineJob({
  kind: "tidy_jobs",
  isDaily: true,
  input: z.object({}),
  async run({ store, now }) {
    await eraseOldAddresses(store, after(now(), -keptAddressDays * dayMs));
    return removeEndedJobs(store, after(now(), -keptDays * dayMs));
  },
});

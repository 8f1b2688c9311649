import type { Job } from "@/db/jobs/define-job";
import type { JobKind } from "@/domain/vocabulary";
import { planReminders } from "./plan-reminders";
import { sendDigest } from "./send-digest";
import { tidyJobs } from "./tidy-jobs";

const handlers: Record<JobKind, Job> = {
  tidy_jobs: tidyJobs,
  plan_reminders: planReminders,
  send_digest: sendDigest,
};

/** Everything that is done in the background. */
export const jobs: readonly Job[] = Object.values(handlers);

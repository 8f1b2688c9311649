import type { Job } from "@/db/jobs/define-job";
import type { JobKind } from "@/domain/vocabulary";
import { tidyJobs } from "./tidy-jobs";

const handlers: Record<JobKind, Job> = { tidy_jobs: tidyJobs };

/** Everything that is done in the background. */
export const jobs: readonly Job[] = Object.values(handlers);

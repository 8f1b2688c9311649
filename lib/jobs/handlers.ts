import type { Job } from "@/db/jobs/define-job";
import type { JobKind } from "@/domain/vocabulary";
import { captureText } from "./capture-text";
import { makeExportFile } from "./make-export-file";
import { planReminders } from "./plan-reminders";
import { removeContentJob } from "./remove-content";
import { removeExports } from "./remove-exports";
import { removeUnusedFiles } from "./remove-unused-files";
import { sendCaseMail } from "./send-case-mail";
import { sendDigest } from "./send-digest";
import { tidyJobs } from "./tidy-jobs";

const handlers: Record<JobKind, Job> = {
  tidy_jobs: tidyJobs,
  plan_reminders: planReminders,
  send_digest: sendDigest,
  make_export: makeExportFile,
  remove_exports: removeExports,
  capture_text: captureText,
  tidy_files: removeUnusedFiles,
  remove_content: removeContentJob,
  send_case_mail: sendCaseMail,
};

/** Everything that is done in the background. */
export const jobs: readonly Job[] = Object.values(handlers);

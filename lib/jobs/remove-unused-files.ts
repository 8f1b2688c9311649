import { z } from "zod";
import { tidyFiles } from "@/db/files/tidy-files";
import { after } from "@/db/jobs/claim-job";
import { defineJob } from "@/db/jobs/define-job";

const keptDays = 7;

/** Removes files that nobody made use of within seven days. */
export const removeUnusedFiles = defineJob({
  kind: "tidy_files",
  isDaily: true,
  input: z.object({}),
  run: ({ store, now }) => tidyFiles(store, after(now(), -keptDays * 24 * 60 * 60 * 1_000)),
});

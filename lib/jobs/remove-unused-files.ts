import { z } from "zod";
import { tidyFiles } from "@/db/files/tidy-files";
import { defineJob } from "@/db/jobs/define-job";

/** Lets go of files that nobody made use of, and of content that nothing names. */
export const removeUnusedFiles = defineJob({
  kind: "tidy_files",
  isDaily: true,
  input: z.object({}),
  run: ({ store, now }) => tidyFiles(store, now()),
});

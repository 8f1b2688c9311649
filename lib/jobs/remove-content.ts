import { z } from "zod";
import { removeContent } from "@/db/files/remove-content";
import { defineJob } from "@/db/jobs/define-job";

/** Removes some content from the storage of files, once nothing names it. */
export const removeContentJob = defineJob({
  kind: "remove_content",
  attemptLimit: 8,
  input: z.object({ sha256: z.string() }),
  run: ({ input: { sha256 }, ...running }) => removeContent(running, sha256),
});

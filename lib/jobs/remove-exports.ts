import { z } from "zod";
import { defineJob } from "@/db/jobs/define-job";
import { listExpired, markRemoved } from "@/db/record-export";

/** Lets go of files whose time is over. From that moment on they are not to be had in any case. */
export const removeExports = defineJob({
  kind: "remove_exports",
  isDaily: true,
  input: z.object({}),
  async run({ store, now, signal }) {
    let count = 0;
    for (
      let files = await listExpired(store, now());
      files.length > 0;
      files = await listExpired(store, now())
    )
      for (const file of files) {
        signal.throwIfAborted();
        await markRemoved(store, file, now());
        count += 1;
      }
    return { count };
  },
});

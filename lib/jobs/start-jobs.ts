import { startRunner } from "@/db/jobs/run-jobs";
import { getStore } from "@/db/store";
import { log } from "../api/log";
import { jobs } from "./handlers";

/** Begins to do what waits, in this process. */
export const startJobs = () =>
  startRunner({
    store: getStore(),
    jobs,
    onError: (error, claimed) =>
      log().error({ err: error, job: claimed?.id, kind: claimed?.kind }, "background job"),
  });

import { startRunner } from "@/db/jobs/run-jobs";
import { getStore } from "@/db/store";
import { sendDigest } from "./send-digest";

/** Run as a process of its own by send-digest.test.ts: sends what waits, with the settings it is given. */
startRunner({
  store: getStore(),
  jobs: [sendDigest],
  onError: () => undefined,
  laneCount: 4,
  pollMs: 20,
  leaseMs: 1_500,
});

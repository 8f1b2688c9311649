import { z } from "zod";
import { jobKinds, jobStates } from "../vocabulary";
import { Instant } from "./shared";

/** A background job as the one who asked for it sees it. */
export const JobView = z.object({
  id: z.string(),
  kind: z.enum(jobKinds),
  state: z.enum(jobStates),
  doneCount: z.number().int(),
  totalCount: z.number().int().nullable().describe("null: not known how much there is to do"),
  result: z.unknown().describe("What it made, once done"),
  failure: z.string().nullable().describe("Stable; why it failed the last time"),
  createdAt: Instant,
  endedAt: Instant.nullable(),
});
export type JobView = z.infer<typeof JobView>;

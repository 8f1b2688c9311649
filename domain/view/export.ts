import { z } from "zod";
import { jobStates, languages } from "../vocabulary";
import { Instant } from "./shared";

/** A file made in the background, as the one who asked for it sees it, or the one who has to agree. */
export const ExportView = z.object({
  id: z.string(),
  jobId: z.string(),
  file: z.string(),
  sent: z.record(z.string(), z.string()),
  language: z.enum(languages),
  countryCode: z.string().nullable(),
  isRestricted: z.boolean(),
  createdBy: z.string(),
  createdAt: Instant,
  approvedBy: z.string().nullable(),
  approvedAt: Instant.nullable(),
  state: z.enum([...jobStates, "expired"]),
  doneCount: z.number().int().describe("Rows read so far"),
  totalCount: z.number().int().nullable().describe("null: not known how many there are"),
  failure: z.string().nullable(),
  failureValues: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .nullable()
    .describe("What stands in the sentence of the failure, such as a limit"),
  rowCount: z.number().int().nullable(),
  byteCount: z.number().int().nullable(),
  fileHash: z.string().nullable().describe("SHA-256 of its bytes"),
  expiresAt: Instant.nullable(),
});
export type ExportView = z.infer<typeof ExportView>;

import { z } from "zod";
import { Instant } from "./shared";

const files = z.record(z.string(), z.string()).describe("Address by kind of file");

/** What can be taken along of the published record, and what its columns mean. */
export const DataCatalogue = z.object({
  version: z.string().describe("Of Qadam"),
  edition: z.string().describe("Of the method"),
  licence: z.string().describe("SPDX"),
  on: z.string(),
  madeAt: Instant,
  audit: z
    .object({ seq: z.number().int(), hash: z.string() })
    .describe("The last row of the audit: the version of the data"),
  bundles: files,
  sets: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      columns: z.array(
        z.object({
          key: z.string().describe("Its name in JSON"),
          heading: z.string().describe("Its heading in CSV and XLSX"),
          kind: z.enum(["text", "number", "percent", "day", "instant", "code", "yesNo"]),
        }),
      ),
      files,
    }),
  ),
});
export type DataCatalogue = z.infer<typeof DataCatalogue>;

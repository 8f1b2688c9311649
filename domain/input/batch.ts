import { z } from "zod";
import { batchKinds, languages, pillars } from "../vocabulary";
import { countryCode, id, localised, partialDay, personalDataReason, rowVersion, text } from "./fields";
import { bodies, EnterMeasure, ReportProgress } from "./measure";
import { pageQuery } from "./query";

/** More rows than this are not brought in at once. */
export const mostRows = 5_000;

const ChangedMeasure = z.object({
  measureId: id,
  rowVersion,
  number: text(40).nullable().optional(),
  text: localised(4_000).optional(),
  bodies: bodies.optional(),
  pillars: z.array(z.enum(pillars)).max(pillars.length).optional(),
  due: z
    .object({
      dueOn: partialDay.nullable().describe("null: it becomes continuing"),
      authority: text(300).describe("The act that allowed it"),
      rationale: text(2_000),
    })
    .optional(),
});
export type ChangedMeasure = z.infer<typeof ChangedMeasure>;

const ReportedMeasure = ReportProgress.omit({ personalDataReason: true });
export type ReportedMeasure = z.output<typeof ReportedMeasure>;

const AddedMeasure = EnterMeasure.omit({ instrumentId: true });

export const ImportMeasures = z.object({
  instrumentId: id,
  kind: z.enum(batchKinds),
  fileName: text(200).optional(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  added: z.array(AddedMeasure).max(mostRows).default([]),
  changed: z.array(ChangedMeasure).max(mostRows).default([]),
  reported: z.array(ReportedMeasure).max(mostRows).default([]),
  personalDataReason,
});
export type ImportMeasures = z.input<typeof ImportMeasures>;

/** What is sent to bring in the annex of an act, once every row was looked at. */
export const ImportAnnex = z.object({
  instrumentId: id,
  rows: z.array(AddedMeasure).min(1).max(500),
  personalDataReason,
});

export const PreviewAnnex = z.object({
  instrumentId: id,
  html: z.string().max(2_000_000).optional().describe("A table as it lies on the clipboard"),
  text: z.string().max(500_000).optional().describe("Cells between tabs, or numbered items"),
});

export const UndoBatch = z.object({
  batchId: id,
  rationale: text(500).describe("Why; kept with due days that are moved back"),
  personalDataReason,
});

export const batchesQuery = pageQuery;
export const allBatchesQuery = pageQuery.extend({ country: countryCode.optional() });

export const sheetQuery = z.object({
  template: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional()
    .describe("An empty one, with an example that is not read"),
  language: z.enum(languages).optional().describe("Of the headings; that of the request when absent"),
});

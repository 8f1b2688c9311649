import { z } from "zod";
import { reportFields, sheetFields } from "../batch/fields";
import { batchChanges, batchKinds } from "../vocabulary";
import { Instant, InstrumentRef, Localised } from "./shared";

/** How a date that was written in words was understood; `how` has its words in `messages/` under `officialDate`. */
export const UnderstoodDate = z.object({
  said: z.string(),
  kind: z.enum(["date", "range", "continuing", "relative", "unclear"]),
  dueOn: z.string().nullable(),
  how: z.string(),
  parts: z.record(z.string(), z.union([z.string(), z.number()])),
  choices: z.array(z.string()).describe("What an unclear one may mean"),
});
export type UnderstoodDate = z.infer<typeof UnderstoodDate>;

const outcomes = ["left", "changed", "added", "reported", "refused"] as const;

export const PreviewCell = z.object({
  field: z.enum([...sheetFields, ...reportFields]),
  outcome: z.enum(outcomes),
  reason: z.string().nullable(),
  sent: z.string().nullable().describe("As it was sent; null: it was not"),
  returned: z.string(),
  now: z.string().nullable().describe("As it stands; null: it does not yet"),
});
export type PreviewCell = z.infer<typeof PreviewCell>;

export const PreviewRow = z.object({
  line: z.number().int().describe("As the spreadsheet counts"),
  measureId: z.string().nullable(),
  label: z.string(),
  outcome: z.enum(outcomes),
  reason: z.string().nullable(),
  understood: UnderstoodDate.nullable(),
  cells: z.array(PreviewCell).describe("All but those that are left"),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

export const SheetPreview = z.object({
  plan: z.string().describe("What is sent back to confirm exactly this"),
  fileName: z.string(),
  sentAt: Instant,
  isTwice: z.boolean().describe("Whether this very file was brought in before and still stands"),
  counts: z.object({
    added: z.number().int(),
    changed: z.number().int(),
    reported: z
      .number()
      .int()
      .describe("Rows that become a progress entry, whatever else is changed in them"),
    left: z.number().int(),
    refused: z.number().int(),
    refusedCells: z.number().int(),
    missing: z
      .number()
      .int()
      .describe("Measures that were sent and did not come back; they stay as they are"),
  }),
  missingColumns: z.array(z.string()),
  unreadColumns: z.array(z.string()),
  rows: z.array(PreviewRow).describe("Rows in which something happens or is refused, the first five hundred"),
  rowCount: z.number().int().describe("How many such rows there are in all"),
});
export type SheetPreview = z.infer<typeof SheetPreview>;

const AnnexBody = z.object({
  said: z.string(),
  organisationId: z.string().nullable().describe("null: somebody has to choose"),
  choices: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const AnnexPreview = z.object({
  rows: z.array(
    z.object({
      line: z.number().int(),
      number: z.string(),
      text: z.string(),
      bodies: z.array(AnnexBody),
      when: UnderstoodDate,
      isThere: z.boolean().describe("Whether the instrument has a measure of these words already"),
    }),
  ),
  unread: z.array(z.string()).describe("Headings of columns that are not read"),
  headings: z.array(z.string()),
  bodies: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type AnnexPreview = z.infer<typeof AnnexPreview>;

export const ImportedView = z.object({
  id: z.string(),
  addedCount: z.number().int(),
  changedCount: z.number().int().describe("Measures of which anything was changed or reported"),
  reportedCount: z.number().int(),
});
export type ImportedView = z.infer<typeof ImportedView>;

export const BatchItem = z.object({
  id: z.string(),
  kind: z.enum(batchKinds),
  fileName: z.string().nullable(),
  instrument: InstrumentRef,
  addedCount: z.number().int(),
  changedCount: z.number().int(),
  recordedAt: Instant,
  recordedBy: z.string().nullable(),
  undone: z
    .object({ rationale: z.string(), recordedAt: Instant, recordedBy: z.string().nullable() })
    .nullable(),
});
export type BatchItem = z.infer<typeof BatchItem>;

export const BatchView = BatchItem.extend({
  countryCode: z.string(),
  isUndoable: z.boolean().describe("Whether nothing of it was changed since"),
  mayUndo: z.boolean().describe("Whether the reader may undo it now"),
  items: z
    .array(
      z.object({
        measureId: z.string(),
        number: z.string().nullable(),
        text: Localised,
        change: z.enum(batchChanges),
        fields: z.array(z.string()),
        isChangedSince: z.boolean(),
      }),
    )
    .describe("The first five hundred"),
  itemCount: z.number().int(),
});
export type BatchView = z.infer<typeof BatchView>;

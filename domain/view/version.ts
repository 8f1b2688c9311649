import { z } from "zod";
import { provisionChanges, provisionKinds, versionFormats, wordChanges } from "../vocabulary";
import { CitationView, Instant, InstrumentRef } from "./shared";

const LeftOutView = z.object({
  what: z
    .string()
    .describe("Something of the file that no version can hold: a code, or the name of an element"),
  count: z.number().int(),
});

/** A version as it stands in a list. */
export const VersionItem = z.object({
  id: z.string(),
  number: z.number().int().describe("Counted from 1 within the instrument: its place in the address"),
  label: z.string(),
  datedOn: z.string().meta({ description: "YYYY, YYYY-MM or YYYY-MM-DD" }),
  language: z.string().describe("BCP 47"),
  format: z.enum(versionFormats),
  articleCount: z.number().int(),
  wordCount: z.number().int(),
  isFrozen: z.boolean().describe("Whether the articles are confirmed and nothing changes any more"),
  hash: z.string().nullable().describe("SHA-256 of the frozen version"),
  frozenAt: Instant.nullable(),
  recordedAt: Instant,
  rowVersion: z.number().int(),
});
export type VersionItem = z.infer<typeof VersionItem>;

/** What is answered to a version that was added. */
export const AddedVersionView = z.object({
  id: z.string(),
  number: z.number().int(),
  rowVersion: z.number().int(),
  articleCount: z.number().int(),
  leftOut: z.array(LeftOutView),
});
export type AddedVersionView = z.infer<typeof AddedVersionView>;

export const FrozenVersionView = z.object({
  id: z.string(),
  number: z.number().int(),
  hash: z.string(),
  rowVersion: z.number().int(),
});

export const VersionProvision = z.object({
  id: z.string(),
  kind: z.enum(provisionKinds),
  path: z.string().describe("No other unit of the version has it: `chapter-2/article-5`"),
  depth: z.number().int(),
  number: z.string().nullable().describe("As the text writes it: `5-modda`"),
  heading: z.string().nullable(),
  body: z.string(),
});
export type VersionProvision = z.infer<typeof VersionProvision>;

export const VersionView = VersionItem.extend({
  instrument: InstrumentRef,
  leftOut: z.array(LeftOutView),
  provisions: z.array(VersionProvision),
  citations: z.array(CitationView),
});
export type VersionView = z.infer<typeof VersionView>;

const DiffSide = VersionProvision.nullable();

export const ProvisionDifferenceView = z.object({
  change: z.enum(provisionChanges),
  from: DiffSide,
  to: DiffSide,
  isRenumbered: z.boolean(),
  isDecided: z.boolean().describe("Whether a person said which provision is which"),
  words: z
    .array(z.object({ change: z.enum(wordChanges), text: z.string() }))
    .nullable()
    .describe(
      "From the old words to the new; empty when no word changed; null when there was no time to look",
    ),
});
export type ProvisionDifferenceView = z.infer<typeof ProvisionDifferenceView>;

export const DiffView = z.object({
  instrument: InstrumentRef,
  from: VersionItem,
  to: VersionItem,
  counts: z.record(z.enum(provisionChanges), z.number().int()),
  renumberedCount: z.number().int(),
  isComplete: z
    .boolean()
    .describe("false: the texts were too far apart, so that only the list of provisions is given"),
  provisions: z.array(ProvisionDifferenceView),
});
export type DiffView = z.infer<typeof DiffView>;

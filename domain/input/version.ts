import { z } from "zod";
import { versionFormats } from "../vocabulary";
import { id, link, partialDay, personalDataReason, rowVersion, text, ticked } from "./fields";

/** BCP 47 as far as texts of laws need it: a language, perhaps a script, perhaps a country. */
const languageTag = z
  .string()
  .refine((value) => /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(value), {
    params: { reason: "not_a_language" },
  })
  .meta({ description: "BCP 47", example: "uz-Cyrl" });

const sequence = z.number().int().min(1);

export const longestVersionText = 2_000_000;

export const AddVersion = z.object({
  instrumentId: id,
  label: text(200),
  datedOn: partialDay,
  language: languageTag,
  text: text(longestVersionText),
  format: z.enum(versionFormats).default("pasted"),
  /** Whether `text` is marked as `domain/legal-text/outline` has it, instead of being split by its own words. */
  isOutline: z.boolean().default(false),
  leftOut: z
    .array(z.object({ what: z.string().max(100), count: z.number().int().min(1) }))
    .max(200)
    .default([]),
  isOneText: ticked.default(false).describe("Keep a text in which no article is recognised as one text"),
  source: link.optional(),
  personalDataReason,
});

/** The same as a form with a file: its text is what the file says, its format what the file is. */
export const AddVersionForm = z.object({
  file: z.string().optional().meta({
    description: ".docx, .html, .txt, .md or Akoma Ntoso .xml, 10 MiB at most; without it `text` is needed",
    format: "binary",
  }),
  text: AddVersion.shape.text.optional(),
  ...AddVersion.pick({ label: true, datedOn: true, language: true }).shape,
  isOneText: z
    .enum(["true", "false"])
    .optional()
    .describe("Keep a text in which no article is recognised as one text"),
  "source.url": link.shape.url.optional(),
  "source.title": link.shape.title,
  personalDataReason,
});

export type AddVersion = z.output<typeof AddVersion>;

export const CorrectProvisions = z.object({
  instrumentId: id,
  sequence,
  rowVersion,
  outline: text(longestVersionText).describe("The text with its units marked: `[article Article 5] Heading`"),
  personalDataReason,
});

export const FreezeVersion = z.object({ instrumentId: id, sequence, rowVersion });

const placeInAddress = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
  .meta({ description: "Number of a version, counted from 1" });

export const DiffQuery = z.object({ from: placeInAddress, to: placeInAddress });

export const DecideAlignment = z.object({
  instrumentId: id,
  from: sequence,
  to: sequence,
  fromId: id.nullable().describe("A provision of version `from`; null: the other one was added"),
  toId: id.nullable().describe("A provision of version `to`; null: the other one was removed"),
});

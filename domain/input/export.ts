import { z } from "zod";
import { languages } from "../vocabulary";
import { countryCode, id, ticked } from "./fields";

/** A file to be made in the background. */
export const RequestExport = z.object({
  file: z.string().max(80).describe("Its name with its ending, as under /exports: `measures.xlsx`"),
  sent: z
    .record(z.string().max(40), z.string().max(2_000))
    .refine((value) => Object.keys(value).length <= 30, { params: { reason: "too_long" } })
    .default({})
    .describe("The parameters of its address"),
  country: countryCode.optional(),
  language: z.enum(languages).default("en"),
  unpublished: ticked
    .default(false)
    .describe(
      "With what only the reader's roles let them see; a second person has to agree before it can be taken",
    ),
});

export const ApproveExport = z.object({ id });

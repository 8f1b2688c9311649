import { z } from "zod";
import { legislatures, stages } from "../vocabulary";
import { countryCode, partialDay, text } from "./fields";

export const DrawProcedure = z.object({
  countryCode,
  legislature: z.enum(legislatures),
  inUseFrom: partialDay.optional().describe("Since when a law is made so; absent: not known"),
  note: text(2_000).optional(),
  steps: z
    .array(
      z.object({
        stage: z.enum(stages),
        name: text(200).describe("In the language of the State, or in English"),
        actor: text(200).optional().describe("Who moves at this step"),
      }),
    )
    .min(1)
    .max(40)
    .describe("In the order of the State"),
});

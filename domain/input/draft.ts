import { z } from "zod";
import { draftStates } from "../draft";
import { stages } from "../vocabulary";
import { countryCode, id } from "./fields";
import { pageQuery } from "./query";

export const draftsQuery = pageQuery.extend({
  country: countryCode.optional(),
  status: z
    .enum([...stages, "none"])
    .optional()
    .describe("The stage it stands at"),
  state: z.enum(draftStates).optional().describe("Whether it is under way, became law or ended without"),
  topic: id.optional().describe("A topic of the library that something in it stands under"),
  sort: z.enum(["newest", "oldest"]).optional(),
});

import { z } from "zod";
import { searchKinds } from "../search/kinds";
import { questionOf } from "../search/question";
import { countryCode } from "./fields";
import { pageQuery } from "./query";

export const searchQuery = pageQuery.extend({
  q: z
    .string()
    .max(200)
    .refine((value) => questionOf(value) !== null, { params: { reason: "no_words" } })
    .describe("Words, in any of the three scripts; all must be there, the last may be unfinished"),
  kind: z.enum(searchKinds).optional(),
  country: countryCode.optional(),
});

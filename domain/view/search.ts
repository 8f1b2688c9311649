import { z } from "zod";
import { searchKinds } from "../search/kinds";
import { CountryRef, Day, Localised, lookedThrough, pagedOf } from "./shared";

export const SearchHit = z.object({
  kind: z.enum(searchKinds),
  id: z.string(),
  path: z.string().describe("The page that shows it, without its language"),
  number: z.string().nullable().describe("A number, an article, an acronym"),
  title: Localised,
  nativeLanguage: z.string().nullable(),
  excerpt: z
    .object({ text: z.string(), language: z.string().nullable() })
    .nullable()
    .describe("Of a longer text, the part around the first hit"),
  country: CountryRef.nullable(),
  day: Day.describe("When it was adopted, reported or published"),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchView = pagedOf(SearchHit).extend({
  kinds: z
    .array(z.object({ kind: z.enum(searchKinds), totalCount: z.number().int() }))
    .describe(
      `How many were found of each kind, whatever \`kind\` asks for; ${lookedThrough} means at least so many`,
    ),
});

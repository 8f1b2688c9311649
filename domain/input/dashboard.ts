import { z } from "zod";
import { pillars } from "../vocabulary";
import { id, text } from "./fields";
import { asOfQuery, knownAt, wholeDay } from "./query";

const listed = (value: string) => [...new Set(value.split(",").filter((code) => code !== ""))];

/** The selection a dashboard is about; the same names in the page, the API, the exports and saved views. */
export const dashboardQuery = asOfQuery.extend({
  country: z
    .string()
    .max(400)
    .refine((value) => listed(value).every((code) => /^[A-Z]{2}$/.test(code)), {
      params: { reason: "unknown_country" },
    })
    .transform(listed)
    .optional()
    .describe("Country codes with commas between; the reader's own States when absent, else all"),
  instrument: id.optional(),
  pillar: z.enum(pillars).optional(),
  organisation: id.optional().describe("Measures that this body leads or supports"),
  since: wholeDay.optional().describe("What moved after this day; a week ago when absent"),
  knownAt: knownAt.optional(),
  published: z.literal("only").optional().describe("Leaves out what only the reader's roles let them see"),
});
export type DashboardFilter = z.output<typeof dashboardQuery>;

/** The names of the filters, in the order in which they are shown. */
export const dashboardFilters = [
  "country",
  "instrument",
  "pillar",
  "organisation",
  "since",
  "knownAt",
] as const;

/** The filters of a view as the query of an address: only names and values a dashboard takes. */
const viewFilter = z
  .string()
  .max(2_000)
  .refine(
    (value) => dashboardQuery.strict().safeParse(Object.fromEntries(new URLSearchParams(value))).success,
    { params: { reason: "unknown_value" } },
  )
  .transform((value) => new URLSearchParams(value).toString());

export const SaveView = z.object({
  name: text(120),
  filter: viewFilter.describe("The query of the dashboard's address, without `?`"),
});
export const RenameView = z.object({ id, name: text(120) });
export const DeleteView = z.object({ id });

import { z } from "zod";
import { publicAssessmentStates } from "../comparison/visible";
import { endOfDay, isAsOfDay, isPartialDate } from "../partial-date";
import {
  assessmentOrigins,
  assessmentStates,
  awaitedActs,
  claims,
  eventKinds,
  findingValues,
  instrumentKinds,
  languages,
  memberships,
  organisationKinds,
  pillars,
  progressOrigins,
  ratingSchemes,
  recommendationGaps,
  regions,
  stages,
  standardGroups,
  strengths,
} from "../vocabulary";
import { countryCode, id } from "./fields";

const reason = (name: string) => ({ params: { reason: name } });
export const wholeDay = z.string().refine(isAsOfDay, reason("not_a_day"));
/** An instant of which it is asked what was known then; a day means its end. */
export const knownAt = z
  .string()
  .refine((value) => isInstant(value) || isAsOfDay(value), reason("wrong_form"))
  .transform((value) => (isInstant(value) ? new Date(value).toISOString() : endOfDay(value)))
  .describe("As known at this instant, or at the end of this day (UTC); now when absent");
const limit = z.coerce.number().int().min(1).max(200).optional().describe("1 to 200; 50 when absent");
const cursor = z.string().max(1_000).optional().describe("`page.next` of the page before");
const q = z.string().max(200).optional().describe("Words, in any of the three scripts");
const country = countryCode.optional();

/** In every read: the day the answer is about. */
export const asOfQuery = z.object({
  on: wholeDay.optional().describe("As of this day (YYYY-MM-DD); today when absent"),
});

export const pageQuery = z.object({ limit, cursor });

export const countriesQuery = pageQuery.extend({
  tracked: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional()
    .describe("Whether the framework of the State is held"),
  region: z.enum(regions).optional(),
  membership: z.enum(memberships).optional().describe("Member, on the day asked about, of this organisation"),
});

export const instrumentsQuery = pageQuery.extend({
  country,
  kind: z.enum(instrumentKinds).optional(),
  status: z
    .enum([...stages, "none"])
    .optional()
    .describe("The stage it stands at"),
  q,
  sort: z.enum(["newest", "oldest"]).optional(),
});

export const measuresQuery = pageQuery.extend({
  country,
  instrument: id.optional(),
  claimed: z
    .enum([...claims, "none"])
    .optional()
    .describe("`none`: nobody has claimed anything"),
  finding: z
    .enum([...findingValues, "none"])
    .optional()
    .describe("`none`: nobody has found anything"),
  pillar: z.enum(pillars).optional(),
  organisation: id.optional(),
  overdue: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional(),
  dueBefore: wholeDay.optional().describe("Due, with certainty, before this day"),
  q,
  sort: z.enum(["changed", "due", "position"]).optional().describe("`position` within one instrument only"),
});

export const organisationsQuery = pageQuery.extend({
  country: z
    .string()
    .refine((value) => value === "international" || /^[A-Z]{2}$/.test(value), reason("unknown_country"))
    .optional()
    .describe("A country code, or `international`"),
  kind: z.enum(organisationKinds).optional(),
  q,
});

export const sourcesQuery = pageQuery.extend({ q });

export const changesQuery = pageQuery.extend({
  country,
  since: z
    .string()
    .refine((value) => isPartialDate(value) || isInstant(value), reason("not_a_day"))
    .optional()
    .describe("A day or an instant; recorded then or later"),
});

export const eventsQuery = pageQuery.extend({
  country: country.describe("Also what the State's framework says of events elsewhere"),
  kind: z.enum(eventKinds).optional(),
});

export const practicesQuery = pageQuery.extend({ country, pillar: z.enum(pillars).optional() });

export const recommendationsQuery = pageQuery.extend({
  country,
  body: id.optional().describe("A monitoring body"),
  pillar: z.enum(pillars).optional(),
  strength: z
    .enum([...strengths, "none"])
    .optional()
    .describe("`none`: the wording is not held"),
  year: z
    .string()
    .refine((value) => /^[12]\d{3}$/.test(value), reason("not_a_day"))
    .optional(),
  gap: z.enum(recommendationGaps).optional().describe("What is missing on its thread"),
});

const listed = (value: string) => value.split(",").filter((code) => code !== "");
const codes = (max: number) => z.string().max(max).transform(listed);
const codesAmong = <Code extends string>(known: readonly Code[]) =>
  z
    .string()
    .max(2_000)
    .refine(
      (value) => listed(value).every((code) => known.some((each) => each === code)),
      reason("unknown_value"),
    )
    .transform((value) => listed(value) as Code[]);

export const compareQuery = z.object({
  countries: codes(400).describe("Country codes with commas between, 57 at most"),
  pillar: codesAmong(pillars).optional().describe("Pillars with commas between"),
  theme: codes(2_000).optional().describe("Themes or parts of them with commas between"),
  criteria: codes(2_000)
    .optional()
    .describe(
      "Codes of criteria with commas between. Those of any pillar, theme or code asked for; all when none is",
    ),
  state: codesAmong(publicAssessmentStates)
    .optional()
    .describe("Only answers in these states, with commas between; the others are left out of their cells"),
  differences: z.literal("only").optional().describe("Only criteria on which the States differ"),
  victimCentred: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional(),
  order: z.literal("newest").optional().describe("Criteria by the newest day in their cells, last first"),
  knownAt: knownAt.optional(),
  since: wholeDay.optional().describe("Names what said something else on this day"),
});

/** Names whose values may come with commas between or as a parameter each, as a form sends them. */
export const listParameters = ["countries", "pillar", "theme", "criteria", "state"] as const;

export const assessmentsQuery = pageQuery.extend({
  country,
  criterion: id.optional(),
  state: z.enum(assessmentStates).optional(),
  origin: z.enum(assessmentOrigins).optional(),
  awaiting: z
    .enum(awaitedActs)
    .optional()
    .describe(
      "What awaits the reader: their decision, publication, revision of their own, their State's reply",
    ),
});

export const workbenchQuery = z.object({
  criterion: id.optional().describe("This question across States"),
  country: country.describe("This State across questions; one of the two is needed"),
  pillar: z.enum(pillars).optional().describe("With `country`: only its questions"),
  states: z.enum(["tracked", "all"]).optional().describe("With `criterion`: those tracked when absent"),
});

export const driftQuery = pageQuery.extend({ criterion: id.optional() });

export const treatiesQuery = pageQuery.extend({ group: z.enum(standardGroups).optional() });

export const ratificationsQuery = pageQuery.extend({
  country,
  treaty: id.optional().describe("Id of a treaty or other standard"),
});

export const indicatorsQuery = pageQuery.extend({
  country: country.describe("Only those with a value of this State"),
  pillar: z.enum(pillars).optional(),
  observed: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional()
    .describe("Whether any value is held"),
});

export const observationsQuery = pageQuery.extend({ country, indicator: id.optional() });

export const ratingsQuery = pageQuery.extend({ country, scheme: z.enum(ratingSchemes).optional() });

export const reviewQuery = pageQuery.extend({ country, origin: z.enum(progressOrigins).optional() });
const language = z.enum(languages).optional().describe("What a reader's programs may not ask for by header");
export const changesFeedQuery = z.object({ country, language });
export const deadlinesFeedQuery = z.object({ country, language });
export const exportQuery = z.object({ language: z.enum(languages).optional() });

function isInstant(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(value) && !Number.isNaN(Date.parse(value))
  );
}

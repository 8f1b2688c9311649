import { z } from "zod";
import { confidences, pillars, ratingSchemes, ratingValues } from "../vocabulary";
import { CitationView, CountryRef, Instant, Localised } from "./shared";

export const ObservationView = z.object({
  id: z.string(),
  country: CountryRef,
  indicatorCode: z.string(),
  year: z.number().int(),
  value: z.number().nullable().describe("null: fewer than 5 people"),
  isFewerThanFive: z.boolean(),
  basis: z
    .string()
    .nullable()
    .describe("Who or what was counted; values on different bases, or on none, are never joined"),
  period: z.string().nullable().describe("Where it is not the whole of the year"),
  note: z.string().nullable().describe("null also where it would tell a count of 1 to 4 people"),
  confidence: z.enum(confidences),
  recordedAt: Instant,
  citations: z.array(CitationView),
});
export type ObservationView = z.infer<typeof ObservationView>;

export const IndicatorItem = z.object({
  code: z.string(),
  name: Localised,
  unit: z.string(),
  definition: Localised,
  disaggregation: z.array(z.string()),
  pillar: z.enum(pillars).nullable(),
  caution: z.string().nullable(),
  isVerified: z.boolean(),
  verifiedNote: z.string().nullable(),
  isEditorial: z.boolean().describe("The project's own, of no outside standard"),
  countsPeople: z.boolean().describe("Whether counts of 1 to 4 are shown as fewer than 5"),
  observationCount: z.number().int(),
  countryCount: z.number().int(),
  firstYear: z.number().int().nullable(),
  lastYear: z.number().int().nullable(),
});
export type IndicatorItem = z.infer<typeof IndicatorItem>;

export const IndicatorView = IndicatorItem.extend({
  observations: z
    .array(ObservationView)
    .describe("By country code, then by year; a year without one is a gap"),
  citations: z.array(CitationView),
});
export type IndicatorView = z.infer<typeof IndicatorView>;

export const RatingView = z.object({
  id: z.string(),
  scheme: z.enum(ratingSchemes),
  country: CountryRef,
  year: z.number().int(),
  value: z.enum(ratingValues),
  note: z.string().nullable(),
  confidence: z.enum(confidences),
  recordedAt: Instant,
  citations: z.array(CitationView),
});
export type RatingView = z.infer<typeof RatingView>;

import { z } from "zod";
import { confidences } from "../vocabulary";
import { CountryRef, Day, Instant, InstrumentRef, MeasureRef, OrganisationRef, TitledRef } from "./shared";

/** What a source can be cited for. */
const factKinds = [
  "country",
  "organisation",
  "instrument",
  "milestone",
  "provision",
  "measure",
  "deadline",
  "progress",
  "finding",
  "standard",
  "ratification",
  "pillar",
  "approach",
  "theme",
  "criterion",
  "assessment",
  "indicator",
  "observation",
  "rating",
  "version",
  "procedure",
  "event",
  "practice",
  "monitoringBody",
  "recommendation",
  "link",
] as const;

export const SourceItem = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  publishedOn: Day,
  publishedNote: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  note: z.string().nullable(),
  consulted: z.string().nullable().describe("How the source was read; null when not stated"),
  checkedOn: Day,
  recordedAt: Instant,
});
export type SourceItem = z.infer<typeof SourceItem>;

/** One fact that rests on a source: exactly one of the things is named. */
export const RestingFact = z.object({
  citationId: z.string(),
  kind: z.enum(factKinds),
  subjectId: z.string(),
  field: z.string().nullable(),
  locator: z.string().nullable(),
  quote: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  country: CountryRef.nullable(),
  organisation: OrganisationRef.nullable(),
  instrument: InstrumentRef.nullable(),
  measure: MeasureRef.nullable(),
  titled: TitledRef.nullable().describe("An event, practice or recommendation"),
});
export type RestingFact = z.infer<typeof RestingFact>;

export const SourceView = SourceItem.extend({
  facts: z.array(RestingFact).describe("What rests on it; the first 500"),
});
export type SourceView = z.infer<typeof SourceView>;

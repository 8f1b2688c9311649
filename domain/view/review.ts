import { z } from "zod";
import { claims, progressOrigins } from "../vocabulary";
import { MeasureView, ProgressView } from "./measure";
import {
  CitationView,
  CountryRef,
  Day,
  EvidenceView,
  Instant,
  InstrumentRef,
  MeasureRef,
  OrganisationRef,
} from "./shared";

/** An entry in the reviewers' queue. */
export const ReviewItem = z.object({
  id: z.string().describe("The progress entry"),
  claim: z.enum(claims),
  statedAs: z.string().nullable(),
  happenedOn: Day,
  narrative: z.string(),
  language: z.string().nullable(),
  origin: z.enum(progressOrigins),
  organisation: OrganisationRef.nullable(),
  recordedAt: Instant,
  recordedBy: z.string().nullable(),
  isOwn: z.boolean().describe("Nobody decides on their own entry"),
  measure: MeasureRef,
  instrument: InstrumentRef,
  country: CountryRef,
  stoodBefore: z
    .object({ claim: z.enum(claims), happenedOn: Day })
    .nullable()
    .describe("The claim that this entry came after"),
  evidence: z.array(EvidenceView),
  citations: z.array(CitationView),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

export const ReviewEntry = z.object({
  entry: ProgressView,
  stoodBefore: ProgressView.nullable(),
  measure: MeasureView,
  isAwaiting: z.boolean(),
  nextId: z.string().nullable().describe("Another entry of the queue"),
});
export type ReviewEntry = z.infer<typeof ReviewEntry>;

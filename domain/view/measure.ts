import { z } from "zod";
import {
  claims,
  confidences,
  deadlineReasons,
  decisions,
  findingValues,
  measureStates,
  pillars,
  progressOrigins,
} from "../vocabulary";
import {
  BodyView,
  CitationView,
  CountryRef,
  Day,
  EvidenceView,
  Instant,
  InstrumentRef,
  Localised,
  OrganisationRef,
} from "./shared";

export const ClaimView = z.object({
  claim: z.enum(claims),
  happenedOn: Day,
  origin: z.enum(progressOrigins),
  progressId: z.string(),
  isVerified: z.boolean().describe("Whether a reviewer verified this entry"),
});

export const FindingMark = z.object({
  finding: z.enum(findingValues),
  happenedOn: Day,
  findingId: z.string(),
});

/** A measure as it stands in a list. */
export const MeasureItem = z.object({
  id: z.string(),
  position: z.number().int(),
  number: z.string().nullable(),
  isNumberOfficial: z.boolean(),
  text: Localised,
  state: z.enum(measureStates),
  confidence: z.enum(confidences),
  instrumentId: z.string(),
  instrument: InstrumentRef,
  countryCode: z.string(),
  country: CountryRef,
  claimed: ClaimView.nullable(),
  found: FindingMark.nullable(),
  dueOn: Day,
  dueText: z.string().nullable(),
  isContinuing: z.boolean(),
  isOverdue: z.boolean(),
  bodies: z.array(BodyView),
  takenOverFrom: OrganisationRef.nullable().describe(
    "In the list of one body's measures: the earlier body it was taken over from; null elsewhere, and where it is its own",
  ),
  pillars: z.array(z.enum(pillars)),
  isPublished: z.boolean(),
  changedAt: Instant,
  rowVersion: z.number().int(),
});
export type MeasureItem = z.infer<typeof MeasureItem>;

/** What a line of a file says of a measure. */
export type MeasureLine = Pick<
  MeasureItem,
  | "id"
  | "number"
  | "text"
  | "state"
  | "confidence"
  | "instrumentId"
  | "country"
  | "dueOn"
  | "dueText"
  | "isContinuing"
  | "isOverdue"
  | "pillars"
  | "changedAt"
> & {
  instrument: Pick<MeasureItem["instrument"], "title">;
  claimed: Pick<z.infer<typeof ClaimView>, "claim" | "happenedOn" | "isVerified"> | null;
  found: Pick<z.infer<typeof FindingMark>, "finding" | "happenedOn"> | null;
  bodies: Pick<BodyView, "id" | "role" | "name">[];
  takenOverFrom: Pick<BodyView, "id" | "name"> | null;
};

export const DeadlineView = z.object({
  id: z.string(),
  sequence: z.number().int(),
  dueOn: Day,
  dueText: z.string().nullable(),
  reason: z.enum(deadlineReasons),
  authority: z.string().nullable(),
  authorityInstrument: InstrumentRef.nullable(),
  rationale: z.string().nullable(),
  decidedOn: Day,
  recordedAt: Instant,
  citations: z.array(CitationView),
});
export type DeadlineView = z.infer<typeof DeadlineView>;

export const DecisionView = z.object({
  decision: z.enum(decisions),
  rationale: z.string(),
  recordedAt: Instant,
  recordedBy: z.string().nullable().describe("Name of the reviewer; null for readers without a role there"),
});

export const ProgressView = z.object({
  id: z.string(),
  claim: z.enum(claims),
  statedAs: z.string().nullable().describe("The word a public source used where it is not one of ours"),
  happenedOn: Day,
  narrative: z.string(),
  language: z.string().nullable(),
  origin: z.enum(progressOrigins),
  confidence: z.enum(confidences),
  organisation: OrganisationRef.nullable(),
  decision: DecisionView.nullable().describe("null: not yet decided"),
  evidence: z.array(EvidenceView),
  citations: z.array(CitationView),
  recordedAt: Instant,
  recordedBy: z.string().nullable().describe("Name of the author; null for readers without a role there"),
  isOwn: z.boolean().describe("Whether the reader wrote it"),
});
export type ProgressView = z.infer<typeof ProgressView>;

export const FindingView = z.object({
  id: z.string(),
  finding: z.enum(findingValues),
  happenedOn: Day,
  rationale: z.string(),
  evidence: z.array(EvidenceView),
  citations: z.array(CitationView),
  recordedAt: Instant,
  recordedBy: z.string().nullable(),
});
export type FindingView = z.infer<typeof FindingView>;

export const MeasureView = MeasureItem.extend({
  deadlines: z.array(DeadlineView).describe("The ledger, first entry first; the last one stands"),
  progress: z.array(ProgressView).describe("Latest first"),
  findings: z.array(FindingView).describe("Latest first"),
  citations: z.array(CitationView),
  moveCount: z.number().int().describe("How often the due day was moved"),
  originalDueOn: Day,
  previousId: z.string().nullable().describe("The measure before it in the same instrument"),
  nextId: z.string().nullable(),
});
export type MeasureView = z.infer<typeof MeasureView>;

/** What a form shows of a measure that somebody else changed meanwhile. */
export const OpenedMeasure = MeasureView.pick({
  rowVersion: true,
  claimed: true,
  found: true,
  dueOn: true,
  isContinuing: true,
  bodies: true,
  changedAt: true,
});
export type OpenedMeasure = z.infer<typeof OpenedMeasure>;

import { z } from "zod";
import { confidences, instrumentKinds, milestoneKinds, relationKinds, stages } from "../vocabulary";
import { MeasureItem } from "./measure";
import {
  CitationView,
  CountryRef,
  Day,
  EvidenceView,
  Instant,
  InstrumentRef,
  Localised,
  OrganisationRef,
  TallyView,
} from "./shared";
import { VersionItem } from "./version";

/** An instrument as it stands in a list. */
export const InstrumentItem = z.object({
  id: z.string(),
  countryCode: z.string(),
  country: CountryRef,
  kind: z.enum(instrumentKinds),
  number: z.string().nullable(),
  title: Localised,
  stage: z.enum(stages).nullable(),
  stageOn: Day,
  statusNote: z.string().nullable(),
  adoptedOn: Day,
  signedOn: Day,
  inForceOn: Day,
  isUndated: z.boolean(),
  confidence: z.enum(confidences),
  isPublished: z.boolean(),
  tally: TallyView,
  changedAt: Instant,
  rowVersion: z.number().int(),
});
export type InstrumentItem = z.infer<typeof InstrumentItem>;

export const MilestoneView = z.object({
  id: z.string(),
  stage: z.enum(stages).nullable().describe("null: a step that is not on the neutral ladder"),
  kind: z.enum(milestoneKinds),
  happenedOn: Day,
  nationalName: z.string().nullable(),
  note: z.string().nullable(),
  confidence: z.enum(confidences),
  supersedesId: z.string().nullable(),
  isSuperseded: z.boolean().describe("Whether a later entry corrects it"),
  recordedAt: Instant,
  recordedBy: z.string().nullable(),
  evidence: z.array(EvidenceView),
  citations: z.array(CitationView),
});
export type MilestoneView = z.infer<typeof MilestoneView>;

export const RelationView = z.object({
  kind: z.enum(relationKinds),
  direction: z.enum(["from", "to"]).describe("`from`: this one does it; `to`: it is done to this one"),
  instrument: InstrumentRef,
});
export type RelationView = z.infer<typeof RelationView>;

export const ProvisionView = z.object({
  id: z.string(),
  position: z.number().int(),
  number: z.string().nullable(),
  heading: z.string().nullable(),
  summary: z.string().nullable(),
  body: z.string().nullable(),
  language: z.string().nullable(),
  confidence: z.enum(confidences),
  citations: z.array(CitationView),
});
export type ProvisionView = z.infer<typeof ProvisionView>;

export const InstrumentView = InstrumentItem.extend({
  summary: Localised.nullable(),
  draftedOn: Day,
  repealedOn: Day,
  issuer: OrganisationRef.nullable(),
  milestones: z.array(MilestoneView).describe("Oldest first"),
  nextStep: MilestoneView.nullable().describe("The planned step that comes next"),
  relations: z.array(RelationView),
  versions: z.array(VersionItem).describe("Dated texts, oldest first"),
  provisions: z.array(ProvisionView),
  measures: z.array(MeasureItem).describe("In order; the first 200"),
  citations: z.array(CitationView),
});
export type InstrumentView = z.infer<typeof InstrumentView>;

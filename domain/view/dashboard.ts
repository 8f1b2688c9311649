import { z } from "zod";
import { callReasons } from "../figures/calls";
import { claims, deadlineReasons, findingValues, pillars, stages } from "../vocabulary";
import { MoveView } from "./country";
import { DraftItem } from "./draft";
import { MeasureItem } from "./measure";
import { CitationView, CountryRef, Day, Instant, InstrumentRef, OrganisationRef } from "./shared";

const count = z.number().int();

export const FigureView = z.object({
  key: z.string(),
  unit: z.enum(["count", "percent", "days"]),
  value: count.nullable().describe("null: nothing to count"),
  part: count.nullable().describe("What is counted, or how many the median is of"),
  whole: count.nullable().describe("Out of how many"),
});
export type FigureView = z.infer<typeof FigureView>;

const counted = { measures: count, claimed: count, verified: count };

/** One entry of a ledger that put a measure off. */
export const SlipView = z.object({
  id: z.string(),
  measure: MeasureItem,
  fromOn: Day,
  toOn: Day,
  reason: z.enum(deadlineReasons),
  authority: z.string().nullable(),
  act: InstrumentRef.nullable(),
  decidedOn: Day,
});
export type SlipView = z.infer<typeof SlipView>;

/** One report that a reviewer verified. */
export const VerificationView = z.object({
  id: z.string(),
  measure: MeasureItem,
  claim: z.enum(claims),
  reportedAt: z.string(),
  verifiedAt: z.string(),
  days: count,
});
export type VerificationView = z.infer<typeof VerificationView>;

export const CallView = z.object({
  reason: z.enum(callReasons),
  days: count.nullable().describe("Until or since the day that the reason is about: due, reported or found"),
  body: OrganisationRef.nullable().describe("null: nobody leads the measure"),
  measure: MeasureItem,
  alsoCount: count.describe("Further measures the same call can be about"),
});
export type CallView = z.infer<typeof CallView>;

/** Figures of a selection of measures with what they are made of, in no language. */
export const DashboardView = z.object({
  on: z.string().describe("The day the figures are about"),
  since: z.string().describe("What moved is what happened after this day"),
  knownAt: z.string().nullable(),
  edition: z.string().describe("Of the method"),
  countries: z.array(CountryRef),
  instrument: InstrumentRef.nullable(),
  organisation: OrganisationRef.nullable(),
  pillar: z.enum(pillars).nullable(),
  figures: z.array(FigureView),
  leftOutCount: count.describe("Cancelled and superseded measures"),
  claims: z.array(z.object({ claim: z.enum([...claims, "none"]), count })),
  findings: z.array(z.object({ finding: z.enum([...findingValues, "none"]), count })),
  months: z.array(z.object({ month: z.string(), claimed: count, verified: count })),
  pillars: z.array(z.object({ countryCode: z.string(), pillar: z.enum(pillars), ...counted })),
  bodies: z.array(z.object({ body: OrganisationRef, ...counted, gap: count })),
  draftStages: z.array(z.object({ stage: z.enum(stages).nullable(), count })),
  drafts: z.array(DraftItem),
  moves: z.array(MoveView),
  slips: z.array(SlipView),
  calls: z.array(CallView).describe("For signed-in readers only"),
});
export type DashboardView = z.infer<typeof DashboardView>;

/** What one figure is made of, a page at a time; only the list of its own kind of rows is filled. */
export const FigureRowsView = z.object({
  on: z.string(),
  since: z.string(),
  knownAt: z.string().nullable(),
  edition: z.string(),
  countries: z.array(CountryRef),
  instrument: InstrumentRef.nullable(),
  organisation: OrganisationRef.nullable(),
  pillar: z.enum(pillars).nullable(),
  figure: FigureView,
  leftOutCount: count,
  measures: z.array(MeasureItem),
  slips: z.array(SlipView),
  verifications: z.array(VerificationView),
  drafts: z.array(DraftItem),
  moves: z.array(MoveView),
  citations: z.record(z.string(), z.array(CitationView)).describe("Sources by the id of the row"),
  page: z.object({ next: z.string().nullable() }),
});
export type FigureRowsView = z.infer<typeof FigureRowsView>;

/** Filters kept under a name; whoever opens them sees what their own roles let them see. */
export const SavedView = z.object({
  id: z.string(),
  name: z.string(),
  filter: z.string().describe("The query of the dashboard's address"),
  createdAt: Instant,
});
export type SavedView = z.infer<typeof SavedView>;

import { z } from "zod";
import {
  absences,
  assessmentConfidences,
  assessmentOrigins,
  assessmentStates,
  pillars,
  scaleValues,
} from "../vocabulary";
import { CitationView, CountryRef, Day, Instant, InstrumentRef, Localised } from "./shared";

export const Value = z.literal(scaleValues).describe("0 to 3; null: see `absence`").nullable();
export const AbsenceKind = z.enum(absences).nullable();

const BasisView = z.object({
  standardId: z.string(),
  shortName: z.string(),
  fullName: Localised,
  reference: z.string(),
  isVerified: z.boolean(),
});

/** A question of the rubric. */
export const CriterionView = z.object({
  code: z.string(),
  edition: z.string(),
  pillar: z.enum(pillars),
  themeId: z.string(),
  theme: Localised,
  subThemeId: z.string(),
  subTheme: Localised,
  question: Localised,
  guidance: Localised,
  scale: z.object({ "0": Localised, "1": Localised, "2": Localised, "3": Localised }),
  isVictimCentred: z.boolean(),
  isVerified: z.boolean(),
  verifiedNote: z.string().nullable(),
  isComputed: z.boolean().describe("Whether it is also computed from data held here"),
  basis: z.array(BasisView).describe("The standards it rests on"),
});
export type CriterionView = z.infer<typeof CriterionView>;

export const ProvisionRef = z.object({
  instrumentId: z.string(),
  instrument: InstrumentRef,
  locator: z.string().nullable(),
  provision: z
    .object({
      heading: z.string().nullable(),
      summary: z.string().nullable(),
      body: z.string().nullable(),
      language: z.string().nullable(),
    })
    .nullable()
    .describe("What is held of that place; null: nothing"),
});
export type ProvisionRef = z.infer<typeof ProvisionRef>;

export const ReplyView = z.object({ id: z.string(), text: z.string(), recordedAt: Instant });
export type ReplyView = z.infer<typeof ReplyView>;

const ComputedView = z.object({
  value: Value,
  lowest: z.literal(scaleValues),
  highest: z.literal(scaleValues),
  accepted: z.array(z.string()).describe("Standards, by id"),
  notAccepted: z.array(z.string()),
  unknown: z.array(z.string()),
});

/** What is said of one State on one question; without an answer it is `not_researched` and everything else null. */
export const CellView = z.object({
  assessmentId: z.string().nullable(),
  value: Value,
  absence: AbsenceKind,
  isLeftOut: z
    .boolean()
    .describe("An answer stands, but in no state asked for; value and absence are then null"),
  asOf: Day,
  validFrom: Day,
  validFromBy: Day,
  freshnessDays: z.number().int().nullable().describe("Since the newest dated source; null: none is dated"),
  state: z.enum(assessmentStates).nullable(),
  origin: z.enum(assessmentOrigins).nullable(),
  confidence: z.enum(assessmentConfidences).nullable(),
  rationale: z.string().nullable(),
  language: z.string().nullable(),
  recordedAt: Instant.nullable(),
  citations: z.array(CitationView),
  provisions: z.array(ProvisionRef),
  replies: z.array(ReplyView).describe("What the State's own staff say to it"),
  computed: ComputedView.nullable().describe("What data held here give; beside the answer, never instead"),
});
export type CellView = z.infer<typeof CellView>;

const count = z.number().int();
const SaidView = z.object({ value: Value, absence: AbsenceKind });

/** What a row says of the States compared beside its cells. */
export const rowShape = {
  peers: z
    .object({
      total: count,
      values: z.object({ "0": count, "1": count, "2": count, "3": count }),
      absences: z.record(z.enum(absences), count),
    })
    .describe("How many of the States say what; those left out are not counted"),
  hasDifferences: z.boolean(),
  changes: z
    .record(z.string(), SaidView)
    .describe("By country code, what it was on `since` where it was another"),
};

export const ComparedCriterion = CriterionView.extend({
  cells: z.record(z.string(), CellView).describe("By country code"),
  ...rowShape,
});
export type ComparedCriterion = z.infer<typeof ComparedCriterion>;

/** What was asked, as it was understood. */
export const comparedShape = {
  edition: z.string().nullable().describe("Of the criteria; null: none is held"),
  on: z.string().describe("The day it is about"),
  knownAt: Instant.nullable().describe("As known then; null: now"),
  since: Day,
  countries: z.array(CountryRef),
};

export const Comparison = z.object({ ...comparedShape, criteria: z.array(ComparedCriterion) });
export type Comparison = z.infer<typeof Comparison>;

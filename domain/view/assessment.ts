import { z } from "zod";
import {
  assessmentConfidences,
  assessmentDecisions,
  assessmentOrigins,
  assessmentStates,
  pillars,
} from "../vocabulary";
import { dataOf } from "./answer";
import { AbsenceKind, CriterionView, ProvisionRef, ReplyView, Value } from "./comparison";
import { CitationView, CountryRef, Day, EvidenceView, Instant, Localised } from "./shared";

const CriterionRef = z.object({ code: z.string(), question: Localised, pillar: z.enum(pillars) });
export type CriterionRef = z.infer<typeof CriterionRef>;

/** One answer with all that became of it, and what the reader may do with it now. */
export const AssessmentView = z.object({
  id: z.string(),
  country: CountryRef,
  criterion: CriterionRef,
  edition: z.string(),
  value: Value,
  absence: AbsenceKind,
  rationale: z.string(),
  language: z.string().nullable(),
  validFrom: Day,
  validFromBy: z.string(),
  asOf: Day,
  confidence: z.enum(assessmentConfidences).nullable(),
  origin: z.enum(assessmentOrigins),
  state: z.enum(assessmentStates),
  supersedesId: z.string().nullable(),
  supersededById: z.string().nullable(),
  recordedAt: Instant,
  recordedBy: z.string().nullable().describe("null also for readers without a role there"),
  isOwn: z.boolean().describe("Nobody decides on their own answer"),
  mayApprove: z.boolean(),
  mayReturn: z.boolean(),
  mayPublish: z.boolean(),
  mayReply: z.boolean(),
  decisions: z.array(
    z.object({
      decision: z.enum(assessmentDecisions),
      rationale: z.string().nullable().describe("null also for readers without a role there"),
      recordedAt: Instant,
    }),
  ),
  citations: z.array(CitationView),
  evidence: z.array(EvidenceView),
  provisions: z.array(ProvisionRef),
  replies: z.array(ReplyView),
});
export type AssessmentView = z.infer<typeof AssessmentView>;

/** What was made about an answer, and where the answer stands with it. */
export const MadeAnswer = dataOf(z.object({ id: z.string(), state: z.enum(assessmentStates) }));

/** One cell to be answered: what stands in it today, and what waits to be decided. */
export const CellItem = z.object({
  countryCode: z.string(),
  criterionCode: z.string(),
  stands: z
    .object({ id: z.string(), value: Value, absence: AbsenceKind, state: z.enum(assessmentStates) })
    .nullable(),
  waitingCount: z.number().int().describe("Answers not yet public"),
  isOwnWaiting: z.boolean().describe("Whether one of them is the reader's"),
});
export type CellItem = z.infer<typeof CellItem>;

/** One question across States, or one State across questions, to be answered in one pass. */
export const WorkbenchView = z.object({
  countries: z.array(CountryRef),
  criteria: z.array(CriterionView),
  cells: z.array(CellItem),
});
export type WorkbenchView = z.infer<typeof WorkbenchView>;

/** Answers to one question that rest on the same evidence for several States and differ in value. */
export const DriftItem = z.object({
  criterion: CriterionRef,
  evidence: z.array(
    z.object({
      kind: z.enum(["source", "instrument"]),
      id: z.string(),
      title: Localised,
      locator: z.string().nullable(),
    }),
  ),
  answers: z.array(
    z.object({
      id: z.string(),
      country: CountryRef,
      value: Value,
      asOf: Day,
      state: z.enum(assessmentStates),
      rationale: z.string(),
    }),
  ),
});
export type DriftItem = z.infer<typeof DriftItem>;

import { z } from "zod";
import { caseOutcomes, caseSubjects } from "../vocabulary";
import { Instant, Localised } from "./shared";

export const CaseSubjectView = z.object({
  kind: z.enum(caseSubjects),
  id: z.string(),
  title: Localised,
  number: z.string().nullable(),
  path: z.string().describe("Where the fact is read, without language"),
});
export type CaseSubjectView = z.infer<typeof CaseSubjectView>;

/** A case as everybody may read it. What was said is left out until whoever answered let it be read. */
export const CaseView = z.object({
  number: z.number().int(),
  subject: CaseSubjectView.nullable().describe("null: the fact is not public any more"),
  recordedAt: Instant,
  answerBy: z.string(),
  isOpen: z.boolean(),
  isLate: z.boolean(),
  said: z
    .object({
      text: z.string(),
      evidence: z.array(z.object({ url: z.string(), title: z.string().optional() })),
    })
    .nullable(),
  answer: z.object({ outcome: z.enum(caseOutcomes), text: z.string(), recordedAt: Instant }).nullable(),
});
export type CaseView = z.infer<typeof CaseView>;

/** The same for those who answer it. */
export const OwnCaseView = CaseView.extend({
  countryCode: z.string().nullable(),
  email: z.string().nullable().describe("Given to be written to; null once the case is answered"),
});
export type OwnCaseView = z.infer<typeof OwnCaseView>;

import { z } from "zod";
import { absences, assessmentConfidences } from "../vocabulary";
import { evidenceItems } from "./evidence";
import { countryCode, httpUrl, id, partialDay, personalDataReason, text } from "./fields";

/** A source held here, or a link that becomes one; with the page or article, and the words it rests on. */
export const CitedSource = z
  .object({
    sourceId: id.optional(),
    url: httpUrl.optional(),
    title: text(300).optional(),
    locator: text(200).optional(),
    quote: text(2_000).optional(),
  })
  .refine((value) => value.sourceId !== undefined || value.url !== undefined, {
    path: ["url"],
    params: { reason: "required" },
  });

const AssessmentFields = z.object({
  criterionCode: id,
  countryCode,
  value: z.number().int().min(0).max(3).nullish().describe("0 to 3; exactly one of value and absence"),
  absence: z.enum(absences).nullish(),
  rationale: text(5_000),
  validFrom: partialDay.nullish().describe("Since when the situation is so; absent: not known"),
  asOf: partialDay.nullish().describe("The newest dated source behind the answer"),
  confidence: z.enum(assessmentConfidences).nullish().describe("Absent beside a value: inferred"),
  provisions: z
    .array(z.object({ instrumentId: id, locator: text(200).optional() }))
    .max(20)
    .default([]),
  citations: z.array(CitedSource).max(20).default([]),
  evidence: evidenceItems,
  supersedesId: id.nullish().describe("The public answer that this one corrects"),
  personalDataReason,
});

/** One answer to one criterion for one State. What is `text` or `reported` names where it was read. */
export const SubmitAssessment = AssessmentFields.superRefine((value, context) => {
  const refuse = (field: string, reason: string) =>
    context.addIssue({ code: "custom", path: [field], params: { reason } });
  const hasValue = value.value !== null && value.value !== undefined;
  if (hasValue && value.absence) refuse("absence", "value_or_absence");
  if (!hasValue && !value.absence) refuse("value", "value_or_absence");
  const isRead = value.confidence === "text" || value.confidence === "reported";
  if (isRead && value.citations.length + value.provisions.length === 0) refuse("citations", "required");
});

/** Several answers at once, all or none. */
export const SubmitAssessments = z.object({ assessments: z.array(SubmitAssessment).min(1).max(60) });

export const DecideAssessment = z.object({
  assessmentId: id,
  decision: z.enum(["approve", "return"]),
  rationale: text(2_000),
  personalDataReason,
});

export const PublishAssessment = z.object({ assessmentId: id });

export const ReplyToAssessment = z.object({ assessmentId: id, text: text(5_000), personalDataReason });

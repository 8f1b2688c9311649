import { z } from "zod";
import { reviewDecisions } from "../decision";
import { bodyRoles, claims, confidences, deadlineReasons, findingValues, pillars } from "../vocabulary";
import { evidenceItems } from "./evidence";
import { id, localised, partialDay, personalDataReason, rowVersion, text } from "./fields";

export const bodies = z.array(z.object({ organisationId: id, role: z.enum(bodyRoles) })).max(20);

export const EnterMeasure = z.object({
  instrumentId: id,
  number: text(40).optional(),
  text: localised(4_000),
  pillars: z.array(z.enum(pillars)).max(pillars.length).default([]),
  bodies: bodies.default([]),
  dueOn: partialDay.optional(),
  dueText: text(200).optional(),
  isContinuing: z.boolean().default(false),
  confidence: z.enum(confidences).default("text"),
});

export const AssignBodies = z.object({ measureId: id, rowVersion, bodies });

export const DeadlineFields = z.object({
  measureId: id,
  rowVersion,
  dueOn: partialDay.optional(),
  reason: z.enum(deadlineReasons),
  authority: text(300),
  authorityInstrumentId: id.optional(),
  rationale: text(2_000),
  decidedOn: partialDay.optional(),
  personalDataReason,
});

export const MoveDeadline = DeadlineFields.refine(
  (value) => value.reason === "to_continuing" || value.dueOn !== undefined,
  { path: ["dueOn"], params: { reason: "required" } },
);

export const ReportProgress = z.object({
  measureId: id,
  rowVersion,
  claim: z.enum(claims),
  happenedOn: partialDay,
  narrative: text(5_000),
  evidence: evidenceItems,
  personalDataReason,
});

export const DecideProgress = z.object({
  progressId: id,
  decision: z.enum(reviewDecisions),
  rationale: text(2_000),
  personalDataReason,
});

export const RecordFinding = z.object({
  measureId: id,
  rowVersion,
  finding: z.enum(findingValues),
  happenedOn: partialDay,
  rationale: text(5_000),
  evidence: evidenceItems,
  personalDataReason,
});

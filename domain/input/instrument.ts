import { z } from "zod";
import { confidences, instrumentKinds, milestoneKinds, relationKinds, stages } from "../vocabulary";
import { evidenceItems } from "./evidence";
import { countryCode, id, link, localised, partialDay, personalDataReason, text, ticked } from "./fields";

const related = z.object({ kind: z.enum(relationKinds), toId: id });

export const EnterInstrument = z.object({
  countryCode,
  kind: z.enum(instrumentKinds),
  title: localised(500),
  number: text(60).optional(),
  issuerId: id.optional(),
  summary: localised(4_000).optional(),
  draftedOn: partialDay.optional(),
  adoptedOn: partialDay.optional(),
  signedOn: partialDay.optional(),
  inForceOn: partialDay.optional(),
  repealedOn: partialDay.optional(),
  statusNote: text(300).optional(),
  confidence: z.enum(confidences).default("text"),
  isPublished: z.boolean().default(true),
  relations: z.array(related).max(20).default([]),
  source: link.optional(),
});

export const LogMilestone = z.object({
  instrumentId: id,
  stage: z.enum(stages),
  kind: z.enum(milestoneKinds),
  happenedOn: partialDay,
  nationalName: text(200).optional(),
  note: text(2_000).optional(),
  source: link.optional(),
  evidence: evidenceItems,
  supersedesId: id.optional(),
  confirmOrder: ticked
    .optional()
    .describe("That the day is right although a step before this one has a later day"),
  personalDataReason,
});

export const RelateInstrument = related.extend({ instrumentId: id });

export const PublishInstrument = z.object({ instrumentId: id, rowVersion: z.number().int().min(1) });

import { z } from "zod";
import {
  confidences,
  eventKinds,
  linkKinds,
  linkTargets,
  pillars,
  settlements,
  strengths,
} from "../vocabulary";
import { countryCode, id, link, localised, partialDay, personalDataReason, text } from "./fields";

const pillarList = z.array(z.enum(pillars)).max(pillars.length).default([]);

export const EnterEvent = z.object({
  countryCode,
  kind: z.enum(eventKinds),
  title: localised(300),
  happenedOn: partialDay.optional(),
  place: text(200).optional(),
  summary: localised(4_000).optional(),
  organisers: z
    .array(z.object({ statedAs: text(300), organisationId: id.optional() }))
    .max(50)
    .default([]),
  participants: z
    .array(z.object({ role: text(300), countryCode: countryCode.optional(), organisationId: id.optional() }))
    .max(200)
    .default([])
    .describe("By role and body: persons are not named"),
  focusInstrumentIds: z.array(id).max(50).default([]),
  practiceIds: z
    .array(id)
    .max(50)
    .default([])
    .describe("Practices of the same country that were presented at it, so far at no event"),
  confidence: z.enum(confidences).default("reported"),
  source: link.optional(),
  personalDataReason,
});

export const AddOutcome = z.object({
  eventId: id,
  text: text(2_000),
  ownerId: id.optional(),
  dueOn: partialDay.optional(),
  agreedOn: partialDay.optional().describe("When it was agreed; the day of the event when absent"),
  personalDataReason,
});

export const SettleOutcome = z.object({
  outcomeId: id,
  state: z.enum(settlements),
  happenedOn: partialDay,
  note: text(2_000).optional(),
  personalDataReason,
});

export const EnterPractice = z.object({
  countryCode,
  title: localised(300),
  summary: localised(4_000),
  presentedBy: text(300).optional(),
  eventId: id.optional(),
  pillars: pillarList,
  confidence: z.enum(confidences).default("reported"),
  source: link.optional(),
  personalDataReason,
});

export const EnterRecommendation = z.object({
  countryCode,
  bodyId: id,
  document: text(300),
  article: text(60).optional().describe("The article or paragraph of the document, as written there"),
  madeOn: partialDay.optional(),
  text: localised(4_000),
  strength: z.enum(strengths).optional(),
  eventId: id.optional(),
  pillars: pillarList,
  confidence: z.enum(confidences).default("text"),
  source: link.optional(),
  personalDataReason,
});

export const LinkFields = z.object({
  recommendationId: id,
  target: z.enum(linkTargets),
  targetId: id,
  kind: z.enum(linkKinds).exclude(["withdrawn"]),
  rationale: text(2_000).optional(),
  source: link.optional(),
  personalDataReason,
});

export const LinkRecommendation = LinkFields.refine(
  (value) => value.rationale !== undefined || value.source !== undefined,
  {
    path: ["rationale"],
    params: { reason: "required" },
  },
);

export const UnlinkRecommendation = z.object({ linkId: id, rationale: text(2_000), personalDataReason });

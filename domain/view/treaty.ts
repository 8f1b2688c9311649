import { z } from "zod";
import {
  confidences,
  ratificationActs,
  ratificationStatuses,
  standardGroups,
  standardKinds,
} from "../vocabulary";
import { CitationView, CountryRef, Day, Localised } from "./shared";

const TreatyRef = z.object({ id: z.string(), shortName: z.string(), fullName: Localised });

/** What a State's standing towards a treaty was on the day asked about. */
export const RatificationView = z.object({
  id: z.string(),
  country: CountryRef.extend({ isTracked: z.boolean() }),
  treaty: TreatyRef,
  status: z.enum(ratificationStatuses).describe("`unknown`: that cannot be said of the day asked about"),
  act: z.enum(ratificationActs).nullable(),
  signedOn: Day,
  ratifiedOn: Day,
  inForceOn: Day,
  statedAs: z.string().nullable().describe("The name a source gave the treaty, where it differs"),
  reservations: z.string().nullable().describe('null: not known whether there are any; "": there are none'),
  note: z.string().nullable(),
  confidence: z.enum(confidences),
  isVerified: z.boolean(),
  citations: z.array(CitationView),
});
export type RatificationView = z.infer<typeof RatificationView>;

export const TreatyItem = TreatyRef.extend({
  group: z.enum(standardGroups),
  kind: z.enum(standardKinds),
  adoptedOn: Day,
  inForceOn: Day,
  areDatesVerified: z.boolean(),
  depositary: z.string().nullable(),
  url: z.string().nullable(),
  note: z.string().nullable(),
  isVerified: z.boolean(),
  partyCount: z.number().int().describe("States known to be bound on the day asked about"),
  notPartyCount: z.number().int().describe("States known not to be"),
  criterionCount: z.number().int().describe("Questions of the comparison that rest on it"),
});
export type TreatyItem = z.infer<typeof TreatyItem>;

const TreatyCriterion = z.object({ code: z.string(), question: Localised, reference: z.string() });

export const TreatyView = TreatyItem.extend({
  articles: z.array(z.object({ number: z.string(), heading: z.string(), isVerified: z.boolean() })),
  ratifications: z.array(RatificationView).describe("By country code; a State without one is not researched"),
  criteria: z.array(TreatyCriterion),
  unmet: z
    .array(z.object({ countryCode: z.string(), criteria: z.array(z.string()) }))
    .describe(
      "Bound States, with the questions resting on it that stand at 0 or 1, or at no provision or not researched",
    ),
  citations: z.array(CitationView),
});
export type TreatyView = z.infer<typeof TreatyView>;

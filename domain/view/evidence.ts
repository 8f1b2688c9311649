import { z } from "zod";
import { CountryRef, EvidenceView, InstrumentRef, MeasureRef, OrganisationRef, TitledRef } from "./shared";

/** Evidence with what it stands under, and where that is read. */
export const EvidenceUseView = z.object({
  evidence: EvidenceView,
  subjectKind: z.enum(["progress", "milestone", "finding", "assessment"]),
  subject: z.object({
    country: CountryRef.nullable(),
    organisation: OrganisationRef.nullable(),
    instrument: InstrumentRef.nullable(),
    measure: MeasureRef.nullable(),
    titled: TitledRef.nullable(),
  }),
});
export type EvidenceUseView = z.infer<typeof EvidenceUseView>;

export const EvidencePageView = EvidenceUseView.extend({
  alsoUsed: z.array(EvidenceUseView).describe("Where the same link or the same content is used"),
  beside: z.array(EvidenceView).describe("What else is said for and against the same entry"),
  isReturned: z.boolean().describe("The entry it was handed in with was returned by a reviewer"),
});
export type EvidencePageView = z.infer<typeof EvidencePageView>;

import { z } from "zod";
import { CountryRef, Instant, InstrumentRef, MeasureRef, OrganisationRef, TitledRef } from "./shared";

/** One change that anybody may know of; what the thing was before and after is on its own page. */
export const ChangeView = z.object({
  seq: z.number().int(),
  recordedAt: Instant,
  action: z.string().describe("As in the permissions, for example `progress.report`"),
  subjectKind: z.string(),
  subjectId: z.string(),
  country: CountryRef.nullable(),
  instrument: InstrumentRef.nullable(),
  measure: MeasureRef.nullable(),
  organisation: OrganisationRef.nullable(),
  titled: TitledRef.nullable().describe("An event, practice or recommendation"),
});
export type ChangeView = z.infer<typeof ChangeView>;

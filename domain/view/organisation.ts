import { z } from "zod";
import { confidences, organisationKinds } from "../vocabulary";
import { MeasureItem } from "./measure";
import { CitationView, CountryRef, Day, InstrumentRef, OrganisationRef, pagedOf } from "./shared";

export const OrganisationItem = OrganisationRef.extend({
  country: CountryRef.nullable().describe("null: an international body"),
  kind: z.enum(organisationKinds),
  role: z.string().nullable(),
  sinceOn: Day,
  successorId: z.string().nullable(),
  confidence: z.enum(confidences),
  rowVersion: z.number().int(),
});
export type OrganisationItem = z.infer<typeof OrganisationItem>;

export const OrganisationView = OrganisationItem.extend({
  successor: OrganisationRef.nullable(),
  predecessors: z.array(OrganisationRef),
  issued: z.array(InstrumentRef).describe("Instruments it issued, newest first; the first 50"),
  measures: pagedOf(MeasureItem).describe(
    "What it leads or supports, or took over from a body whose place it took",
  ),
  citations: z.array(CitationView),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

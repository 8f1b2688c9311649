import { z } from "zod";
import { claims, findingValues, memberships, organisationKinds, regions, stages } from "../vocabulary";
import { InstrumentItem } from "./instrument";
import { MeasureItem } from "./measure";
import {
  CitationView,
  CountryRef,
  Day,
  Instant,
  InstrumentRef,
  Localised,
  MeasureRef,
  OrganisationRef,
  TallyView,
} from "./shared";

export const MembershipView = z.object({
  organisation: z.enum(memberships),
  sinceOn: Day,
  untilOn: Day,
  isVerified: z.boolean(),
});

/** A State as it stands in the list of all. */
export const CountryItem = z.object({
  code: z.string(),
  iso3: z.string(),
  name: Localised,
  nativeLanguage: z.string().nullable(),
  region: z.enum(regions),
  capital: z.string().nullable(),
  isTracked: z.boolean().describe("Whether the framework of this State is held"),
  isVerified: z.boolean(),
  memberships: z.array(MembershipView),
  instrumentCount: z.number().int(),
  tally: TallyView,
  verifiedPercent: z.number().int().nullable(),
  overdueCount: z.number().int(),
  lastChangeAt: Instant.nullable(),
});
export type CountryItem = z.infer<typeof CountryItem>;

/** Something that happened: a step held, a claim made or a finding recorded. */
export const MoveView = z.object({
  kind: z.enum(["milestone", "progress", "finding"]),
  id: z.string(),
  happenedOn: Day,
  recordedAt: Instant,
  country: CountryRef,
  instrument: InstrumentRef,
  measure: MeasureRef.nullable().describe("null for a milestone"),
  stage: z.enum(stages).nullable(),
  nationalName: z.string().nullable(),
  claim: z.enum(claims).nullable(),
  finding: z.enum(findingValues).nullable(),
  text: z.string().nullable().describe("Note, narrative or rationale"),
  language: z.string().nullable(),
});
export type MoveView = z.infer<typeof MoveView>;

export const BodyOfCountry = OrganisationRef.extend({
  kind: z.enum(organisationKinds),
  sinceOn: Day,
  successorId: z.string().nullable().describe("The body that took its place"),
});

export const CountryProfile = CountryItem.extend({
  instruments: z.object({ data: z.array(InstrumentItem), totalCount: z.number().int() }),
  undatedInstruments: z
    .array(InstrumentItem)
    .describe("Only as of an earlier day: held without a day of their own, so they may have stood then"),
  bodies: z.array(BodyOfCountry),
  nextDue: z.array(MeasureItem).describe("What is still owed, soonest first, ten at most"),
  overdue: z.array(MeasureItem).describe("What is overdue, longest first, ten at most"),
  recentMoves: z.array(MoveView).describe("Latest first, ten of each kind at most"),
  gaps: z.array(z.object({ id: z.string(), text: z.string() })).describe("What is known to be missing"),
  citations: z.array(CitationView),
});
export type CountryProfile = z.infer<typeof CountryProfile>;

import { z } from "zod";
import {
  absences,
  assessmentConfidences,
  memberships,
  pillars,
  ratificationActs,
  ratificationStatuses,
  ratingSchemes,
  ratingValues,
  standardGroups,
  standardKinds,
  themeOrigins,
} from "../../domain/vocabulary";
import { confidence, countryCode, day, id, localised, sources, words } from "./record-fields";

const Standard = z.strictObject({
  id,
  group: z.enum(standardGroups),
  kind: z.enum(standardKinds),
  shortName: words,
  fullName: localised,
  adoptedOn: day,
  inForceOn: day,
  areDatesVerified: z.boolean(),
  depositary: words.nullable(),
  url: z.url().nullable(),
  note: words.nullable(),
  isVerified: z.boolean(),
  articles: z.array(z.strictObject({ number: words, heading: words, isVerified: z.boolean() })),
  sources,
});

const Ratification = z.strictObject({
  id,
  standardId: id,
  countryCode,
  status: z.enum(ratificationStatuses),
  act: z.enum(ratificationActs).nullable(),
  signedOn: day,
  ratifiedOn: day,
  inForceOn: day,
  statedAs: words.nullable(),
  reservations: z.string().optional(),
  note: words.nullable(),
  confidence,
  isVerified: z.boolean(),
  sources,
});

const basis = z.array(z.strictObject({ standardId: id, reference: words, isVerified: z.boolean() }));
const described = { name: localised, definition: localised };

const Pillar = z.strictObject({
  code: z.enum(pillars),
  prefix: words,
  ...described,
  isVerified: z.boolean(),
  basis,
  sources,
});

const Approach = z.strictObject({ id, ...described, isVerified: z.boolean(), basis, sources });

const Theme = z.strictObject({
  id,
  origin: z.enum(themeOrigins),
  ...described,
  isVerified: z.boolean(),
  sources,
  /** The parts are editorial, whatever the theme's origin. */
  parts: z.array(z.strictObject({ id, ...described })),
});

const Criterion = z.strictObject({
  code: id,
  pillar: z.enum(pillars),
  themeId: id,
  subThemeId: id,
  question: localised,
  guidance: localised,
  scale: z.strictObject({ "0": localised, "1": localised, "2": localised, "3": localised }),
  isVictimCentred: z.boolean(),
  isVerified: z.boolean(),
  verifiedNote: words.nullable(),
  computedFrom: z
    .strictObject({
      kind: z.literal("ratification"),
      standardIds: z.array(id),
      basicId: id,
      membersOnly: z.record(id, z.enum(memberships)),
    })
    .nullable(),
  basis,
  sources,
});

const value = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

const Assessment = z
  .strictObject({
    id,
    criterionCode: id,
    countryCode,
    value: value.nullable(),
    absence: z.enum(absences).nullable(),
    rationale: words,
    validFrom: day,
    asOf: day,
    confidence: z.enum(assessmentConfidences).nullable(),
    provisions: z.array(z.strictObject({ instrumentId: id, locator: words.nullable() })),
    supersedesId: id.optional(),
    sources,
    /** Earlier answers, oldest first. */
    history: z.array(z.strictObject({ id, value, asOf: day.unwrap(), rationale: words, sources })),
  })
  .refine((each) => (each.value === null) !== (each.absence === null), "either a value or an absence");

const Indicator = z.strictObject({
  code: id,
  name: localised,
  unit: words,
  definition: localised,
  disaggregation: z.array(words),
  pillar: z.enum(pillars).nullable(),
  caution: words.nullable(),
  isVerified: z.boolean(),
  verifiedNote: words.nullable(),
  isEditorial: z.boolean(),
  countsPeople: z.boolean(),
  sources,
});

const year = z.number().int().min(1900).max(2100);

const Observation = z.strictObject({
  id,
  indicatorCode: id,
  countryCode,
  year,
  value: z.number().min(0),
  basis: words.nullable(),
  period: words.nullable(),
  note: words.nullable(),
  confidence,
  sources,
});

const Rating = z.strictObject({
  id,
  scheme: z.enum(ratingSchemes),
  countryCode,
  year,
  value: z.enum(ratingValues),
  note: words.nullable(),
  confidence,
  sources,
});

/** `treaties.json`, `criteria.json`, `assessments.json` and `statistics.json`. */
export const TreatiesFile = z.strictObject({
  standards: z.array(Standard),
  ratifications: z.array(Ratification),
});
export const CriteriaFile = z.strictObject({
  edition: words,
  pillars: z.array(Pillar),
  approaches: z.array(Approach),
  themes: z.array(Theme),
  criteria: z.array(Criterion),
});
export const AssessmentsFile = z.strictObject({ edition: words, assessments: z.array(Assessment) });
export const StatisticsFile = z.strictObject({
  indicators: z.array(Indicator),
  observations: z.array(Observation),
  ratings: z.array(Rating),
});

export type TreatiesRecord = z.output<typeof TreatiesFile>;
export type CriteriaRecord = z.output<typeof CriteriaFile>;
export type AssessmentsRecord = z.output<typeof AssessmentsFile>;
export type StatisticsRecord = z.output<typeof StatisticsFile>;
export type BasisRecord = z.output<typeof basis>;

import { z } from "zod";
import { partialDay } from "../../domain/input/fields";
import {
  claims,
  instrumentKinds,
  memberships,
  milestoneKinds,
  organisationKinds,
  pillars,
  regions,
  relationKinds,
  stages,
} from "../../domain/vocabulary";
import { Event, Practice, Recommendation } from "./advice-record";
import { confidence, countryCode, day, id, localised, sources, words } from "./record-fields";

const Source = z.strictObject({
  id,
  title: words,
  publisher: words.nullable(),
  publishedOn: day,
  publishedNote: words.optional(),
  url: z.url().nullable(),
  language: words.nullable(),
  note: words.optional(),
  consulted: z.enum(["excerpt", "not-opened", "n/a"]).optional(),
  checkedOn: partialDay.optional(),
});

const Country = z.strictObject({
  code: countryCode,
  iso3: z.string().regex(/^[A-Z]{3}$/),
  name: localised,
  nativeLanguage: words.nullable(),
  region: z.enum(regions),
  capital: words.nullable(),
  /** When the present State came to be, where that is after 1900; common knowledge, not seen in a source. */
  sinceOn: partialDay.optional(),
  isVerified: z.boolean(),
  memberships: z.array(
    z.strictObject({
      organisation: z.enum(memberships),
      sinceOn: partialDay.optional(),
      untilOn: partialDay.optional(),
      isVerified: z.boolean(),
    }),
  ),
  sources,
});

const Organisation = z.strictObject({
  id,
  name: localised,
  acronym: words.nullable(),
  kind: z.enum(organisationKinds),
  /** Belongs to no one country, though this country's framework names it. */
  isInternational: z.boolean().optional(),
  role: words.nullable(),
  sinceOn: day,
  untilOn: day,
  successorId: id.nullable(),
  confidence,
  sources,
});

const Milestone = z.strictObject({
  id,
  stage: z.enum(stages).nullable(),
  kind: z.enum(milestoneKinds),
  happenedOn: day,
  nationalName: words.nullable(),
  note: words.nullable(),
  supersedesId: id.optional(),
  sources,
});

const Provision = z.strictObject({ id, number: words.nullable(), heading: words, summary: words });

const Progress = z.strictObject({
  id,
  claim: z.enum(claims),
  statedAs: words.optional(),
  happenedOn: day,
  narrative: words,
  sources,
});

const Measure = z.strictObject({
  id,
  number: words.nullable(),
  isNumberOfficial: z.boolean(),
  text: localised,
  pillars: z.array(z.enum(pillars)),
  lead: z.array(id),
  support: z.array(id),
  dueOn: day,
  dueText: words.nullable(),
  isContinuing: z.boolean().optional(),
  confidence,
  sources,
  progress: z.array(Progress),
});

const Instrument = z.strictObject({
  id,
  kind: z.enum(instrumentKinds),
  number: words.nullable(),
  title: localised,
  summary: localised.nullable(),
  issuerId: id.nullable(),
  draftedOn: day,
  adoptedOn: day,
  signedOn: day,
  inForceOn: day,
  repealedOn: day,
  statusNote: words.nullable(),
  confidence,
  relations: z.array(z.strictObject({ kind: z.enum(relationKinds), toId: id })),
  sources,
  milestones: z.array(Milestone),
  provisions: z.array(Provision),
  measures: z.array(Measure),
});

/** `sources.json`, `countries.json` and one file for each country with a framework, in this order. */
export const SourcesFile = z.array(Source);
export const CountriesFile = z.array(Country);
export const FrameworkFile = z.strictObject({
  countryCode: Country.shape.code,
  gaps: z.array(z.strictObject({ id, text: words })),
  organisations: z.array(Organisation),
  instruments: z.array(Instrument),
  events: z.array(Event),
  practices: z.array(Practice),
  recommendations: z.array(Recommendation),
});

export type SourceRecord = z.output<typeof Source>;
export type CountryRecord = z.output<typeof Country>;
export type InstrumentRecord = z.output<typeof Instrument>;
export type MeasureRecord = z.output<typeof Measure>;
export type FrameworkRecord = z.output<typeof FrameworkFile>;

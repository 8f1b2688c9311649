import { z } from "zod";
import { absences, assessmentConfidences, confidences, instrumentKinds, stages } from "../vocabulary";
import { CitationView, CountryRef, InstrumentRef, Localised } from "./shared";

/** A clause that many laws have. */
export const TopicItem = z.object({
  id: z.string(),
  name: Localised,
  definition: Localised,
  criteria: z.array(z.string()).describe("Criteria whose answers speak of it"),
});
export type TopicItem = z.infer<typeof TopicItem>;

/** The wording of a provision in one language, as a version of the instrument has it. */
const WordingView = z.object({
  language: z.string(),
  number: z.string().nullable(),
  heading: z.string().nullable(),
  body: z.string(),
  versionNumber: z.number().int(),
});

/** One place in an instrument that stands under a topic. */
export const PlaceView = z.object({
  instrument: InstrumentRef.extend({ kind: z.enum(instrumentKinds), stage: z.enum(stages).nullable() }),
  locator: z.string().nullable().describe("null: the instrument as a whole"),
  listed: z
    .object({
      id: z.string(),
      number: z.string().nullable(),
      heading: z.string().nullable(),
      summary: z.string().nullable(),
      confidence: z.enum(confidences),
    })
    .nullable()
    .describe("The provision as listed; null: none that the locator names is listed"),
  wordings: z.array(WordingView).describe("Its text in each language held; empty: no text is held"),
  restsOn: z
    .array(
      z.object({
        criterionCode: z.string(),
        value: z.number().int().nullable(),
        confidence: z.enum(assessmentConfidences).nullable(),
        rationale: z.string(),
        citations: z.array(CitationView),
      }),
    )
    .describe("The answers that name this place; empty: a person put it here"),
});
export type PlaceView = z.infer<typeof PlaceView>;

/** What is held of one State under a topic. */
export const TopicCountryView = z.object({
  country: CountryRef,
  places: z.array(PlaceView),
  absence: z.enum(absences).nullable().describe("Why there is no place; null where there is one"),
});
export type TopicCountryView = z.infer<typeof TopicCountryView>;

export const TopicView = TopicItem.extend({ countries: z.array(TopicCountryView) });
export type TopicView = z.infer<typeof TopicView>;

export const TopicRef = TopicItem.pick({ id: true, name: true });
export type TopicRef = z.infer<typeof TopicRef>;

import { z } from "zod";
import { eventKinds, pillars, strengths } from "../../domain/vocabulary";
import { confidence, day, id, localised, sources, words } from "./record-fields";

const MonitoringBody = z.strictObject({
  id,
  name: localised,
  organisation: words.nullable(),
  standardId: id.nullable(),
  issues: z.array(words),
  cycle: words.nullable(),
  appliesTo: words.nullable(),
  composition: words.nullable(),
  note: words.nullable(),
  isVerified: z.boolean(),
  isListed: z.boolean(),
  sources,
});

export const Recommendation = z.strictObject({
  id,
  bodyId: id,
  statedBody: words,
  document: words,
  madeOn: day,
  text: localised,
  strength: z.enum(strengths).nullable(),
  eventId: id.nullable(),
  pillars: z.array(z.enum(pillars)),
  confidence,
  sources,
});

export const Practice = z.strictObject({
  id,
  title: localised,
  summary: localised,
  presentedBy: words.nullable(),
  eventId: id.nullable(),
  pillars: z.array(z.enum(pillars)),
  confidence,
  sources,
});

export const Event = z.strictObject({
  id,
  sameAsId: id.nullable(),
  kind: z.enum(eventKinds),
  title: localised,
  happenedOn: day,
  place: words.nullable(),
  summary: localised.nullable(),
  organisers: z.array(z.strictObject({ statedAs: words, organisationId: id.nullable() })),
  participants: z.array(
    z.strictObject({
      name: words.nullable(),
      role: words,
      countryCode: words.nullable(),
      organisationId: id.nullable(),
    }),
  ),
  focusInstrumentIds: z.array(id),
  outcomes: z.array(words),
  confidence,
  sources,
});

/** `monitoring-bodies.json`. */
export const MonitoringBodiesFile = z.array(MonitoringBody);
export type MonitoringBodyRecord = z.output<typeof MonitoringBody>;
export type RecommendationRecord = z.output<typeof Recommendation>;
export type PracticeRecord = z.output<typeof Practice>;
export type EventRecord = z.output<typeof Event>;

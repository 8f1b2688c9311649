import { z } from "zod";
import {
  answerStates,
  claims,
  confidences,
  eventKinds,
  findingValues,
  linkKinds,
  linkTargets,
  pillars,
  settlements,
  strengths,
} from "../vocabulary";
import {
  CitationView,
  CountryRef,
  Day,
  Instant,
  InstrumentRef,
  Localised,
  MeasureRef,
  OrganisationRef,
} from "./shared";

/** An event as others name it. */
export const EventRef = z.object({ id: z.string(), title: Localised, happenedOn: Day });
export type EventRef = z.infer<typeof EventRef>;

export const EventItem = EventRef.extend({
  countryCode: z.string(),
  country: CountryRef,
  sameAsId: z
    .string()
    .nullable()
    .describe("The event that this account of another State's framework is about"),
  kind: z.enum(eventKinds),
  place: z.string().nullable(),
  summary: Localised.nullable(),
  confidence: z.enum(confidences),
  organisers: z.array(z.object({ statedAs: z.string(), organisation: OrganisationRef.nullable() })),
  rowVersion: z.number().int(),
});
export type EventItem = z.infer<typeof EventItem>;

export const PracticeItem = z.object({
  id: z.string(),
  countryCode: z.string(),
  country: CountryRef,
  title: Localised,
  summary: Localised,
  presentedBy: z.string().nullable(),
  pillars: z.array(z.enum(pillars)),
  confidence: z.enum(confidences),
  rowVersion: z.number().int(),
});
export type PracticeItem = z.infer<typeof PracticeItem>;

export const PracticeView = PracticeItem.extend({
  event: EventRef.nullable(),
  citations: z.array(CitationView),
});
export type PracticeView = z.infer<typeof PracticeView>;

export const MonitoringBodyRef = z.object({ id: z.string(), name: Localised });
export type MonitoringBodyRef = z.infer<typeof MonitoringBodyRef>;

export const RecommendationItem = z.object({
  id: z.string(),
  countryCode: z.string(),
  country: CountryRef,
  body: MonitoringBodyRef,
  statedBody: z.string().describe("The body as the source names it"),
  document: z.string(),
  article: z.string().nullable().describe("Where in the document"),
  madeOn: Day,
  text: Localised,
  strength: z.enum(strengths).nullable().describe("null: the wording is not held"),
  pillars: z.array(z.enum(pillars)),
  answer: z.enum(answerStates),
  confidence: z.enum(confidences),
  rowVersion: z.number().int(),
});
export type RecommendationItem = z.infer<typeof RecommendationItem>;

/** What somebody says answers a recommendation: exactly one of the things is named. */
export const LinkView = z.object({
  id: z.string(),
  recommendationId: z.string(),
  target: z.enum(linkTargets),
  targetId: z.string(),
  kind: z.enum(linkKinds),
  rationale: z.string().nullable(),
  recordedAt: Instant,
  instrument: InstrumentRef.nullable(),
  provision: z.object({ number: z.string().nullable(), heading: z.string().nullable() }).nullable(),
  measure: MeasureRef.extend({
    claim: z.enum(claims).nullable(),
    finding: z.enum(findingValues).nullable(),
  }).nullable(),
  criterion: z.object({ code: z.string(), question: Localised }).nullable(),
  citations: z.array(CitationView),
});
export type LinkView = z.infer<typeof LinkView>;

export const RecommendationView = RecommendationItem.extend({
  monitoringBody: MonitoringBodyRef.extend({
    organisation: z.string().nullable(),
    issues: z.array(z.string()),
    cycle: z.string().nullable(),
    composition: z.string().nullable(),
    note: z.string().nullable(),
    isVerified: z.boolean(),
    citations: z.array(CitationView),
  }),
  event: EventRef.nullable(),
  links: z.array(LinkView).describe("What stands, oldest first"),
  citations: z.array(CitationView),
});
export type RecommendationView = z.infer<typeof RecommendationView>;

/** What came of an event; with an owner and a day it is a task. */
export const OutcomeView = z.object({
  id: z.string(),
  text: z.string(),
  owner: OrganisationRef.nullable(),
  dueOn: Day,
  agreedOn: Day.describe("null: at the event"),
  isOverdue: z.boolean().describe("Its day has certainly passed and it is not settled"),
  settlement: z
    .object({
      state: z.enum(settlements),
      happenedOn: Day,
      note: z.string().nullable(),
      recordedAt: Instant,
    })
    .nullable()
    .describe("What became of it; null: still open"),
});
export type OutcomeView = z.infer<typeof OutcomeView>;

/** An outcome that awaits somebody, with the event it came of. */
export const TaskView = OutcomeView.extend({ event: EventRef });
export type TaskView = z.infer<typeof TaskView>;

export const EventView = EventItem.extend({
  participants: z.array(
    z.object({
      name: z.string().nullable(),
      role: z.string(),
      countryCode: z.string().nullable(),
      organisation: OrganisationRef.nullable(),
    }),
  ),
  focusInstruments: z.array(InstrumentRef),
  practices: z.array(PracticeItem).describe("What was presented, where a source says so"),
  outcomes: z.array(OutcomeView),
  recommendations: z.array(RecommendationItem).describe("What the event asked"),
  accounts: z.array(EventItem).describe("What other States' frameworks say of it"),
  citations: z.array(CitationView),
});
export type EventView = z.infer<typeof EventView>;

/** A country's recommendations by how far they are answered. */
export const AnswerCounts = z.object({
  unanswered: z.number().int(),
  partlyAnswered: z.number().int(),
  answered: z.number().int(),
});
export type AnswerCounts = z.infer<typeof AnswerCounts>;

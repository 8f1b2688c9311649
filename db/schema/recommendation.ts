import type { Localised } from "../../domain/localised";
import {
  answerStates,
  confidences,
  linkKinds,
  linkTargets,
  pillars,
  strengths,
} from "../../domain/vocabulary";
import { day, flag, index, instant, json, oneOf, primaryKey, string, table, whole } from "../kit";
import { country } from "./country";
import { event } from "./event";
import { standard } from "./standard";

/** One row is a body that looks at how States act and says what they should do. */
export const monitoringBody = table("monitoring_body", {
  id: string("id").primaryKey(),
  name: json<Localised>("name").notNull(),
  organisation: string("organisation"),
  /** The standard by which it looks. */
  standardId: string("standard_id").references(() => standard.id),
  issues: json<string[]>("issues").notNull(),
  cycle: string("cycle"),
  appliesTo: string("applies_to"),
  composition: string("composition"),
  note: string("note"),
  isVerified: flag("is_verified").notNull(),
  /** False for one that a State's recommendations name and the list of monitoring bodies does not. */
  isListed: flag("is_listed").notNull(),
  position: whole("position").notNull(),
});

/** One row is what a body asked of a State. `answer` is carried from the links by the command that changes one. */
export const recommendation = table(
  "recommendation",
  {
    id: string("id").primaryKey(),
    countryCode: string("country_code")
      .notNull()
      .references(() => country.code),
    bodyId: string("body_id")
      .notNull()
      .references(() => monitoringBody.id),
    /** The body as the source names it. */
    statedBody: string("stated_body").notNull(),
    document: string("document").notNull(),
    /** The article or paragraph of the document in which it stands, as written there. */
    article: string("article"),
    madeOn: day("made_on"),
    existsBy: day("exists_by").notNull(),
    isUndated: flag("is_undated").notNull(),
    text: json<Localised>("text").notNull(),
    /** Null: the wording is not held, so how strongly it was asked is not known. */
    strength: oneOf("strength", strengths),
    eventId: string("event_id").references(() => event.id),
    confidence: oneOf("confidence", confidences).notNull(),
    answer: oneOf("answer", answerStates).notNull(),
    rowVersion: whole("row_version").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [
    index("recommendation_newest").on(t.existsBy, t.id), // all recommendations, newest first
    index("recommendation_by_country").on(t.countryCode, t.existsBy, t.id), // what was asked of a country
    index("recommendation_by_body").on(t.bodyId, t.existsBy, t.id), // what a body asked
    index("recommendation_by_event").on(t.eventId), // what an event asked
  ],
);

/** One row puts a recommendation under a pillar. */
export const recommendationPillar = table(
  "recommendation_pillar",
  {
    recommendationId: string("recommendation_id")
      .notNull()
      .references(() => recommendation.id),
    pillar: oneOf("pillar", pillars).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recommendationId, t.pillar] }),
    index("recommendation_pillar_by_pillar").on(t.pillar, t.recommendationId), // the filter by pillar
  ],
);

/** One row says what answers a recommendation and why; a later row that names it in `supersedesId` stands in its place. Append-only. */
export const link = table(
  "link",
  {
    id: string("id").primaryKey(),
    recommendationId: string("recommendation_id")
      .notNull()
      .references(() => recommendation.id),
    target: oneOf("target", linkTargets).notNull(),
    targetId: string("target_id").notNull(),
    kind: oneOf("kind", linkKinds).notNull(),
    rationale: string("rationale"),
    supersedesId: string("supersedes_id"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [
    index("link_by_recommendation").on(t.recommendationId, t.target), // what answers a recommendation
    index("link_by_target").on(t.target, t.targetId), // which recommendations a thing answers
    index("link_superseded").on(t.supersedesId), // whether a link still stands
  ],
);

/** One row carries a country's counts of recommendations, kept by the commands that change them. */
export const recommendationTally = table("recommendation_tally", {
  countryCode: string("country_code")
    .primaryKey()
    .references(() => country.code),
  unanswered: whole("unanswered").notNull().default(0),
  partlyAnswered: whole("partly_answered").notNull().default(0),
  answered: whole("answered").notNull().default(0),
});

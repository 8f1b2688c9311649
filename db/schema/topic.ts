import type { Localised } from "../../domain/localised";
import { flag, index, instant, json, primaryKey, string, table, whole } from "../kit";
import { criterion } from "./criterion";
import { instrument } from "./instrument";
import { provision } from "./version";

/** One row is a clause that many laws have: non-punishment, a reflection period. The list is the project's own. */
export const topic = table("topic", {
  id: string("id").primaryKey(),
  name: json<Localised>("name").notNull(),
  definition: json<Localised>("definition").notNull(),
  position: whole("position").notNull(),
});

/** One row says that answers to a criterion speak of a topic: what such an answer rests on stands under it. */
export const topicCriterion = table(
  "topic_criterion",
  {
    topicId: string("topic_id")
      .notNull()
      .references(() => topic.id),
    criterionCode: string("criterion_code")
      .notNull()
      .references(() => criterion.code),
  },
  (t) => [
    primaryKey({ columns: [t.topicId, t.criterionCode] }),
    index("topic_criterion_by_criterion").on(t.criterionCode), // the topics an answer speaks of
  ],
);

/**
 * One row says that a person put a provision (null: an instrument as a whole) under a topic, or took it out again. Append-only: of
 * the rows for one place the last one stands.
 */
export const topicAssignment = table(
  "topic_assignment",
  {
    id: string("id").primaryKey(),
    topicId: string("topic_id")
      .notNull()
      .references(() => topic.id),
    instrumentId: string("instrument_id")
      .notNull()
      .references(() => instrument.id),
    provisionId: string("provision_id").references(() => provision.id),
    countryCode: string("country_code").notNull(),
    isAssigned: flag("is_assigned").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id").notNull(),
  },
  (t) => [
    index("topic_assignment_by_topic").on(t.topicId, t.recordedAt), // what people put under a topic
    index("topic_assignment_by_instrument").on(t.instrumentId, t.recordedAt), // the topics of an instrument
  ],
);

import type { Localised } from "../../domain/localised";
import { confidences, pillars } from "../../domain/vocabulary";
import { index, instant, json, oneOf, primaryKey, string, table, whole } from "../kit";
import { country } from "./country";
import { event } from "./event";

/** One row is a good practice of a country, as a public source or an official describes it. */
export const practice = table(
  "practice",
  {
    id: string("id").primaryKey(),
    countryCode: string("country_code")
      .notNull()
      .references(() => country.code),
    title: json<Localised>("title").notNull(),
    summary: json<Localised>("summary").notNull(),
    presentedBy: string("presented_by"),
    /** The event at which it was presented; null: not known, or at none. */
    eventId: string("event_id").references(() => event.id),
    confidence: oneOf("confidence", confidences).notNull(),
    rowVersion: whole("row_version").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [
    index("practice_by_country").on(t.countryCode, t.id), // a country's practices
    index("practice_by_event").on(t.eventId), // what was presented at an event
  ],
);

/** One row puts a practice under a pillar. */
export const practicePillar = table(
  "practice_pillar",
  {
    practiceId: string("practice_id")
      .notNull()
      .references(() => practice.id),
    pillar: oneOf("pillar", pillars).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.pillar] }),
    index("practice_pillar_by_pillar").on(t.pillar, t.practiceId), // the filter by pillar
  ],
);

import type { Localised } from "../../domain/localised";
import { confidences, eventKinds, settlements } from "../../domain/vocabulary";
import { day, flag, index, instant, json, oneOf, primaryKey, string, table, whole } from "../kit";
import { country } from "./country";
import { instrument } from "./instrument";
import { organisation } from "./organisation";

/** One row is a round table, session, reading or other meeting; with `sameAsId` it is what another State's framework says of one. */
export const event = table(
  "event",
  {
    id: string("id").primaryKey(),
    countryCode: string("country_code")
      .notNull()
      .references(() => country.code),
    sameAsId: string("same_as_id"),
    kind: oneOf("kind", eventKinds).notNull(),
    title: json<Localised>("title").notNull(),
    happenedOn: day("happened_on"),
    /** Last possible day of `happenedOn`, or the day it was recorded (`isUndated`). */
    existsBy: day("exists_by").notNull(),
    isUndated: flag("is_undated").notNull(),
    place: string("place"),
    summary: json<Localised>("summary"),
    confidence: oneOf("confidence", confidences).notNull(),
    rowVersion: whole("row_version").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [
    index("event_newest").on(t.existsBy, t.id), // all events, newest first
    index("event_by_country").on(t.countryCode, t.existsBy, t.id), // a country's events, newest first
    index("event_same_as").on(t.sameAsId), // what further States' frameworks say of an event
  ],
);

/** One row is an organiser of an event, as stated; `organisationId` where that body is held. */
export const organiser = table(
  "organiser",
  {
    eventId: string("event_id")
      .notNull()
      .references(() => event.id),
    position: whole("position").notNull(),
    statedAs: string("stated_as").notNull(),
    organisationId: string("organisation_id").references(() => organisation.id),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.position] })],
);

/** One row is who took part in an event in an official role, as a public source names them; never a private person. */
export const participant = table(
  "participant",
  {
    eventId: string("event_id")
      .notNull()
      .references(() => event.id),
    position: whole("position").notNull(),
    name: string("name"),
    role: string("role").notNull(),
    countryCode: string("country_code"),
    organisationId: string("organisation_id").references(() => organisation.id),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.position] })],
);

/** One row says that an event was about an instrument. */
export const eventInstrument = table(
  "event_instrument",
  {
    eventId: string("event_id")
      .notNull()
      .references(() => event.id),
    instrumentId: string("instrument_id")
      .notNull()
      .references(() => instrument.id),
    position: whole("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.instrumentId] }),
    index("event_instrument_by_instrument").on(t.instrumentId), // at which events an instrument was discussed
  ],
);

/** One row is an outcome of an event; with an owner and a day it is a task. Append-only. */
export const outcome = table(
  "outcome",
  {
    id: string("id").primaryKey(),
    eventId: string("event_id")
      .notNull()
      .references(() => event.id),
    position: whole("position").notNull(),
    text: string("text").notNull(),
    ownerId: string("owner_id").references(() => organisation.id),
    dueOn: day("due_on"),
    /** When it was agreed; null: at the event. */
    agreedOn: day("agreed_on"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [
    index("outcome_by_event").on(t.eventId, t.position), // the outcomes of an event, in order
    index("outcome_by_due_day").on(t.dueOn, t.id), // tasks that are not settled, the earliest day first; those without a day
  ],
);

/** One row says what became of an outcome; of several the last stands. Append-only. */
export const settlement = table(
  "settlement",
  {
    id: string("id").primaryKey(),
    outcomeId: string("outcome_id")
      .notNull()
      .references(() => outcome.id),
    state: oneOf("state", settlements).notNull(),
    happenedOn: day("happened_on").notNull(),
    note: string("note"),
    personalDataReason: string("personal_data_reason"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id").notNull(),
  },
  (t) => [index("settlement_by_outcome").on(t.outcomeId, t.recordedAt)], // what became of an outcome
);

import type { Localised } from "../../domain/localised";
import { confidences, instrumentKinds, relationKinds, stages } from "../../domain/vocabulary";
import { day, flag, index, instant, json, oneOf, primaryKey, string, table, whole } from "../kit";
import { country } from "./country";
import { organisation } from "./organisation";

/**
 * One row is a law, draft, decree, plan or other instrument. `stage` is carried from the milestones by the command that logs them.
 * `existsBy` is the last possible day of its earliest dated fact, or the day it was recorded (`isUndated`).
 */
export const instrument = table(
  "instrument",
  {
    id: string("id").primaryKey(),
    countryCode: string("country_code")
      .notNull()
      .references(() => country.code),
    kind: oneOf("kind", instrumentKinds).notNull(),
    number: string("number"),
    title: json<Localised>("title").notNull(),
    summary: json<Localised>("summary"),
    issuerId: string("issuer_id").references(() => organisation.id),
    draftedOn: day("drafted_on"),
    adoptedOn: day("adopted_on"),
    signedOn: day("signed_on"),
    inForceOn: day("in_force_on"),
    repealedOn: day("repealed_on"),
    statusNote: string("status_note"),
    stage: oneOf("stage", stages),
    stageOn: day("stage_on"),
    existsBy: day("exists_by").notNull(),
    isUndated: flag("is_undated").notNull(),
    isPublished: flag("is_published").notNull(),
    confidence: oneOf("confidence", confidences).notNull(),
    rowVersion: whole("row_version").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    index("instrument_newest").on(t.existsBy, t.id), // all instruments, newest first
    index("instrument_by_country").on(t.countryCode, t.existsBy, t.id), // a country's instruments, as of a day
    index("instrument_by_kind").on(t.kind, t.existsBy, t.id), // all decrees, newest first
    index("instrument_by_stage").on(t.stage, t.existsBy, t.id), // all that stand at a stage
    index("instrument_by_issuer").on(t.issuerId), // what a body issued
  ],
);

/** One row says what one instrument does to another. */
export const relation = table(
  "relation",
  {
    fromId: string("from_id")
      .notNull()
      .references(() => instrument.id),
    kind: oneOf("kind", relationKinds).notNull(),
    toId: string("to_id")
      .notNull()
      .references(() => instrument.id),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [
    primaryKey({ columns: [t.fromId, t.kind, t.toId] }),
    index("relation_to").on(t.toId), // what was done to an instrument
  ],
);

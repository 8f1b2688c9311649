import { sql } from "drizzle-orm";
import {
  absences,
  assessmentConfidences,
  assessmentDecisions,
  assessmentOrigins,
  assessmentStates,
} from "../../domain/vocabulary";
import { check, day, index, instant, oneOf, primaryKey, string, table, unique, whole } from "../kit";
import { country } from "./country";
import { criterion } from "./criterion";
import { instrument } from "./instrument";

/**
 * One row is an answer to a criterion for a State: a value or a typed absence, never both. Append-only: a changed situation is a
 * further row with its day, a mistake a row that supersedes. When an answer became public is told by `origin` and its decisions.
 */
export const assessment = table(
  "assessment",
  {
    id: string("id").primaryKey(),
    criterionCode: string("criterion_code")
      .notNull()
      .references(() => criterion.code),
    edition: string("edition").notNull(),
    countryCode: string("country_code")
      .notNull()
      .references(() => country.code),
    value: whole("value"),
    absence: oneOf("absence", absences),
    rationale: string("rationale").notNull(),
    language: string("language"),
    /** Since when the situation is so; null: not known. */
    validFrom: day("valid_from"),
    /** The day by which it certainly was so: the earlier of the last days that `validFrom` and `asOf` may mean, else the day recorded. */
    validFromBy: day("valid_from_by").notNull(),
    /** The newest dated source behind the answer; null: none is dated. */
    asOf: day("as_of"),
    confidence: oneOf("confidence", assessmentConfidences),
    origin: oneOf("origin", assessmentOrigins).notNull(),
    supersedesId: string("supersedes_id"),
    personalDataReason: string("personal_data_reason"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [
    check("assessment_value_or_absence", sql`(${t.value} is null) <> (${t.absence} is null)`),
    check("assessment_value_on_scale", sql`${t.value} between 0 and 3`),
    index("assessment_by_cell").on(t.countryCode, t.criterionCode, t.recordedAt, t.id), // the history of a cell; what was known at an instant
    index("assessment_by_criterion").on(t.criterionCode, t.countryCode), // a criterion across States
    index("assessment_newest").on(t.recordedAt, t.id), // all answers, newest first
    index("assessment_by_country").on(t.countryCode, t.recordedAt, t.id), // a State's answers, newest first
    index("assessment_by_question").on(t.criterionCode, t.recordedAt, t.id), // the answers to a criterion, newest first
    index("assessment_by_author").on(t.recordedById, t.recordedAt), // what I answered and what became of it
  ],
);

/** One row is a place in an instrument held here on which an answer rests. Append-only. */
export const assessmentProvision = table(
  "assessment_provision",
  {
    assessmentId: string("assessment_id")
      .notNull()
      .references(() => assessment.id),
    position: whole("position").notNull(),
    instrumentId: string("instrument_id")
      .notNull()
      .references(() => instrument.id),
    /** The article or item; null: the instrument as a whole. */
    locator: string("locator"),
  },
  (t) => [
    primaryKey({ columns: [t.assessmentId, t.position] }),
    index("assessment_provision_by_instrument").on(t.instrumentId, t.assessmentId), // the answers that rest on an instrument
  ],
);

/** One row is what a second person decided about an answer. Append-only; each decision is made once. */
export const assessmentDecision = table(
  "assessment_decision",
  {
    id: string("id").primaryKey(),
    assessmentId: string("assessment_id")
      .notNull()
      .references(() => assessment.id),
    decision: oneOf("decision", assessmentDecisions).notNull(),
    rationale: string("rationale"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id").notNull(),
  },
  (t) => [
    unique("assessment_decision_once").on(t.assessmentId, t.decision), // what became of an answer, and when it became public
  ],
);

/** One row is what a State's own staff say to an answer about it: shown beside it, never instead. Append-only. */
export const assessmentReply = table(
  "assessment_reply",
  {
    id: string("id").primaryKey(),
    assessmentId: string("assessment_id")
      .notNull()
      .references(() => assessment.id),
    countryCode: string("country_code").notNull(),
    text: string("text").notNull(),
    personalDataReason: string("personal_data_reason"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id").notNull(),
  },
  (t) => [index("assessment_reply_by_assessment").on(t.assessmentId, t.recordedAt)], // what the State says to an answer
);

/**
 * One row carries where an answer stands as known now: its state and, once public, the days it holds for (`validUntilDay` not
 * included; null: open; equal to `validFromDay`: on no day). Kept from the append-only rows by the command that changes them;
 * a trigger refuses two public rows of one cell that hold for the same day.
 */
export const assessmentStanding = table(
  "assessment_standing",
  {
    assessmentId: string("assessment_id")
      .primaryKey()
      .references(() => assessment.id),
    criterionCode: string("criterion_code").notNull(),
    countryCode: string("country_code").notNull(),
    state: oneOf("state", assessmentStates).notNull(),
    validFromDay: day("valid_from_day").notNull(),
    validUntilDay: day("valid_until_day"),
    supersededById: string("superseded_by_id"),
  },
  (t) => [
    index("assessment_standing_by_cell").on(t.countryCode, t.criterionCode, t.validFromDay), // the comparison as of a day
    index("assessment_standing_by_criterion").on(t.criterionCode, t.countryCode), // a criterion across all States
    index("assessment_standing_by_state").on(t.state, t.countryCode, t.assessmentId), // the reviewers' queue
  ],
);

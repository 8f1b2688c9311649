import type { Turn } from "../../domain/figures/fact";
import type { Localised } from "../../domain/localised";
import {
  bodyRoles,
  claims,
  confidences,
  deadlineReasons,
  decisions,
  findingValues,
  measureStates,
  pillars,
} from "../../domain/vocabulary";
import { day, flag, index, instant, json, oneOf, primaryKey, string, table, unique, whole } from "../kit";
import { country } from "./country";
import { instrument } from "./instrument";
import { organisation } from "./organisation";

/**
 * One row is an item of an instrument that somebody must carry out. What is claimed, found and due now is carried here from the
 * append-only rows by the command that adds one; `isOpen` is all that "overdue" needs apart from the day.
 */
export const measure = table(
  "measure",
  {
    id: string("id").primaryKey(),
    instrumentId: string("instrument_id")
      .notNull()
      .references(() => instrument.id),
    countryCode: string("country_code")
      .notNull()
      .references(() => country.code),
    position: whole("position").notNull(),
    number: string("number"),
    /** False where we numbered the item because the official numbering is not known. */
    isNumberOfficial: flag("is_number_official").notNull(),
    text: json<Localised>("text").notNull(),
    state: oneOf("state", measureStates).notNull(),
    confidence: oneOf("confidence", confidences).notNull(),
    dueOn: day("due_on"),
    /** Last possible day of `dueOn`; `9999-12-31` without one, so that it sorts last. */
    dueBy: day("due_by").notNull(),
    dueText: string("due_text"),
    isContinuing: flag("is_continuing").notNull(),
    isOpen: flag("is_open").notNull(),
    claim: oneOf("claim", claims),
    claimedOn: day("claimed_on"),
    claimProgressId: string("claim_progress_id"),
    claimDecision: oneOf("claim_decision", decisions),
    finding: oneOf("finding", findingValues),
    foundOn: day("found_on"),
    findingId: string("finding_id"),
    /** What figures count it by, from the same history (`domain/figures/fact`). */
    firstDueBy: day("first_due_by"),
    completedBy: day("completed_by"),
    slipCount: whole("slip_count").notNull().default(0),
    slipWithActCount: whole("slip_with_act_count").notNull().default(0),
    turns: json<Turn[]>("turns").notNull().default([]),
    isPublished: flag("is_published").notNull(),
    /** The day by which the measure certainly stood: its instrument's adoption, or when we recorded it. */
    existsBy: day("exists_by").notNull(),
    rowVersion: whole("row_version").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    unique("measure_by_instrument").on(t.instrumentId, t.position), // the measures of an instrument, in order
    index("measure_newest").on(t.changedAt, t.id), // all measures, last changed first
    index("measure_by_country").on(t.countryCode, t.changedAt, t.id), // a country's measures, last changed first
    index("measure_due").on(t.isOpen, t.dueBy, t.id), // what is due or overdue, everywhere
    index("measure_due_in_country").on(t.countryCode, t.isOpen, t.dueBy, t.id), // the same in one country
    index("measure_unpublished").on(t.isPublished, t.id), // what only some may count on a dashboard
    index("measure_slipped").on(t.slipCount, t.countryCode, t.id), // what was put off, on a dashboard
    index("measure_by_claim").on(t.claim, t.changedAt, t.id), // the filter by claim
    index("measure_by_finding").on(t.finding, t.changedAt, t.id), // the filter by finding
    index("measure_by_country_claim").on(t.countryCode, t.claim, t.changedAt, t.id), // both filters together
    index("measure_by_country_finding").on(t.countryCode, t.finding, t.changedAt, t.id), // both filters together
  ],
);

/** One row puts a measure under a pillar. What it carries of its measure is kept by triggers (`db/carried-triggers`). */
export const measurePillar = table(
  "measure_pillar",
  {
    measureId: string("measure_id")
      .notNull()
      .references(() => measure.id),
    pillar: oneOf("pillar", pillars).notNull(),
    countryCode: string("country_code").notNull().default(""),
    isPublished: flag("is_published").notNull().default(false),
    changedAt: instant("changed_at").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.measureId, t.pillar] }),
    index("measure_pillar_newest").on(t.pillar, t.changedAt, t.measureId, t.isPublished, t.countryCode), // the filter by pillar
    index("measure_pillar_by_country").on(t.pillar, t.countryCode, t.changedAt, t.measureId, t.isPublished), // with that by country
  ],
);

/** One row makes a body lead or support a measure. */
export const measureBody = table(
  "measure_body",
  {
    measureId: string("measure_id")
      .notNull()
      .references(() => measure.id),
    organisationId: string("organisation_id")
      .notNull()
      .references(() => organisation.id),
    role: oneOf("role", bodyRoles).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.measureId, t.organisationId] }),
    index("measure_body_by_organisation").on(t.organisationId, t.measureId), // what a body has to do
  ],
);

/** One row is an entry in a measure's deadline ledger; the last one stands. Append-only. */
export const deadline = table(
  "deadline",
  {
    id: string("id").primaryKey(),
    measureId: string("measure_id")
      .notNull()
      .references(() => measure.id),
    sequence: whole("sequence").notNull(),
    dueOn: day("due_on"),
    dueText: string("due_text"),
    reason: oneOf("reason", deadlineReasons).notNull(),
    /** The act that set or moved the day, in words or as the id of an instrument held here. */
    authority: string("authority"),
    authorityInstrumentId: string("authority_instrument_id"),
    rationale: string("rationale"),
    decidedOn: day("decided_on"),
    decidedBy: day("decided_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [unique("deadline_by_measure").on(t.measureId, t.sequence)], // the ledger of a measure, in order
);

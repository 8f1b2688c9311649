import { instant, oneOf, primaryKey, string, table, whole } from "../kit";

export const tallySubjects = ["all", "country", "instrument"] as const;

/**
 * One row carries the counters of everything, of a country or of an instrument, published things only, kept by the command that
 * changes them in the same transaction. Counts of claims and findings leave out measures that are not active.
 */
export const tally = table(
  "tally",
  {
    subjectKind: oneOf("subject_kind", tallySubjects).notNull(),
    subjectId: string("subject_id").notNull(),
    instrumentCount: whole("instrument_count").notNull().default(0),
    measureCount: whole("measure_count").notNull().default(0),
    inactiveCount: whole("inactive_count").notNull().default(0),
    unclaimed: whole("unclaimed").notNull().default(0),
    claimNotStarted: whole("claim_not_started").notNull().default(0),
    claimInProgress: whole("claim_in_progress").notNull().default(0),
    claimCompleted: whole("claim_completed").notNull().default(0),
    claimBlocked: whole("claim_blocked").notNull().default(0),
    unfound: whole("unfound").notNull().default(0),
    foundNoEvidence: whole("found_no_evidence").notNull().default(0),
    foundNotStarted: whole("found_not_started").notNull().default(0),
    foundLimited: whole("found_limited").notNull().default(0),
    foundSubstantial: whole("found_substantial").notNull().default(0),
    foundComplete: whole("found_complete").notNull().default(0),
    lastChangeAt: instant("last_change_at"),
  },
  (t) => [primaryKey({ columns: [t.subjectKind, t.subjectId] })],
);

export const spans = ["year", "month", "day"] as const;

/**
 * One row counts the open published measures of a country that fall due in a year, in a month or on a day (each measure stands in
 * three rows). What is overdue on a day is the sum of the whole years, months and days before it, whatever the number of measures.
 */
export const dueTally = table(
  "due_tally",
  {
    span: oneOf("span", spans).notNull(),
    period: string("period").notNull(),
    countryCode: string("country_code").notNull(),
    openCount: whole("open_count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.span, t.period, t.countryCode] })],
);

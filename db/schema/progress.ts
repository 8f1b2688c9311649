import {
  claims,
  confidences,
  decisions,
  evidenceStances,
  findingValues,
  progressOrigins,
} from "../../domain/vocabulary";
import { day, index, instant, oneOf, string, table, unique } from "../kit";
import { measure } from "./measure";

/** One row is what the responsible body, or a public source, says about a measure on a day. Append-only. */
export const progress = table(
  "progress",
  {
    id: string("id").primaryKey(),
    measureId: string("measure_id")
      .notNull()
      .references(() => measure.id),
    countryCode: string("country_code").notNull(),
    claim: oneOf("claim", claims).notNull(),
    /** The word a public source used where it is not one of ours (for example `delayed`). */
    statedAs: string("stated_as"),
    happenedOn: day("happened_on"),
    happenedBy: day("happened_by").notNull(),
    narrative: string("narrative").notNull(),
    language: string("language"),
    origin: oneOf("origin", progressOrigins).notNull(),
    confidence: oneOf("confidence", confidences).notNull(),
    organisationId: string("organisation_id"),
    personalDataReason: string("personal_data_reason"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [
    index("progress_by_measure").on(t.measureId, t.happenedBy, t.recordedAt), // a measure's history
    index("progress_newest").on(t.happenedBy, t.id), // what moved lately, everywhere
    index("progress_by_country").on(t.countryCode, t.happenedBy, t.id), // a country's claims as of a day
    index("progress_by_author").on(t.recordedById, t.recordedAt), // what I reported and what became of it
  ],
);

/** One row is a progress entry that nobody has decided on yet: the reviewers' queue. Deleted with the decision. */
export const awaitingReview = table(
  "awaiting_review",
  {
    progressId: string("progress_id")
      .primaryKey()
      .references(() => progress.id),
    countryCode: string("country_code").notNull(),
    origin: oneOf("origin", progressOrigins).notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("awaiting_review_oldest").on(t.origin, t.recordedAt, t.progressId), // the queue, bodies first, oldest first
    index("awaiting_review_by_country").on(t.countryCode, t.origin, t.recordedAt, t.progressId), // the same, one country
  ],
);

/** One row is a reviewer's answer to one progress entry, or says that its body took it back. Append-only; an entry is decided once. */
export const decision = table(
  "decision",
  {
    id: string("id").primaryKey(),
    progressId: string("progress_id")
      .notNull()
      .references(() => progress.id),
    decision: oneOf("decision", decisions).notNull(),
    rationale: string("rationale").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id").notNull(),
  },
  (t) => [
    unique("decision_by_progress").on(t.progressId), // what became of an entry
    index("decision_newest").on(t.recordedAt, t.id), // what reviewers decided lately
  ],
);

/** One row is what a reviewer established about a measure. Append-only; the latest by day stands. */
export const finding = table(
  "finding",
  {
    id: string("id").primaryKey(),
    measureId: string("measure_id")
      .notNull()
      .references(() => measure.id),
    countryCode: string("country_code").notNull(),
    finding: oneOf("finding", findingValues).notNull(),
    happenedOn: day("happened_on"),
    happenedBy: day("happened_by").notNull(),
    rationale: string("rationale").notNull(),
    personalDataReason: string("personal_data_reason"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id").notNull(),
  },
  (t) => [
    index("finding_by_measure").on(t.measureId, t.happenedBy, t.recordedAt), // a measure's findings
    index("finding_by_country").on(t.countryCode, t.happenedBy, t.id), // a country's findings as of a day
    index("finding_newest").on(t.happenedBy, t.id), // what was verified lately
  ],
);

export const evidencedKinds = ["progress", "milestone", "finding", "assessment"] as const;

/**
 * One row is a link, never fetched by us, or a file that supports or contradicts a progress entry, a milestone, a finding or an answer of the
 * comparison. Append-only.
 */
export const evidence = table(
  "evidence",
  {
    id: string("id").primaryKey(),
    subjectKind: oneOf("subject_kind", evidencedKinds).notNull(),
    subjectId: string("subject_id").notNull(),
    /** The link; of a file, the path on this site under which it is given out. */
    url: string("url").notNull(),
    fileId: string("file_id"),
    title: string("title"),
    /** The pages it rests on, in words. */
    pages: string("pages"),
    quote: string("quote"),
    stance: oneOf("stance", evidenceStances).notNull().default("supports"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [
    index("evidence_by_subject").on(t.subjectKind, t.subjectId), // what supports an entry
    index("evidence_by_file").on(t.fileId), // where a file is used
  ],
);

import { confidences } from "../../domain/vocabulary";
import { day, index, instant, oneOf, string, table, whole } from "../kit";

/** One row is a publication that a fact rests on. `publishedOn` is null when no day was shown; `publishedNote` keeps other wording. */
export const source = table(
  "source",
  {
    id: string("id").primaryKey(),
    title: string("title").notNull(),
    publisher: string("publisher"),
    publishedOn: day("published_on"),
    publishedNote: string("published_note"),
    url: string("url"),
    language: string("language"),
    note: string("note"),
    /** How the source was read: `excerpt`, `not-opened`, `n/a`; null when not stated. */
    consulted: string("consulted"),
    checkedOn: day("checked_on"),
    rowVersion: whole("row_version").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("source_newest").on(t.recordedAt, t.id)], // the list of sources, newest first
);

export const citedKinds = [
  "country",
  "organisation",
  "instrument",
  "milestone",
  "provision",
  "measure",
  "deadline",
  "progress",
  "finding",
  "standard",
  "ratification",
  "pillar",
  "approach",
  "theme",
  "criterion",
  "assessment",
  "indicator",
  "observation",
  "rating",
  "version",
  "procedure",
  "event",
  "practice",
  "monitoringBody",
  "recommendation",
  "link",
] as const;

/** One row ties a fact (and, when named, one field of it) to a source, with the page or article. Append-only. */
export const citation = table(
  "citation",
  {
    id: string("id").primaryKey(),
    subjectKind: oneOf("subject_kind", citedKinds).notNull(),
    subjectId: string("subject_id").notNull(),
    field: string("field"),
    sourceId: string("source_id")
      .notNull()
      .references(() => source.id),
    locator: string("locator"),
    quote: string("quote"),
    confidence: oneOf("confidence", confidences),
    position: whole("position").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [
    index("citation_by_subject").on(t.subjectKind, t.subjectId, t.position), // the sources of a fact
    index("citation_by_source").on(t.sourceId, t.subjectKind, t.subjectId), // what rests on a source
  ],
);

import type { LeftOut } from "../../domain/legal-text/left-out";
import { confidences, provisionKinds, versionFormats } from "../../domain/vocabulary";
import { day, index, instant, json, oneOf, string, table, unique, whole } from "../kit";
import { instrument } from "./instrument";

/**
 * One row is a dated text of an instrument in one language, as it was handed in. Once `hash` is there it is frozen: neither it nor its
 * provisions change any more.
 */
export const version = table(
  "version",
  {
    id: string("id").primaryKey(),
    instrumentId: string("instrument_id")
      .notNull()
      .references(() => instrument.id),
    countryCode: string("country_code").notNull(),
    sequence: whole("sequence").notNull(),
    label: string("label").notNull(),
    datedOn: day("dated_on").notNull(),
    datedBy: day("dated_by").notNull(),
    language: string("language").notNull(),
    format: oneOf("format", versionFormats).notNull(),
    leftOut: json<LeftOut[]>("left_out").notNull(),
    text: string("text").notNull(),
    articleCount: whole("article_count").notNull(),
    wordCount: whole("word_count").notNull(),
    hash: string("hash"),
    frozenAt: instant("frozen_at"),
    frozenById: string("frozen_by_id"),
    rowVersion: whole("row_version").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [unique("version_by_instrument").on(t.instrumentId, t.sequence)], // the versions of an instrument, in order
);

/**
 * One row is an article or part of an instrument: as listed (`versionId` null, `body` null where its text is not held), or a unit of one
 * version, with its kind, its depth and a path that no other unit of the version has.
 */
export const provision = table(
  "provision",
  {
    id: string("id").primaryKey(),
    instrumentId: string("instrument_id")
      .notNull()
      .references(() => instrument.id),
    versionId: string("version_id").references(() => version.id),
    position: whole("position").notNull(),
    kind: oneOf("kind", provisionKinds),
    path: string("path"),
    depth: whole("depth"),
    number: string("number"),
    heading: string("heading"),
    summary: string("summary"),
    body: string("body"),
    language: string("language"),
    confidence: oneOf("confidence", confidences).notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("provision_by_instrument").on(t.instrumentId, t.versionId, t.position), // an instrument's articles as listed, or of a version
  ],
);

/**
 * One row is what a person decided about two versions: which provision is which; null on one side: it was added or removed. Of several
 * rows about one provision the last stands. Both versions are frozen, so that their provisions stay. Append-only.
 */
export const alignment = table(
  "alignment",
  {
    id: string("id").primaryKey(),
    fromVersionId: string("from_version_id")
      .notNull()
      .references(() => version.id),
    toVersionId: string("to_version_id")
      .notNull()
      .references(() => version.id),
    fromProvisionId: string("from_provision_id"),
    toProvisionId: string("to_provision_id"),
    position: whole("position").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id").notNull(),
  },
  (t) => [unique("alignment_by_versions").on(t.fromVersionId, t.toVersionId, t.position)], // what was decided about two versions
);

import type { Localised } from "../../domain/localised";
import {
  confidences,
  ratificationActs,
  ratificationStatuses,
  standardGroups,
  standardKinds,
} from "../../domain/vocabulary";
import { day, flag, index, instant, json, oneOf, primaryKey, string, table, unique, whole } from "../kit";
import { country } from "./country";

/** One row is a treaty, directive, commitment or other text that the rubric rests on, or that States accepted beside those. */
export const standard = table("standard", {
  id: string("id").primaryKey(),
  group: oneOf("group", standardGroups).notNull(),
  kind: oneOf("kind", standardKinds).notNull(),
  shortName: string("short_name").notNull(),
  fullName: json<Localised>("full_name").notNull(),
  adoptedOn: day("adopted_on"),
  inForceOn: day("in_force_on"),
  areDatesVerified: flag("are_dates_verified").notNull(),
  depositary: string("depositary"),
  url: string("url"),
  note: string("note"),
  /** Whether the facts of this row were seen in a source. */
  isVerified: flag("is_verified").notNull(),
  position: whole("position").notNull(),
});

/** One row is an article of a treaty, or a section of another standard, by its heading; texts are not held. */
export const standardArticle = table(
  "standard_article",
  {
    standardId: string("standard_id")
      .notNull()
      .references(() => standard.id),
    position: whole("position").notNull(),
    number: string("number").notNull(),
    heading: string("heading").notNull(),
    isVerified: flag("is_verified").notNull(),
  },
  (t) => [primaryKey({ columns: [t.standardId, t.position] })],
);

/**
 * One row is what is known of a State's standing towards a standard; the highest `sequence` stands. Append-only: what a source
 * corrects is a further row. Cited by `<countryCode>-<standardId>`.
 */
export const ratification = table(
  "ratification",
  {
    id: string("id").primaryKey(),
    countryCode: string("country_code")
      .notNull()
      .references(() => country.code),
    standardId: string("standard_id")
      .notNull()
      .references(() => standard.id),
    sequence: whole("sequence").notNull(),
    status: oneOf("status", ratificationStatuses).notNull(),
    act: oneOf("act", ratificationActs),
    signedOn: day("signed_on"),
    ratifiedOn: day("ratified_on"),
    inForceOn: day("in_force_on"),
    /** The name a source gave the treaty, where it differs. */
    statedAs: string("stated_as"),
    /** Null: whether there are any is not known; "": a source says there are none. */
    reservations: string("reservations"),
    note: string("note"),
    confidence: oneOf("confidence", confidences).notNull(),
    isVerified: flag("is_verified").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    unique("ratification_by_country").on(t.countryCode, t.standardId, t.sequence), // a State's column of the matrix
    index("ratification_by_standard").on(t.standardId, t.countryCode), // a treaty's row of the matrix, and its map
  ],
);

import type { Localised } from "../../domain/localised";
import { confidences, pillars, ratingSchemes, ratingValues } from "../../domain/vocabulary";
import { flag, index, instant, json, number, oneOf, string, table, unique, whole } from "../kit";
import { country } from "./country";

/** One row defines an aggregate statistic. */
export const indicator = table("indicator", {
  code: string("code").primaryKey(),
  name: json<Localised>("name").notNull(),
  unit: string("unit").notNull(),
  definition: json<Localised>("definition").notNull(),
  disaggregation: json<string[]>("disaggregation").notNull(),
  pillar: oneOf("pillar", pillars),
  caution: string("caution"),
  isVerified: flag("is_verified").notNull(),
  verifiedNote: string("verified_note"),
  /** The project's own: it makes no claim about anybody's standard. */
  isEditorial: flag("is_editorial").notNull(),
  /** Whether it counts people, so that 1 to 4 are shown as "fewer than 5". */
  countsPeople: flag("counts_people").notNull(),
  position: whole("position").notNull(),
});

/** One row is an indicator's value for a State and a year, on one counting basis; a year without a row is a gap, not a 0. */
export const observation = table(
  "observation",
  {
    id: string("id").primaryKey(),
    countryCode: string("country_code")
      .notNull()
      .references(() => country.code),
    indicatorCode: string("indicator_code")
      .notNull()
      .references(() => indicator.code),
    year: whole("year").notNull(),
    value: number("value").notNull(),
    /** Who or what was counted, as the source says; null: not said. Values on different bases, or on none, are never joined. */
    basis: string("basis"),
    /** The part of the year it covers, or the years, where it is not the whole of one (`2024-01/2024-05`). */
    period: string("period"),
    note: string("note"),
    confidence: oneOf("confidence", confidences).notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("observation_by_indicator").on(t.indicatorCode, t.countryCode, t.year), // small multiples of an indicator
    index("observation_by_country").on(t.countryCode, t.indicatorCode, t.year), // a State's statistics
  ],
);

/** One row is what an outside scheme called a State in a year. */
export const rating = table(
  "rating",
  {
    id: string("id").primaryKey(),
    scheme: oneOf("scheme", ratingSchemes).notNull(),
    countryCode: string("country_code")
      .notNull()
      .references(() => country.code),
    year: whole("year").notNull(),
    value: oneOf("value", ratingValues).notNull(),
    note: string("note"),
    confidence: oneOf("confidence", confidences).notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [unique("rating_by_country").on(t.scheme, t.countryCode, t.year)], // the strip of a State
);

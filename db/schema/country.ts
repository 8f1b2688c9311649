import type { Localised } from "../../domain/localised";
import { memberships, regions } from "../../domain/vocabulary";
import { day, flag, instant, json, oneOf, primaryKey, string, table, whole } from "../kit";

/** One row is a State. */
export const country = table("country", {
  code: string("code").primaryKey(),
  iso3: string("iso3").notNull(),
  name: json<Localised>("name").notNull(),
  nativeLanguage: string("native_language"),
  region: oneOf("region", regions).notNull(),
  capital: string("capital"),
  /** Whether the framework of this State is held; of the others only the name and memberships are. */
  isTracked: flag("is_tracked").notNull(),
  /** Whether the facts of this row were seen in a source. */
  isVerified: flag("is_verified").notNull(),
  rowVersion: whole("row_version").notNull(),
  recordedAt: instant("recorded_at").notNull(),
});

/** One row says that a State belongs to an international organisation; days are null where they are not known. */
export const membership = table(
  "membership",
  {
    countryCode: string("country_code")
      .notNull()
      .references(() => country.code),
    organisationCode: oneOf("organisation_code", memberships).notNull(),
    sinceOn: day("since_on"),
    untilOn: day("until_on"),
    isVerified: flag("is_verified").notNull(),
  },
  (t) => [primaryKey({ columns: [t.countryCode, t.organisationCode] })],
);

/** One row says when a present State came to be, where that is held: no answer of the comparison may begin before it. */
export const statehood = table("statehood", {
  countryCode: string("country_code")
    .primaryKey()
    .references(() => country.code),
  sinceOn: day("since_on").notNull(),
  isVerified: flag("is_verified").notNull(),
});

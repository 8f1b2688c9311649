import type { Localised } from "../../domain/localised";
import { confidences, organisationKinds } from "../../domain/vocabulary";
import { day, index, instant, json, oneOf, string, table, whole } from "../kit";
import { country } from "./country";

/** One row is a body; `countryCode` is null for an international one. A renamed body is a new row that the old one names. */
export const organisation = table(
  "organisation",
  {
    id: string("id").primaryKey(),
    countryCode: string("country_code").references(() => country.code),
    name: json<Localised>("name").notNull(),
    acronym: string("acronym"),
    kind: oneOf("kind", organisationKinds).notNull(),
    role: string("role"),
    sinceOn: day("since_on"),
    untilOn: day("until_on"),
    successorId: string("successor_id"),
    confidence: oneOf("confidence", confidences).notNull(),
    rowVersion: whole("row_version").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("organisation_by_country").on(t.countryCode, t.id), // the bodies of a country, for its page and for pickers
    index("organisation_by_successor").on(t.successorId), // which bodies this one succeeded
  ],
);

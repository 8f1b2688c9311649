import { index, string, table, whole } from "../kit";
import { country } from "./country";

/** One row says what is not known about a country's framework, in the words of those who looked for it. */
export const gap = table(
  "gap",
  {
    id: string("id").primaryKey(),
    countryCode: string("country_code")
      .notNull()
      .references(() => country.code),
    position: whole("position").notNull(),
    text: string("text").notNull(),
  },
  (t) => [index("gap_by_country").on(t.countryCode, t.position)], // what is not known, on a country's page
);

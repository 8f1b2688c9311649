import type { Localised } from "../../domain/localised";
import { legislatures, stages } from "../../domain/vocabulary";
import { day, flag, index, instant, json, oneOf, primaryKey, string, table, whole } from "../kit";
import { country } from "./country";

/** One row says what a rung of the neutral ladder means. */
export const rung = table("rung", {
  stage: oneOf("stage", stages).primaryKey(),
  definition: json<Localised>("definition").notNull(),
  /** Whether a draft's way is over there. */
  isTerminal: flag("is_terminal").notNull(),
  isVerified: flag("is_verified").notNull(),
  position: whole("position").notNull(),
});

/** One row is the way a law is made in a State. A new one takes the place of the earlier, which stays; see `procedureInUse`. */
export const procedure = table(
  "procedure",
  {
    id: string("id").primaryKey(),
    countryCode: string("country_code")
      .notNull()
      .references(() => country.code),
    legislature: oneOf("legislature", legislatures).notNull(),
    /** Since when a law is made so; null: not known, and taken to be always. */
    inUseFrom: day("in_use_from"),
    note: string("note"),
    /** Whether all of it was seen in a source. */
    isVerified: flag("is_verified").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [index("procedure_by_country").on(t.countryCode, t.recordedAt)], // a State's procedures, the last recorded one in use
);

/** One row is a national step in the order of its State, and the neutral stage it stands for. */
export const procedureStep = table(
  "procedure_step",
  {
    procedureId: string("procedure_id")
      .notNull()
      .references(() => procedure.id),
    position: whole("position").notNull(),
    stage: oneOf("stage", stages).notNull(),
    name: json<Localised>("name").notNull(),
    /** Who moves at this step; null: nobody has to. */
    actor: json<Localised>("actor"),
    note: string("note"),
    isVerified: flag("is_verified").notNull(),
  },
  (t) => [primaryKey({ columns: [t.procedureId, t.position] })],
);

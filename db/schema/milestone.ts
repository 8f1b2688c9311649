import { confidences, milestoneKinds, stages } from "../../domain/vocabulary";
import { day, index, instant, oneOf, string, table, whole } from "../kit";
import { instrument } from "./instrument";

/**
 * One row is a dated step in an instrument's life, planned or held. `stage` is null for a step that is not on the neutral ladder.
 * Append-only: a correction names the row it supersedes.
 */
export const milestone = table(
  "milestone",
  {
    id: string("id").primaryKey(),
    instrumentId: string("instrument_id")
      .notNull()
      .references(() => instrument.id),
    countryCode: string("country_code").notNull(),
    stage: oneOf("stage", stages),
    kind: oneOf("kind", milestoneKinds).notNull(),
    happenedOn: day("happened_on"),
    happenedBy: day("happened_by").notNull(),
    nationalName: string("national_name"),
    note: string("note"),
    position: whole("position").notNull(),
    confidence: oneOf("confidence", confidences).notNull(),
    supersedesId: string("supersedes_id"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id"),
  },
  (t) => [
    index("milestone_by_instrument").on(t.instrumentId, t.happenedBy), // an instrument's ladder
    index("milestone_newest").on(t.kind, t.happenedBy, t.id), // what moved lately, what is planned next, everywhere
    index("milestone_by_country").on(t.countryCode, t.kind, t.happenedBy, t.id), // the same in one country
    index("milestone_by_stage").on(t.countryCode, t.stage, t.happenedBy, t.id), // what came to a stage last, for how long drafts stay at it
  ],
);

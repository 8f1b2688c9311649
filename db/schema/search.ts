import { searchKinds } from "../../domain/search/kinds";
import { day, instant, oneOf, string, table, unique, whole } from "../kit";

/**
 * One row is a thing that can be searched, with everything it is found by: its words, its kind, its country and who may see it, as
 * `domain/search/tokens` makes them. Triggers carry the tokens into the full-text index of the engine. Later rows of a kind are newer.
 */
export const searchEntry = table(
  "search_entry",
  {
    seq: whole("seq").primaryKey(),
    kind: oneOf("kind", searchKinds).notNull(),
    subjectId: string("subject_id").notNull(),
    /** The day by which the thing certainly stood; empty: on any day. */
    existsBy: day("exists_by").notNull(),
    tokens: string("tokens").notNull(),
  },
  (t) => [unique("search_entry_by_subject").on(t.kind, t.subjectId)], // the entry of a thing, when it changes
);

/** The one row says of which edition the index is. */
export const searchEdition = table("search_edition", {
  edition: whole("edition").primaryKey(),
  recordedAt: instant("recorded_at").notNull(),
});

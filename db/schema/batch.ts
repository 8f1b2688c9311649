import { batchChanges, batchKinds } from "../../domain/vocabulary";
import { index, instant, json, oneOf, primaryKey, string, table, whole } from "../kit";
import { instrument } from "./instrument";
import { measure } from "./measure";

/** One row is a set of changes to the measures of an instrument that somebody looked at and brought in at once. Append-only. */
export const batch = table(
  "batch",
  {
    id: string("id").primaryKey(),
    instrumentId: string("instrument_id")
      .notNull()
      .references(() => instrument.id),
    countryCode: string("country_code").notNull(),
    kind: oneOf("kind", batchKinds).notNull(),
    fileName: string("file_name"),
    /** SHA-256 of what was handed in, by which it is known again. */
    contentHash: string("content_hash").notNull(),
    addedCount: whole("added_count").notNull(),
    changedCount: whole("changed_count").notNull(),
    personalDataReason: string("personal_data_reason"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id").notNull(),
  },
  (t) => [
    index("batch_by_instrument").on(t.instrumentId, t.recordedAt, t.id), // what was brought into an instrument, newest first
    index("batch_by_time").on(t.recordedAt, t.id), // what was brought in anywhere, newest first
    index("batch_by_content").on(t.instrumentId, t.contentHash), // whether this very file was brought in before
  ],
);

/** One row says what a batch did to one measure. Append-only. */
export const batchItem = table(
  "batch_item",
  {
    batchId: string("batch_id")
      .notNull()
      .references(() => batch.id),
    measureId: string("measure_id")
      .notNull()
      .references(() => measure.id),
    position: whole("position").notNull(),
    change: oneOf("change", batchChanges).notNull(),
    /** The fields that were changed, as they stood; null for a measure that was added. */
    before: json<Record<string, unknown>>("before"),
    after: json<Record<string, unknown>>("after").notNull(),
    /** The measure's version when the batch was done: undone only while it is still that. */
    rowVersionAfter: whole("row_version_after").notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.measureId] })],
);

/** One row says that a batch was undone as a whole. Append-only. */
export const batchUndo = table("batch_undo", {
  batchId: string("batch_id")
    .primaryKey()
    .references(() => batch.id),
  rationale: string("rationale").notNull(),
  recordedAt: instant("recorded_at").notNull(),
  recordedById: string("recorded_by_id").notNull(),
});

import { noteSubjects } from "../../domain/vocabulary";
import { index, instant, oneOf, primaryKey, string, table } from "../kit";
import { user } from "./user";

/**
 * One row is what colleagues say among themselves about a measure, a draft or an answer of the comparison. There is no way for it to
 * become public: what may be read by everybody is a `comment`. Append-only.
 */
export const note = table(
  "note",
  {
    id: string("id").primaryKey(),
    subjectKind: oneOf("subject_kind", noteSubjects).notNull(),
    subjectId: string("subject_id").notNull(),
    countryCode: string("country_code").notNull(),
    text: string("text").notNull(),
    personalDataReason: string("personal_data_reason"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id")
      .notNull()
      .references(() => user.id),
  },
  (t) => [index("note_by_subject").on(t.subjectKind, t.subjectId, t.recordedAt, t.id)], // what was said about a thing, oldest first
);

/** One row says that a note names somebody, and when they put it aside. */
export const mention = table(
  "mention",
  {
    noteId: string("note_id")
      .notNull()
      .references(() => note.id),
    userId: string("user_id")
      .notNull()
      .references(() => user.id),
    recordedAt: instant("recorded_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (t) => [
    primaryKey({ columns: [t.noteId, t.userId] }),
    index("mention_of_user").on(t.userId, t.settledAt, t.recordedAt), // where somebody was named and has not put it aside
  ],
);

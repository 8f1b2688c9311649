import { quoteStates, textStates } from "../../domain/vocabulary";
import { index, instant, json, oneOf, string, table, whole } from "../kit";
import { evidence } from "./progress";
import { user } from "./user";

/** One row is some content, named by its SHA-256 (hex) and kept once in the data folder, and the words that were read in it. */
export const fileContent = table(
  "file_content",
  {
    sha256: string("sha256").primaryKey(),
    size: whole("size").notNull(),
    /** What its bytes say it is. */
    mediaType: string("media_type").notNull(),
    textState: oneOf("text_state", textStates).notNull(),
    /** The text of each page; null until captured. */
    pages: json<string[]>("pages"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("file_content_oldest").on(t.recordedAt)], // what nobody made use of
);

/** One row is somebody's handing in of a file. */
export const file = table(
  "file",
  {
    id: string("id").primaryKey(),
    sha256: string("sha256")
      .notNull()
      .references(() => fileContent.sha256),
    name: string("name").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id")
      .notNull()
      .references(() => user.id),
  },
  (t) => [index("file_by_content").on(t.sha256, t.recordedAt)], // who handed in the same
);

/** One row is where the quotation of an evidence was found, once the text of its file was read. */
export const quoteCheck = table("quote_check", {
  evidenceId: string("evidence_id")
    .primaryKey()
    .references(() => evidence.id),
  state: oneOf("state", quoteStates).notNull(),
  /** From 1; null when it was not found. */
  page: whole("page"),
  checkedAt: instant("checked_at").notNull(),
});

import { commentAnswers, commentKinds } from "../../domain/vocabulary";
import { index, instant, oneOf, string, table } from "../kit";
import { instrument } from "./instrument";
import { standard } from "./standard";
import { provision, version } from "./version";

/**
 * One row is what a reviewer says to a frozen version, to one of its provisions, or to a passage of it (`quote`). A recommendation may
 * name its basis: a standard, and the place in it. Append-only; strangers see it once it is released.
 */
export const comment = table(
  "comment",
  {
    id: string("id").primaryKey(),
    instrumentId: string("instrument_id")
      .notNull()
      .references(() => instrument.id),
    countryCode: string("country_code").notNull(),
    versionId: string("version_id")
      .notNull()
      .references(() => version.id),
    provisionId: string("provision_id").references(() => provision.id),
    quote: string("quote"),
    kind: oneOf("kind", commentKinds).notNull(),
    text: string("text").notNull(),
    standardId: string("standard_id").references(() => standard.id),
    standardPlace: string("standard_place"),
    personalDataReason: string("personal_data_reason"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id").notNull(),
  },
  (t) => [index("comment_by_instrument").on(t.instrumentId, t.recordedAt, t.id)], // what was said to the texts of an instrument
);

/** One row says that a comment may be read by everybody. Append-only. */
export const commentRelease = table("comment_release", {
  commentId: string("comment_id")
    .primaryKey()
    .references(() => comment.id),
  recordedAt: instant("recorded_at").notNull(),
  recordedById: string("recorded_by_id").notNull(),
});

/** One row is what the drafting body answers to a comment, with its reason; of several the last stands. Append-only. */
export const commentReply = table(
  "comment_reply",
  {
    id: string("id").primaryKey(),
    commentId: string("comment_id")
      .notNull()
      .references(() => comment.id),
    answer: oneOf("answer", commentAnswers).notNull(),
    reason: string("reason").notNull(),
    personalDataReason: string("personal_data_reason"),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id").notNull(),
  },
  (t) => [index("comment_reply_by_comment").on(t.commentId, t.recordedAt)], // what was answered to a comment
);

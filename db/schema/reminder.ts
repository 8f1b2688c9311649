import { deliveryKinds, deliveryStates, followKinds, noticeKinds } from "../../domain/vocabulary";
import { day, index, instant, json, oneOf, string, table, unique, whole } from "../kit";
import { country } from "./country";
import { measure } from "./measure";
import { user } from "./user";

/** One row is when people of a country are reminded, where it is not the usual ladder of `domain/reminder`. */
export const reminderLadder = table("reminder_ladder", {
  countryCode: string("country_code")
    .primaryKey()
    .references(() => country.code),
  beforeDays: json<number[]>("before_days").notNull(),
  afterDays: json<number[]>("after_days").notNull(),
  superiorAfterDays: whole("superior_after_days"),
  rowVersion: whole("row_version").notNull(),
  changedAt: instant("changed_at").notNull(),
});

/** One row is a mail and what became of it. There is one digest at most for a person and a day. */
export const delivery = table(
  "delivery",
  {
    id: string("id").primaryKey(),
    userId: string("user_id")
      .notNull()
      .references(() => user.id),
    kind: oneOf("kind", deliveryKinds).notNull(),
    key: string("key").notNull(),
    /** The same at each attempt, so that a mail that arrives twice can be known as one. */
    messageId: string("message_id").notNull(),
    state: oneOf("state", deliveryStates).notNull(),
    attemptCount: whole("attempt_count").notNull(),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    unique("delivery_by_key").on(t.key), // whether a person has today's digest already
    index("delivery_by_user").on(t.userId, t.createdAt, t.id), // what I was told, newest first
    index("delivery_newest").on(t.createdAt, t.id), // what everybody was told, newest first
  ],
);

/** One row is something that happened to a mail, with the words of the server. Append-only. */
export const deliveryAttempt = table(
  "delivery_attempt",
  {
    id: string("id").primaryKey(),
    deliveryId: string("delivery_id")
      .notNull()
      .references(() => delivery.id),
    state: oneOf("state", deliveryStates).notNull(),
    response: string("response"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("delivery_attempt_by_delivery").on(t.deliveryId, t.recordedAt, t.id)], // the log of a mail
);

/** One row is something one person is told once. `endedAt`: it is no longer so, because a report was made, the day was moved or a mention was put aside. */
export const notice = table(
  "notice",
  {
    id: string("id").primaryKey(),
    userId: string("user_id")
      .notNull()
      .references(() => user.id),
    kind: oneOf("kind", noticeKinds).notNull(),
    /** Of two with the same key the second is never made. */
    key: string("key").notNull(),
    /** A measure, a note, or whatever the audit names that has a page. */
    subjectKind: string("subject_kind").notNull(),
    subjectId: string("subject_id").notNull(),
    dueBy: day("due_by"),
    /** Days from the due day, negative before it; null for a change. */
    stepDays: whole("step_days"),
    deliveryId: string("delivery_id").references(() => delivery.id),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    unique("notice_by_key").on(t.key), // whether somebody was told this already
    index("notice_by_user").on(t.userId, t.createdAt, t.id), // what I was told, newest first
    index("notice_by_subject").on(t.subjectKind, t.subjectId, t.endedAt), // what ends when a report is made or a mention is put aside
    index("notice_by_delivery").on(t.deliveryId, t.userId), // what a digest says; what no digest has said yet
  ],
);

/** One row is somebody's asking not to be reminded of a due day for a while, and why. Append-only; the last one stands. */
export const snooze = table(
  "snooze",
  {
    id: string("id").primaryKey(),
    userId: string("user_id")
      .notNull()
      .references(() => user.id),
    measureId: string("measure_id")
      .notNull()
      .references(() => measure.id),
    countryCode: string("country_code").notNull(),
    dueBy: day("due_by").notNull(),
    untilOn: day("until_on").notNull(),
    reason: string("reason").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("snooze_by_measure").on(t.measureId, t.userId, t.recordedAt), // whether somebody is left in peace
    index("snooze_by_country").on(t.countryCode, t.recordedAt, t.id), // what a manager is to know of
    index("snooze_newest").on(t.recordedAt, t.id), // the same for a manager of all States
  ],
);

/** One row makes somebody hear of changes. `subjectId` of a search is what is searched for. */
export const follow = table(
  "follow",
  {
    id: string("id").primaryKey(),
    userId: string("user_id")
      .notNull()
      .references(() => user.id),
    kind: oneOf("kind", followKinds).notNull(),
    subjectId: string("subject_id").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    unique("follow_by_user").on(t.userId, t.kind, t.subjectId), // what I follow
    index("follow_by_subject").on(t.kind, t.subjectId), // who follows what has changed
  ],
);

/** One row is the secret address of somebody's calendar; only its hash is kept. */
export const calendarKey = table(
  "calendar_key",
  {
    userId: string("user_id")
      .primaryKey()
      .references(() => user.id),
    keyHash: string("key_hash").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [unique("calendar_key_by_hash").on(t.keyHash)], // whose calendar is asked for
);

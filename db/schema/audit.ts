import { flag, index, instant, string, table, unique, whole } from "../kit";

/**
 * One row is one change: who, when, what it was before and after. Append-only; `hash` seals the row together with `previousHash`
 * (canonical form: docs/audit.md). `before` and `after` are canonical JSON text, so that the bytes that were sealed are kept.
 */
export const audit = table(
  "audit",
  {
    seq: whole("seq").primaryKey(),
    recordedAt: instant("recorded_at").notNull(),
    actorId: string("actor_id").notNull(),
    action: string("action").notNull(),
    subjectKind: string("subject_kind").notNull(),
    subjectId: string("subject_id").notNull(),
    countryCode: string("country_code"),
    /** Whether anybody may see that this change was made. */
    isPublic: flag("is_public").notNull(),
    before: string("before"),
    after: string("after"),
    previousHash: string("previous_hash").notNull(),
    hash: string("hash").notNull(),
  },
  (t) => [
    unique("audit_by_hash").on(t.hash), // finding the row that an export names
    index("audit_by_subject").on(t.subjectKind, t.subjectId, t.seq), // the history of one thing
    index("audit_public").on(t.isPublic, t.seq), // the public list of changes, newest first
    index("audit_public_by_country").on(t.countryCode, t.isPublic, t.seq), // the same for one country
    index("audit_by_actor").on(t.actorId, t.seq), // what somebody did
    index("audit_by_action").on(t.action, t.seq), // what was done in one way, newest first, and in which ways
  ],
);

/** One row is an answered POST: the same key and body get the same answer again. */
export const idempotency = table("idempotency", {
  /** Hash of the actor and the key that was sent. */
  key: string("key").primaryKey(),
  bodyHash: string("body_hash").notNull(),
  answer: string("answer").notNull(),
  recordedAt: instant("recorded_at").notNull(),
});

/** One row remembers what of the reference files was loaded, so that a later load leaves alone what people changed since. */
export const referenceRecord = table("reference_record", {
  key: string("key").primaryKey(),
  hash: string("hash").notNull(),
  rowVersion: whole("row_version"),
  loadedAt: instant("loaded_at").notNull(),
});

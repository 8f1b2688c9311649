import { caseOutcomes, caseSubjects, languages } from "../../domain/vocabulary";
import { day, flag, index, instant, json, oneOf, string, table, unique, whole } from "../kit";

/**
 * One row is what somebody without an account says is wrong, with the fact it is about. Nothing is kept of who said it but an e-mail
 * address, if given, until the case is answered and its answer was mailed.
 */
export const publicCase = table(
  "public_case",
  {
    id: string("id").primaryKey(),
    number: whole("number").notNull(),
    subjectKind: oneOf("subject_kind", caseSubjects).notNull(),
    subjectId: string("subject_id").notNull(),
    /** null: the fact belongs to no country. */
    countryCode: string("country_code"),
    text: string("text").notNull(),
    evidence: json<readonly { url: string; title?: string }[]>("evidence").notNull(),
    email: string("email"),
    language: oneOf("language", languages).notNull(),
    /** By which day it is promised to be answered. */
    answerBy: day("answer_by").notNull(),
    isOpen: flag("is_open").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    unique("public_case_number").on(t.number), // a case by its number, and the last number given
    index("public_case_open").on(t.isOpen, t.answerBy, t.id), // what waits for an answer, everywhere
    index("public_case_open_in_country").on(t.countryCode, t.isOpen, t.answerBy, t.id), // the same in a country
    index("public_case_of_fact").on(t.subjectKind, t.subjectId, t.recordedAt), // what was said about a fact
  ],
);

/** One row is the public answer to a case. Append-only. */
export const caseAnswer = table("case_answer", {
  caseId: string("case_id")
    .primaryKey()
    .references(() => publicCase.id),
  outcome: oneOf("outcome", caseOutcomes).notNull(),
  text: string("text").notNull(),
  /** Whether everybody may read what was said. */
  isTextPublic: flag("is_text_public").notNull(),
  personalDataReason: string("personal_data_reason"),
  recordedAt: instant("recorded_at").notNull(),
  recordedById: string("recorded_by_id").notNull(),
});

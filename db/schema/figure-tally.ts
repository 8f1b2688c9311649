import { oneOf, primaryKey, string, table, whole } from "../kit";
import { spans } from "./tally";

export const figureSubjects = ["country", "pillar", "body"] as const;
export const figureSpans = ["always", ...spans] as const;

/**
 * One row carries a part of a figure of the dashboards (`domain/figures`), published measures only, for a State (an empty code: for all
 * together), for a pillar in a State or for the measures of a State that a body leads. What counts from a day on stands in three rows, as in `due_tally`, what counts
 * from a month on in two, what counts whatever the day in one; on a day the figure is the sum of the periods before it.
 */
export const figureTally = table(
  "figure_tally",
  {
    subjectKind: oneOf("subject_kind", figureSubjects).notNull(),
    countryCode: string("country_code").notNull(),
    /** The pillar or the body; empty for the State itself. */
    subjectId: string("subject_id").notNull(),
    counted: string("counted").notNull(),
    span: oneOf("span", figureSpans).notNull(),
    period: string("period").notNull(),
    amount: whole("amount").notNull(),
  },
  (t) => [primaryKey({ columns: [t.subjectKind, t.countryCode, t.span, t.counted, t.period, t.subjectId] })],
);

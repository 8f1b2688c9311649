import { and, eq, inArray, isNull, ne, or, type SQL } from "drizzle-orm";
import { publicAssessmentStates } from "../../domain/comparison/visible";
import { countriesFor, countriesOf } from "../../domain/permissions";
import { assessment, assessmentStanding } from "../schema";
import type { Scope } from "./scope";

const { state, countryCode } = assessmentStanding;

/** The same as `maySeeAssessment`, as a condition on answers joined to where they stand; undefined: the reader may see all. */
export function visibleAssessments({ actor }: Scope): SQL | undefined {
  const open = inArray(state, [...publicAssessmentStates, "superseded"]);
  if (!actor) return open;
  const answered = countriesFor(actor, "assessment.submit");
  if (answered === "all" || actor.isSystem) return undefined;
  const all = countriesOf(actor);
  return or(
    open,
    eq(assessment.recordedById, actor.userId),
    answered.length > 0 ? inArray(countryCode, answered) : undefined,
    and(eq(state, "reviewed"), within(all)),
  );
}

/** Answers of these States; of none when there are none. */
export const within = (codes: "all" | readonly string[]): SQL | undefined =>
  codes === "all" ? undefined : inArray(countryCode, [...codes]);

/** Answers that are not the reader's own. */
export const byOthers = ({ actor }: Scope): SQL | undefined =>
  actor ? or(isNull(assessment.recordedById), ne(assessment.recordedById, actor.userId)) : undefined;

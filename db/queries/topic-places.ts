import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import {
  assessmentProvision,
  assessmentStanding,
  instrument,
  topicAssignment,
  topicCriterion,
} from "../schema";
import { dayOf, type Scope, visible } from "./scope";

/** The answers that anybody may read and that hold on the day asked about. */
export const answersHolding = (scope: Scope) =>
  and(
    inArray(assessmentStanding.state, ["public_source", "published"]),
    sql`${assessmentStanding.validFromDay} <= ${dayOf(scope)}`,
    or(isNull(assessmentStanding.validUntilDay), sql`${assessmentStanding.validUntilDay} > ${dayOf(scope)}`),
  );

/** What people put under a topic and did not take out again by the day asked about. One statement. */
export async function listAssignments(scope: Scope, topicId: string) {
  const rows = await scope.reader
    .select()
    .from(topicAssignment)
    .where(
      and(
        eq(topicAssignment.topicId, topicId),
        scope.on === null ? undefined : sql`${topicAssignment.recordedAt} < ${`${scope.on}T99`}`,
      ),
    )
    .orderBy(topicAssignment.recordedAt, topicAssignment.id);
  const last = new Map(rows.map((row) => [`${row.instrumentId} ${row.provisionId ?? ""}`, row]));
  return [...last.values()].filter((row) => row.isAssigned);
}

/** The instruments, of those the reader may see, in which something stands under a topic. Two statements. */
export async function instrumentsUnderTopic(scope: Scope, topicId: string): Promise<string[]> {
  const rows = await scope.reader
    .selectDistinct({ id: assessmentProvision.instrumentId })
    .from(topicCriterion)
    .innerJoin(assessmentStanding, eq(assessmentStanding.criterionCode, topicCriterion.criterionCode))
    .innerJoin(assessmentProvision, eq(assessmentProvision.assessmentId, assessmentStanding.assessmentId))
    .innerJoin(instrument, eq(instrument.id, assessmentProvision.instrumentId))
    .where(and(eq(topicCriterion.topicId, topicId), answersHolding(scope), visible(scope, instrument)));
  const assigned = await listAssignments(scope, topicId);
  return [...new Set([...rows.map(({ id }) => id), ...assigned.map((row) => row.instrumentId)])];
}

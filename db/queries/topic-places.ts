import { and, asc, eq, gt, inArray, isNull, lt, lte, or } from "drizzle-orm";
import { publicAssessmentStates } from "../../domain/comparison/visible";
import {
  assessment,
  assessmentProvision,
  assessmentStanding,
  instrument,
  topicAssignment,
  topicCriterion,
} from "../schema";
import { dayOf, type Scope, visible } from "./scope";
import { instrumentStood } from "./standing";

/** The answers that anybody may read and that hold on the day asked about. */
const answersHolding = (scope: Scope) =>
  and(
    inArray(assessmentStanding.state, [...publicAssessmentStates]),
    lte(assessmentStanding.validFromDay, dayOf(scope)),
    or(isNull(assessmentStanding.validUntilDay), gt(assessmentStanding.validUntilDay, dayOf(scope))),
  );

/** The answers to a topic's criteria, by State. One statement. */
export async function listTopicAnswers(scope: Scope, topicId: string) {
  return scope.reader
    .select({
      id: assessment.id,
      countryCode: assessment.countryCode,
      criterionCode: assessment.criterionCode,
      value: assessment.value,
      absence: assessment.absence,
      confidence: assessment.confidence,
      rationale: assessment.rationale,
    })
    .from(topicCriterion)
    .innerJoin(assessmentStanding, eq(assessmentStanding.criterionCode, topicCriterion.criterionCode))
    .innerJoin(assessment, eq(assessment.id, assessmentStanding.assessmentId))
    .where(and(eq(topicCriterion.topicId, topicId), answersHolding(scope)))
    .orderBy(asc(assessment.countryCode), asc(assessment.criterionCode), asc(assessment.id));
}

/** The places that answers name, each with its answer. One statement. */
export async function listNamedPlaces(scope: Scope, answerIds: readonly string[]) {
  if (answerIds.length === 0) return [];
  return scope.reader
    .select({
      assessmentId: assessmentProvision.assessmentId,
      instrumentId: assessmentProvision.instrumentId,
      locator: assessmentProvision.locator,
    })
    .from(assessmentProvision)
    .where(inArray(assessmentProvision.assessmentId, [...answerIds]))
    .orderBy(asc(assessmentProvision.assessmentId), asc(assessmentProvision.position));
}

/** What people put under a topic, or of an instrument under any, and did not take out again by the day asked about. One statement. */
export async function listAssignments(scope: Scope, of: { topicId: string } | { instrumentId: string }) {
  const rows = await scope.reader
    .select()
    .from(topicAssignment)
    .where(
      and(
        "topicId" in of
          ? eq(topicAssignment.topicId, of.topicId)
          : eq(topicAssignment.instrumentId, of.instrumentId),
        scope.on === null ? undefined : lt(topicAssignment.recordedAt, `${scope.on}T99`),
      ),
    )
    .orderBy(asc(topicAssignment.recordedAt), asc(topicAssignment.id));
  const last = new Map(
    rows.map((row) => [`${row.topicId} ${row.instrumentId} ${row.provisionId ?? ""}`, row]),
  );
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
    .where(
      and(
        eq(topicCriterion.topicId, topicId),
        answersHolding(scope),
        visible(scope, instrument),
        instrumentStood(scope),
      ),
    );
  const assigned = await listAssignments(scope, { topicId });
  return [...new Set([...rows.map(({ id }) => id), ...assigned.map((row) => row.instrumentId)])];
}

/** The places of one instrument that answers name, with the topics those speak of. One statement. */
export async function listTopicsNamedIn(scope: Scope, instrumentId: string) {
  return scope.reader
    .selectDistinct({ topicId: topicCriterion.topicId, locator: assessmentProvision.locator })
    .from(assessmentProvision)
    .innerJoin(assessmentStanding, eq(assessmentStanding.assessmentId, assessmentProvision.assessmentId))
    .innerJoin(topicCriterion, eq(topicCriterion.criterionCode, assessmentStanding.criterionCode))
    .where(and(eq(assessmentProvision.instrumentId, instrumentId), answersHolding(scope)));
}

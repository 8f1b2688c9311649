import { asc, eq, inArray, type SQL } from "drizzle-orm";
import { isOpenTo } from "../../domain/comparison/state";
import { can } from "../../domain/permissions";
import type { AssessmentView } from "../../domain/view/assessment";
import type { ScaleValue } from "../../domain/vocabulary";
import { assessment, assessmentDecision, assessmentStanding, country, criterion, user } from "../schema";
import { answerPartsOf } from "./answer-parts";
import { evidenceOf } from "./attached";
import { groupBy } from "./group-by";
import { countryRef } from "./measure-item";
import { type Scope, seesUnpublished } from "./scope";

const columns = {
  row: assessment,
  state: assessmentStanding.state,
  supersededById: assessmentStanding.supersededById,
  recordedBy: user.name,
  country: countryRef,
  criterion: { code: criterion.code, question: criterion.question, pillar: criterion.pillar },
};

export const criterionRef = columns.criterion;

/**
 * Answers with their State, question and author. `first` names the table whose index gives the order: cross joins keep SQLite from
 * beginning with another one.
 */
export function selectAssessments({ reader }: Scope, first: "assessment" | "standing") {
  const chosen = reader.select(columns);
  const both =
    first === "assessment"
      ? chosen.from(assessment).crossJoin(assessmentStanding)
      : chosen.from(assessmentStanding).crossJoin(assessment);
  return both
    .crossJoin(country)
    .crossJoin(criterion)
    .leftJoin(user, eq(user.id, assessment.recordedById))
    .$dynamic();
}

/** What ties the tables of `selectAssessments` together. */
export const assessmentJoins = (): SQL[] => [
  eq(assessmentStanding.assessmentId, assessment.id),
  eq(country.code, assessment.countryCode),
  eq(criterion.code, assessment.criterionCode),
];

export type AssessmentRow = Awaited<ReturnType<typeof selectAssessments>>[number];

/** What is shown of the rows, in their order: five statements for any number of them. */
export async function assessmentViews(
  scope: Scope,
  rows: readonly AssessmentRow[],
): Promise<AssessmentView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ row }) => row.id);
  const partsOf = await answerPartsOf(scope, ids);
  const evidence = await evidenceOf(scope.reader, { assessment: ids });
  const decided = await scope.reader
    .select({
      assessmentId: assessmentDecision.assessmentId,
      decision: assessmentDecision.decision,
      rationale: assessmentDecision.rationale,
      recordedAt: assessmentDecision.recordedAt,
    })
    .from(assessmentDecision)
    .where(inArray(assessmentDecision.assessmentId, ids))
    .orderBy(asc(assessmentDecision.recordedAt), asc(assessmentDecision.id));
  const decisionsOf = groupBy(decided, (each) => each.assessmentId);
  return rows.map((found) => ({
    ...assessmentView(scope, found),
    decisions: (decisionsOf.get(found.row.id) ?? []).map(({ decision, rationale, recordedAt }) => ({
      decision,
      rationale: seesUnpublished(scope, found.row.countryCode) ? rationale : null,
      recordedAt,
    })),
    ...partsOf(found.row.id),
    evidence: evidence("assessment", found.row.id),
  }));
}

function assessmentView({ actor, ...scope }: Scope, found: AssessmentRow) {
  const { row, state, country, criterion, supersededById, recordedBy } = found;
  const { countryCode, recordedById } = row;
  const subject = { countryCode, authorIds: recordedById ? [recordedById] : [] };
  const mayDecide = can(actor, "assessment.decide", subject);
  return {
    id: row.id,
    country,
    criterion,
    edition: row.edition,
    value: row.value as ScaleValue | null,
    absence: row.absence,
    rationale: row.rationale,
    language: row.language,
    validFrom: row.validFrom,
    validFromBy: row.validFromBy,
    asOf: row.asOf,
    confidence: row.confidence,
    origin: row.origin,
    state,
    supersedesId: row.supersedesId,
    supersededById,
    recordedAt: row.recordedAt,
    recordedBy: seesUnpublished({ actor, ...scope }, countryCode) ? recordedBy : null,
    isOwn: recordedById !== null && recordedById === actor?.userId,
    mayApprove: mayDecide && isOpenTo("approve", state),
    mayReturn: mayDecide && isOpenTo("return", state),
    mayPublish: can(actor, "assessment.publish", subject) && isOpenTo("publish", state),
    mayReply: can(actor, "assessment.reply", subject) && isOpenTo("reply", state),
  };
}

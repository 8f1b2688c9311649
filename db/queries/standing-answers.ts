import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { publicAt, resolveCell } from "../../domain/comparison/resolve";
import { stateOf } from "../../domain/comparison/state";
import { publicAssessmentStates } from "../../domain/comparison/visible";
import type { AssessmentState, ScaleValue } from "../../domain/vocabulary";
import { assessment, assessmentDecision, assessmentStanding } from "../schema";
import { groupBy } from "./group-by";
import type { Scope } from "./scope";

/** What decides which answer stands, and what a cell shows of it; what it says at length is read for those that stand. */
const columns = {
  id: assessment.id,
  countryCode: assessment.countryCode,
  criterionCode: assessment.criterionCode,
  value: assessment.value,
  absence: assessment.absence,
  validFrom: assessment.validFrom,
  validFromBy: assessment.validFromBy,
  asOf: assessment.asOf,
  confidence: assessment.confidence,
  origin: assessment.origin,
  supersedesId: assessment.supersedesId,
  recordedAt: assessment.recordedAt,
};

type Row = Omit<Pick<typeof assessment.$inferSelect, keyof typeof columns>, "value"> & {
  value: ScaleValue | null;
};
export type StandingAnswer = Row & { state: AssessmentState };

export const cellKey = (cell: { countryCode: string; criterionCode: string }) =>
  `${cell.countryCode} ${cell.criterionCode}`;

/** The answers of these States and criteria that everybody sees and that stand on `day`, by `cellKey`. One statement. */
export async function answersOn(
  { reader }: Scope,
  countries: readonly string[],
  criteria: readonly string[],
  day: string,
): Promise<Map<string, StandingAnswer>> {
  const { validFromDay, validUntilDay, state } = assessmentStanding;
  const rows = await reader
    .select({ row: columns, state })
    .from(assessmentStanding)
    .innerJoin(assessment, eq(assessment.id, assessmentStanding.assessmentId))
    .where(
      and(
        inArray(assessmentStanding.countryCode, [...countries]),
        inArray(assessmentStanding.criterionCode, [...criteria]),
        inArray(state, [...publicAssessmentStates]),
        lte(validFromDay, day),
        or(isNull(validUntilDay), gt(validUntilDay, day)),
      ),
    );
  return new Map(
    rows.map(({ row, state: stands }) => [
      cellKey(row),
      { ...row, value: row.value as ScaleValue | null, state: stands },
    ]),
  );
}

/** Reads the whole history of these cells, and gives which answer stood on a day as known at `knownAt`. Two statements. */
export async function answersKnownAt(
  { reader }: Scope,
  countries: readonly string[],
  criteria: readonly string[],
  knownAt: string,
): Promise<(day: string) => Map<string, StandingAnswer>> {
  const among = and(
    inArray(assessment.countryCode, [...countries]),
    inArray(assessment.criterionCode, [...criteria]),
    lte(assessment.recordedAt, knownAt),
  );
  const rows = await reader.select(columns).from(assessment).where(among);
  const decided = await reader
    .select({
      assessmentId: assessmentDecision.assessmentId,
      decision: assessmentDecision.decision,
      recordedAt: assessmentDecision.recordedAt,
    })
    .from(assessmentDecision)
    .innerJoin(assessment, eq(assessment.id, assessmentDecision.assessmentId))
    .where(and(among, lte(assessmentDecision.recordedAt, knownAt)))
    .orderBy(asc(assessmentDecision.recordedAt));
  const byAnswer = groupBy(decided, (each) => each.assessmentId);
  const answers = rows.map((row) => ({
    ...row,
    value: row.value as ScaleValue | null,
    publicAt: publicAt(row, byAnswer.get(row.id) ?? []),
  }));
  const cells = groupBy(answers, cellKey);
  return (day) =>
    new Map(
      [...cells].flatMap(([key, cell]) => {
        const found = resolveCell(cell, day, knownAt);
        if (!found) return [];
        const { publicAt: _publicAt, ...row } = found;
        const decisions = (byAnswer.get(row.id) ?? []).map((each) => each.decision);
        return [[key, { ...row, state: stateOf(row.origin, decisions, false) }] as const];
      }),
    );
}

import { and, asc, eq, inArray } from "drizzle-orm";
import { type Answer, holdings, publicAt } from "../domain/comparison/resolve";
import { stateOf } from "../domain/comparison/state";
import type { ScaleValue } from "../domain/vocabulary";
import { groupBy } from "./queries/group-by";
import { assessment, assessmentDecision, assessmentStanding } from "./schema";
import type { Reader, Tx } from "./store";

export interface CellKey {
  countryCode: string;
  criterionCode: string;
}

type StandingRow = typeof assessmentStanding.$inferSelect;
type AnswerRow = typeof assessment.$inferSelect & Answer;

const keyOf = ({ countryCode, criterionCode }: CellKey) => `${countryCode} ${criterionCode}`;
const rowsPerStatement = 500;

/** What the append-only rows of these cells say now: where each answer stands, and for which days it holds. */
export async function standingOf(reader: Pick<Reader, "select">, cells: readonly CellKey[]) {
  const wanted = new Set(cells.map(keyOf));
  const among = and(
    inArray(assessment.countryCode, [...new Set(cells.map((cell) => cell.countryCode))]),
    inArray(assessment.criterionCode, [...new Set(cells.map((cell) => cell.criterionCode))]),
  );
  const rows = await reader.select().from(assessment).where(among);
  const decided = await reader
    .select({
      assessmentId: assessmentDecision.assessmentId,
      decision: assessmentDecision.decision,
      recordedAt: assessmentDecision.recordedAt,
    })
    .from(assessmentDecision)
    .innerJoin(assessment, eq(assessment.id, assessmentDecision.assessmentId))
    .where(among)
    .orderBy(asc(assessmentDecision.recordedAt));
  const byAnswer = groupBy(decided, (each) => each.assessmentId);
  const answers = rows
    .filter((row) => wanted.has(keyOf(row)))
    .map(
      (row): AnswerRow => ({
        ...row,
        value: row.value as ScaleValue | null,
        publicAt: publicAt(row, byAnswer.get(row.id) ?? []),
      }),
    );
  return [...groupBy(answers, keyOf).values()].flatMap((cell) => standingOfCell(cell, byAnswer));
}

function standingOfCell(
  cell: readonly AnswerRow[],
  decided: ReadonlyMap<string, { decision: "approve" | "return" | "publish" }[]>,
): StandingRow[] {
  const held = new Map(holdings(cell).map((holding) => [holding.answer.id, holding]));
  const corrections = new Map(
    cell.flatMap((row) => (row.supersedesId && row.publicAt ? [[row.supersedesId, row.id] as const] : [])),
  );
  return cell.map((row) => {
    const supersededById = corrections.get(row.id) ?? null;
    const decisions = (decided.get(row.id) ?? []).map((each) => each.decision);
    const holding = held.get(row.id);
    return {
      assessmentId: row.id,
      criterionCode: row.criterionCode,
      countryCode: row.countryCode,
      state: stateOf(row.origin, decisions, supersededById !== null),
      validFromDay: row.validFromBy,
      validUntilDay: holding ? holding.untilDay : row.validFromBy,
      supersededById,
    };
  });
}

/** Brings the carried standing of all answers of these cells up to their history. Returns it. */
export async function carryCells(tx: Tx, cells: readonly CellKey[]): Promise<StandingRow[]> {
  if (cells.length === 0) return [];
  const rows = await standingOf(tx, cells);
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const ids = rows.slice(from, from + rowsPerStatement).map((row) => row.assessmentId);
    await tx.delete(assessmentStanding).where(inArray(assessmentStanding.assessmentId, ids));
  }
  for (let from = 0; from < rows.length; from += rowsPerStatement)
    await tx.insert(assessmentStanding).values(rows.slice(from, from + rowsPerStatement));
  return rows;
}

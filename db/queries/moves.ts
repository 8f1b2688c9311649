import { and, desc, eq, gt, isNotNull, isNull, lte, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { firstDayOf } from "../../domain/partial-date";
import type { MoveView } from "../../domain/view/country";
import { country, decision, finding, instrument, measure, milestone, progress } from "../schema";
import { countryRef, instrumentRef, measureRef } from "./measure-item";
import { dayOf, knownBy, type Scope, visibleBeside } from "./scope";
import { decisionKnown, notReturned } from "./standing";

/** Only renames the table in the statement, which both engines write alike. */
const correction = alias(milestone, "correction");

type Move = MoveView & { happenedBy: string };

const blank = {
  measure: null,
  stage: null,
  nationalName: null,
  claim: null,
  finding: null,
  text: null,
  language: null,
};

export interface MovesAsked {
  country?: string;
  /** Only what certainly happened after this day. */
  since?: string;
  /** Conditions on the measures claims and findings are about, and on the instruments of the steps. */
  measures?: SQL;
  instruments?: SQL;
}

/**
 * What moved lately, latest first: steps held, claims not returned, findings; `limit` of each at most. Facts whose day nobody
 * knows are left out, since they may have moved long ago. Three statements.
 */
export async function listRecentMoves(
  scope: Scope,
  { limit = 10, ...asked }: MovesAsked & { limit?: number } = {},
): Promise<MoveView[]> {
  const moves = [
    ...(await heldSteps(scope, asked, limit)),
    ...(await claims(scope, asked, limit)),
    ...(await findings(scope, asked, limit)),
  ];
  const firstDay = (move: Move) => (move.happenedOn ? firstDayOf(move.happenedOn) : move.happenedBy);
  return moves
    .sort(
      (a, b) =>
        descending(a.happenedBy, b.happenedBy) ||
        descending(firstDay(a), firstDay(b)) ||
        descending(a.recordedAt, b.recordedAt) ||
        descending(a.id, b.id),
    )
    .map(({ happenedBy: _happenedBy, ...move }) => move);
}

const descending = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

async function heldSteps(scope: Scope, asked: MovesAsked, limit: number): Promise<Move[]> {
  const rows = await scope.reader
    .select({
      id: milestone.id,
      happenedOn: milestone.happenedOn,
      happenedBy: milestone.happenedBy,
      recordedAt: milestone.recordedAt,
      country: countryRef,
      instrument: instrumentRef,
      stage: milestone.stage,
      nationalName: milestone.nationalName,
      text: milestone.note,
    })
    .from(milestone)
    .crossJoin(instrument)
    .crossJoin(country)
    .leftJoin(
      correction,
      and(
        eq(correction.instrumentId, milestone.instrumentId),
        eq(correction.supersedesId, milestone.id),
        knownBy(scope, correction.recordedAt),
      ),
    )
    .where(
      and(
        eq(instrument.id, milestone.instrumentId),
        eq(country.code, instrument.countryCode),
        eq(milestone.kind, "held"),
        isNull(correction.id),
        isNotNull(milestone.happenedOn),
        moved(scope, milestone, asked),
        asked.instruments,
        visibleBeside(scope, instrument, milestone.id),
      ),
    )
    .orderBy(desc(milestone.happenedBy), desc(milestone.id))
    .limit(limit);
  return rows.map((row) => ({ ...blank, ...row, kind: "milestone" }));
}

const moved = (
  scope: Scope,
  of: typeof milestone | typeof progress | typeof finding,
  { country: code, since }: MovesAsked,
): SQL | undefined =>
  and(
    lte(of.happenedBy, dayOf(scope)),
    code ? eq(of.countryCode, code) : undefined,
    since ? gt(of.happenedBy, since) : undefined,
    knownBy(scope, of.recordedAt),
  );

async function claims(scope: Scope, asked: MovesAsked, limit: number): Promise<Move[]> {
  const rows = await scope.reader
    .select({
      id: progress.id,
      happenedOn: progress.happenedOn,
      happenedBy: progress.happenedBy,
      recordedAt: progress.recordedAt,
      country: countryRef,
      instrument: instrumentRef,
      measure: measureRef,
      claim: progress.claim,
      text: progress.narrative,
      language: progress.language,
    })
    .from(progress)
    .crossJoin(measure)
    .crossJoin(instrument)
    .crossJoin(country)
    .leftJoin(decision, decisionKnown(scope))
    .where(
      and(
        eq(measure.id, progress.measureId),
        eq(instrument.id, measure.instrumentId),
        eq(country.code, measure.countryCode),
        notReturned,
        isNotNull(progress.happenedOn),
        moved(scope, progress, asked),
        asked.measures,
        visibleBeside(scope, measure, progress.id),
      ),
    )
    .orderBy(desc(progress.happenedBy), desc(progress.id))
    .limit(limit);
  return rows.map((row) => ({ ...blank, ...row, kind: "progress" }));
}

async function findings(scope: Scope, asked: MovesAsked, limit: number): Promise<Move[]> {
  const rows = await scope.reader
    .select({
      id: finding.id,
      happenedOn: finding.happenedOn,
      happenedBy: finding.happenedBy,
      recordedAt: finding.recordedAt,
      country: countryRef,
      instrument: instrumentRef,
      measure: measureRef,
      finding: finding.finding,
      text: finding.rationale,
    })
    .from(finding)
    .crossJoin(measure)
    .crossJoin(instrument)
    .crossJoin(country)
    .where(
      and(
        eq(measure.id, finding.measureId),
        eq(instrument.id, measure.instrumentId),
        eq(country.code, measure.countryCode),
        isNotNull(finding.happenedOn),
        moved(scope, finding, asked),
        asked.measures,
        visibleBeside(scope, measure, finding.id),
      ),
    )
    .orderBy(desc(finding.happenedBy), desc(finding.id))
    .limit(limit);
  return rows.map((row) => ({ ...blank, ...row, kind: "finding" }));
}

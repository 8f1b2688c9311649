import { and, asc, desc, eq, isNull, or } from "drizzle-orm";
import { isOpen } from "../domain/deadline";
import { currentStage, firstDayOfInstrument, ownSteps } from "../domain/instrument";
import { happenedBy, lastDayOf } from "../domain/partial-date";
import { countMeasure, touchTally } from "./counters";
import { countFigures } from "./figure-counters";
import { carriedFigures } from "./figure-sums";
import { noDueDay } from "./no-due-day";
import { readHistories } from "./read-histories";
import { deadline, decision, finding, instrument, measure, milestone, progress } from "./schema";
import type { Tx } from "./store";

type MeasureRow = typeof measure.$inferSelect;
type InstrumentRow = typeof instrument.$inferSelect;

/**
 * What a measure's history says now: the latest claim that was not returned, the latest finding, the last entry of the ledger.
 * The one place where the carried columns come from.
 */
export async function measureState(tx: Pick<Tx, "select">, row: MeasureRow) {
  const [claimed] = await tx
    .select({
      id: progress.id,
      claim: progress.claim,
      happenedOn: progress.happenedOn,
      decision: decision.decision,
    })
    .from(progress)
    .leftJoin(decision, eq(decision.progressId, progress.id))
    .where(
      and(eq(progress.measureId, row.id), or(isNull(decision.decision), eq(decision.decision, "verify"))),
    )
    .orderBy(desc(progress.happenedBy), desc(progress.recordedAt), desc(progress.id))
    .limit(1);
  const [found] = await tx
    .select()
    .from(finding)
    .where(eq(finding.measureId, row.id))
    .orderBy(desc(finding.happenedBy), desc(finding.recordedAt), desc(finding.id))
    .limit(1);
  const [due] = await tx
    .select()
    .from(deadline)
    .where(eq(deadline.measureId, row.id))
    .orderBy(desc(deadline.sequence))
    .limit(1);
  const carried = {
    claim: claimed?.claim ?? null,
    claimedOn: claimed?.happenedOn ?? null,
    claimProgressId: claimed?.id ?? null,
    claimDecision: claimed?.decision ?? null,
    finding: found?.finding ?? null,
    foundOn: found?.happenedOn ?? null,
    findingId: found?.id ?? null,
    dueOn: due?.dueOn ?? null,
    dueText: due?.dueText ?? null,
    dueBy: due?.dueOn ? lastDayOf(due.dueOn) : noDueDay,
    isContinuing: due?.reason === "to_continuing" || (!due?.dueOn && row.isContinuing),
  };
  const histories = await readHistories(tx, (column) => eq(column, row.id), { on: null });
  return {
    ...carried,
    ...carriedFigures(histories(row.id, row)),
    isOpen: isOpen({ ...row, ...carried }),
  };
}

/** Brings a measure's carried columns and the counters up to its history, one `rowVersion` on. Returns the row as it now stands. */
export async function carryMeasure(tx: Tx, before: MeasureRow, now: string): Promise<MeasureRow> {
  const changes = { ...(await measureState(tx, before)), rowVersion: before.rowVersion + 1, changedAt: now };
  await tx.update(measure).set(changes).where(eq(measure.id, before.id));
  const after = { ...before, ...changes };
  await countMeasure(tx, before, after, now);
  await countFigures(tx, [{ before, after }]);
  return after;
}

/** What an instrument's milestones and own days say on `today`: the stage it stands at, and since when it certainly stood. */
export async function instrumentState(tx: Pick<Tx, "select">, row: InstrumentRow, today: string) {
  const rows = await tx
    .select()
    .from(milestone)
    .where(eq(milestone.instrumentId, row.id))
    .orderBy(asc(milestone.happenedBy), asc(milestone.position));
  const superseded = new Set(rows.map((each) => each.supersedesId));
  const standing = rows.filter((each) => !superseded.has(each.id));
  const stood = currentStage([...standing, ...ownSteps(row)], today);
  const held = standing.filter((each) => each.kind === "held");
  const first = firstDayOfInstrument(
    row,
    held.map((each) => each.happenedOn),
  );
  return {
    stage: stood?.stage ?? null,
    stageOn: stood?.happenedOn ?? null,
    existsBy: happenedBy(first, row.recordedAt),
    isUndated: first === null,
  };
}

/** Brings an instrument's carried columns up to its milestones, one `rowVersion` on. */
export async function carryInstrument(tx: Tx, before: InstrumentRow, now: string): Promise<InstrumentRow> {
  const changes = {
    ...(await instrumentState(tx, before, now.slice(0, 10))),
    rowVersion: before.rowVersion + 1,
    changedAt: now,
  };
  await tx.update(instrument).set(changes).where(eq(instrument.id, before.id));
  await touchTally(tx, before, now);
  return { ...before, ...changes };
}

import { isDeepStrictEqual } from "node:util";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { isOpen } from "../domain/deadline";
import { factOf } from "../domain/figures/fact";
import { currentStage, firstDayOfInstrument, ownSteps } from "../domain/instrument";
import { happenedBy, lastDayOf } from "../domain/partial-date";
import { countMeasure, touchTally } from "./counters";
import { countFigures } from "./figure-counters";
import { carriedFigures } from "./figure-sums";
import { noDueDay } from "./no-due-day";
import { preparedOnce, updating } from "./prepared";
import { notReturned } from "./queries/standing";
import { hasAct } from "./read-histories";
import { deadline, decision, finding, instrument, measure, milestone, progress } from "./schema";
import type { Tx } from "./store";

type MeasureRow = typeof measure.$inferSelect;
type InstrumentRow = typeof instrument.$inferSelect;

type Reading = Pick<Tx, "select">;

const changeMeasure = updating("carry_measure", measure);

const claimsOf = preparedOnce("find_claims", (tx: Reading) =>
  tx
    .select({
      id: progress.id,
      claim: progress.claim,
      happenedOn: progress.happenedOn,
      happenedBy: progress.happenedBy,
      recordedAt: progress.recordedAt,
      decision: decision.decision,
    })
    .from(progress)
    .leftJoin(decision, eq(decision.progressId, progress.id))
    .where(and(eq(progress.measureId, sql.placeholder("id")), notReturned))
    .orderBy(desc(progress.happenedBy), desc(progress.recordedAt), desc(progress.id)),
);
const findingsOf = preparedOnce("find_findings", (tx: Reading) =>
  tx
    .select({
      id: finding.id,
      finding: finding.finding,
      happenedOn: finding.happenedOn,
      happenedBy: finding.happenedBy,
      recordedAt: finding.recordedAt,
    })
    .from(finding)
    .where(eq(finding.measureId, sql.placeholder("id")))
    .orderBy(desc(finding.happenedBy), desc(finding.recordedAt), desc(finding.id)),
);
const ledgerOf = preparedOnce("find_ledger", (tx: Reading) =>
  tx
    .select({
      sequence: deadline.sequence,
      dueOn: deadline.dueOn,
      dueText: deadline.dueText,
      reason: deadline.reason,
      hasAct,
    })
    .from(deadline)
    .where(eq(deadline.measureId, sql.placeholder("id")))
    .orderBy(desc(deadline.sequence)),
);

/**
 * What a measure's history says now: the latest claim that was not returned, the latest finding, the last entry of the ledger.
 * The one place where the carried columns come from.
 */
export async function measureState(tx: Reading, row: MeasureRow) {
  const claims = await claimsOf(tx).execute({ id: row.id });
  const findings = await findingsOf(tx).execute({ id: row.id });
  const ledger = await ledgerOf(tx).execute({ id: row.id });
  const [claimed, found, due] = [claims[0], findings[0], ledger[0]];
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
  const becameContinuing = ledger.some(({ reason }) => reason === "to_continuing");
  return {
    ...carried,
    ...carriedFigures(factOf({ ...row, becameContinuing, claims, findings, ledger })),
    isOpen: isOpen({ ...row, ...carried }),
  };
}

/** Brings a measure's carried columns and the counters up to its history, one `rowVersion` on. Returns the row as it now stands. */
export async function carryMeasure(tx: Tx, before: MeasureRow, now: string): Promise<MeasureRow> {
  const changes = { ...(await measureState(tx, before)), rowVersion: before.rowVersion + 1, changedAt: now };
  await changeMeasure(tx, before.id, changesOf(before, changes));
  const after = { ...before, ...changes };
  await countMeasure(tx, before, after, now);
  await countFigures(tx, [{ before, after }]);
  return after;
}

/** Those of the values that differ: an index of what did not change stays as it is. */
const changesOf = <Row extends object>(row: Row, values: Partial<Row>) =>
  Object.fromEntries(
    Object.entries(values).filter(([key, value]) => !isDeepStrictEqual(value, row[key as keyof Row])),
  ) as Partial<Row>;

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

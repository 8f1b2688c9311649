import { and, asc, desc, inArray, lte, type SQL, sql } from "drizzle-orm";
import { type CallCandidate, callsToMake, daysAhead } from "../../domain/figures/calls";
import { addDays, lastDayOf } from "../../domain/partial-date";
import type { CallView } from "../../domain/view/dashboard";
import type { MeasureItem } from "../../domain/view/measure";
import { deadline, measure, progress } from "../schema";
import { putsOff } from "./dashboard-deadlines";
import type { Selection } from "./dashboard-selection";
import { unindexed } from "./measure-filter";
import { measureItems, selectMeasures } from "./measure-item";
import { knownBy, type Scope } from "./scope";
import { decidedBy, standingOf } from "./standing";

/** So many measures are looked at for each kind of reason. */
const candidatesRead = 50;

/** The calls to make, each about the most pressing measure of a body. Eleven statements. */
export async function listCalls({ scope, measures, day }: Selection): Promise<CallView[]> {
  const { dueBy, isOpen, isOverdue, claim, finding } = standingOf(scope);
  const lately = scope.on === null ? desc(measure.changedAt) : desc(progress.happenedBy);
  const read = (condition: SQL | undefined, first: SQL) =>
    selectMeasures(scope, and(measures, condition)).orderBy(first, asc(measure.id)).limit(candidatesRead);
  const isDone = sql`${claim} = 'completed' and ${measure.state} = 'active'`;
  const rows = [
    ...(await read(and(isOpen, sql`${dueBy} >= ${day}`, lte(dueBy, addDays(day, daysAhead))), asc(dueBy))),
    ...(await read(isOverdue, desc(dueBy))),
    ...(await read(and(isOpen, sql`${claim} = 'blocked'`), lately)),
    ...(await read(and(isDone, unindexed(sql`${finding} is not null and ${finding} <> 'complete'`)), lately)),
    ...(await read(and(isDone, unindexed(sql`${finding} is null`)), lately)),
  ];
  const items = await measureItems(scope, [...new Map(rows.map((row) => [row.id, row])).values()]);
  const isPutOff = await putOffAmong(
    scope,
    items.map(({ id }) => id),
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  const calls = callsToMake(
    items.map((item) => candidateOf(item, isPutOff(item.id))),
    day,
  );
  return calls.flatMap(({ measureId, reason, days, alsoCount }) => {
    const item = byId.get(measureId);
    if (!item) return [];
    const { role: _role, ...body } = leadOf(item) ?? { role: null };
    return [{ reason, days, alsoCount, measure: item, body: "id" in body ? body : null }];
  });
}

const leadOf = ({ bodies }: MeasureItem) => bodies.find(({ role }) => role === "lead") ?? null;
const lastDay = (date: string | null | undefined) => (date ? lastDayOf(date) : null);

function candidateOf(item: MeasureItem, isPutOff: boolean): CallCandidate {
  const { id, claimed, found, dueOn, isOverdue } = item;
  return {
    measureId: id,
    bodyId: leadOf(item)?.id ?? null,
    dueBy: lastDay(dueOn),
    isOverdue,
    isPutOff,
    claim: claimed?.claim === "blocked" || claimed?.claim === "completed" ? claimed.claim : null,
    claimedBy: lastDay(claimed?.happenedOn),
    isVerified: claimed?.isVerified ?? false,
    found: found && (found.finding === "complete" ? "complete" : "less"),
    foundBy: lastDay(found?.happenedOn),
  };
}

/** Whether deadlines of these measures were put off by the day. One statement. */
async function putOffAmong(scope: Scope, ids: readonly string[]): Promise<(id: string) => boolean> {
  if (ids.length === 0) return () => false;
  const rows = await scope.reader
    .selectDistinct({ id: deadline.measureId })
    .from(deadline)
    .where(
      and(
        inArray(deadline.measureId, [...ids]),
        putsOff,
        scope.on ? decidedBy(scope.on) : undefined,
        knownBy(scope, deadline.recordedAt),
      ),
    );
  const found = new Set(rows.map(({ id }) => id));
  return (id) => found.has(id);
}

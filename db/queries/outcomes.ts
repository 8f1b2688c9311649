import { and, asc, desc, eq, inArray, isNotNull, isNull, notExists, type SQL, sql } from "drizzle-orm";
import { happenedBy, hasCertainlyHappened, lastDayOf } from "../../domain/partial-date";
import { type Actor, countriesFor } from "../../domain/permissions";
import type { OutcomeView, TaskView } from "../../domain/view/advice";
import { event, organisation, outcome, settlement } from "../schema";
import { organisationRef } from "./attached";
import { groupBy } from "./group-by";
import { dayOf, type Scope } from "./scope";

const shown = 200;

const select = (scope: Scope, condition: SQL | undefined) =>
  scope.reader
    .select({
      row: outcome,
      owner: organisationRef,
      event: { id: event.id, title: event.title, happenedOn: event.happenedOn },
    })
    .from(outcome)
    .innerJoin(event, eq(event.id, outcome.eventId))
    .leftJoin(organisation, eq(organisation.id, outcome.ownerId))
    .where(condition)
    .$dynamic();

type Row = Awaited<ReturnType<typeof select>>[number];

/** What had become of outcomes by the day asked about. One statement. */
async function settlementsOf(scope: Scope, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await scope.reader
          .select()
          .from(settlement)
          .where(inArray(settlement.outcomeId, [...ids]))
          .orderBy(desc(settlement.recordedAt), desc(settlement.id));
  const byOutcome = groupBy(
    rows.filter(({ happenedOn }) => scope.on === null || hasCertainlyHappened(happenedOn, scope.on)),
    (row) => row.outcomeId,
  );
  return (id: string) => {
    const [last] = byOutcome.get(id) ?? [];
    if (!last) return null;
    const { state, happenedOn, note, recordedAt } = last;
    return { state, happenedOn, note, recordedAt };
  };
}

async function views(scope: Scope, rows: readonly Row[]) {
  const settled = await settlementsOf(
    scope,
    rows.map(({ row }) => row.id),
  );
  return rows.map(({ row: { id, text, dueOn, agreedOn }, owner, event: of }) => {
    const stands = settled(id);
    const isOverdue = stands === null && dueOn !== null && lastDayOf(dueOn) < dayOf(scope);
    return { id, text, owner, dueOn, agreedOn, isOverdue, settlement: stands, event: of };
  });
}

/** What had come of an event by the day asked about, in order: what was agreed at it stands from its day. Two statements. */
export async function listOutcomes(scope: Scope, eventId: string): Promise<OutcomeView[]> {
  const rows = await select(scope, eq(outcome.eventId, eventId)).orderBy(asc(outcome.position)).limit(shown);
  const { on } = scope;
  const stood = rows.filter(
    ({ row, event: of }) => on === null || happenedBy(row.agreedOn ?? of.happenedOn, row.recordedAt) <= on,
  );
  return (await views(scope, stood)).map(({ event: _event, ...view }) => view);
}

/** Outcomes with a day that nobody has settled, in the countries where the actor may, the earliest day first. Two statements. */
export async function listTasks(scope: Scope, actor: Actor, limit: number): Promise<TaskView[]> {
  const rows = await selectUnsettled(scope, actor, isNotNull(outcome.dueOn))
    .orderBy(asc(outcome.dueOn), asc(outcome.id))
    .limit(limit);
  return views(scope, rows);
}

/** Outcomes without a day that nobody has settled, in the countries where the actor may, those entered last first. Two statements. */
export async function listUndatedTasks(scope: Scope, actor: Actor, limit: number): Promise<TaskView[]> {
  const rows = await selectUnsettled(scope, actor, isNull(outcome.dueOn))
    .orderBy(desc(outcome.id))
    .limit(limit);
  return views(scope, rows);
}

function selectUnsettled(scope: Scope, actor: Actor, condition: SQL) {
  const codes = countriesFor(actor, "outcome.settle");
  const isSettled = scope.reader
    .select({ one: sql`1` })
    .from(settlement)
    .where(eq(settlement.outcomeId, outcome.id));
  return select(
    scope,
    and(condition, notExists(isSettled), codes === "all" ? undefined : inArray(event.countryCode, codes)),
  );
}

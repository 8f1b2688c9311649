import { and, eq, getTableColumns, ne, type SQL, sql } from "drizzle-orm";
import type { Claim, FindingValue } from "../domain/vocabulary";
import { noDueDay } from "./no-due-day";
import { inserting } from "./prepared";
import { recountFigures } from "./recount-figures";
import { dueTally, instrument, measure, tally } from "./schema";
import type { Tx } from "./store";

type Counter = Exclude<keyof typeof tally.$inferSelect, "subjectKind" | "subjectId" | "lastChangeAt">;
type Deltas = Partial<Record<Counter, number>>;
type InstrumentRow = typeof instrument.$inferSelect;
type MeasureRow = typeof measure.$inferSelect;

const claimCounters = {
  not_started: "claimNotStarted",
  in_progress: "claimInProgress",
  completed: "claimCompleted",
  blocked: "claimBlocked",
} as const satisfies Record<Claim, Counter>;

const findingCounters = {
  no_evidence: "foundNoEvidence",
  not_started: "foundNotStarted",
  limited: "foundLimited",
  substantial: "foundSubstantial",
  complete: "foundComplete",
} as const satisfies Record<FindingValue, Counter>;

/** The counters a measure adds one to. */
function countersOf(row: MeasureRow | null): Counter[] {
  if (!row?.isPublished) return [];
  if (row.state !== "active") return ["inactiveCount"];
  return [
    "measureCount",
    row.claim ? claimCounters[row.claim] : "unclaimed",
    row.finding ? findingCounters[row.finding] : "unfound",
  ];
}

const countsAsOpen = (row: MeasureRow | null) => row?.isPublished && row.isOpen && row.dueBy !== noDueDay;
const periodsOf = (day: string) =>
  [
    ["year", day.slice(0, 4)],
    ["month", day.slice(0, 7)],
    ["day", day],
  ] as const;

/** Moves the counters from what a measure was (null: it was not there) to what it is now. */
export const countMeasure = (tx: Tx, before: MeasureRow | null, after: MeasureRow | null, now: string) =>
  countMeasures(tx, [{ before, after }], now);

/** The same for many measures at once: one statement for each instrument and each due day they come to. */
export async function countMeasures(
  tx: Tx,
  moves: readonly { before: MeasureRow | null; after: MeasureRow | null }[],
  now: string,
) {
  const perInstrument = new Map<string, { row: MeasureRow; deltas: Deltas }>();
  const perDueDay = new Map<string, { row: MeasureRow; dueBy: string; by: number }>();
  const owe = (row: MeasureRow, dueBy: string, by: 1 | -1) => {
    const key = `${row.countryCode} ${dueBy}`;
    perDueDay.set(key, { row, dueBy, by: (perDueDay.get(key)?.by ?? 0) + by });
  };
  for (const { before, after } of moves) {
    const row = after ?? before;
    if (!row) continue;
    const deltas: Deltas = perInstrument.get(row.instrumentId)?.deltas ?? {};
    for (const counter of countersOf(before)) deltas[counter] = (deltas[counter] ?? 0) - 1;
    for (const counter of countersOf(after)) deltas[counter] = (deltas[counter] ?? 0) + 1;
    if (before?.isPublished || after?.isPublished) perInstrument.set(row.instrumentId, { row, deltas });
    const hadDue = countsAsOpen(before) ? before?.dueBy : undefined;
    const hasDue = countsAsOpen(after) ? after?.dueBy : undefined;
    if (hadDue === hasDue) continue;
    if (hadDue) owe(row, hadDue, -1);
    if (hasDue) owe(row, hasDue, 1);
  }
  for (const { row, deltas } of perInstrument.values())
    await addToTally(tx, row.countryCode, row.instrumentId, deltas, now);
  for (const { row, dueBy, by } of perDueDay.values())
    if (by !== 0) await addToDueTally(tx, row.countryCode, dueBy, by);
}

/** Counts a published instrument in its country. */
export async function countInstrument(tx: Tx, row: InstrumentRow, now: string) {
  if (row.isPublished) await addToTally(tx, row.countryCode, row.id, { instrumentCount: 1 }, now);
}

/** Says that something of an instrument changed, without changing a count. */
export async function touchTally(
  tx: Tx,
  row: Pick<InstrumentRow, "countryCode" | "id" | "isPublished">,
  now: string,
) {
  if (row.isPublished) await addToTally(tx, row.countryCode, row.id, {}, now);
}

const addCounts = inserting("add_counts", tally, (insert) => {
  const { subjectKind: _kind, subjectId: _id, ...columns } = getTableColumns(tally);
  return insert.onConflictDoUpdate({
    target: [tally.subjectKind, tally.subjectId],
    set: Object.fromEntries(
      Object.entries(columns).map(([key, column]) => {
        const added = sql.raw(`excluded."${column.name}"`);
        return [key, key === "lastChangeAt" ? added : sql`${column} + ${added}`];
      }),
    ),
  });
});

async function addToTally(tx: Tx, countryCode: string, instrumentId: string, deltas: Deltas, now: string) {
  const counts = { ...deltas, lastChangeAt: now };
  await addCounts(tx, [
    { subjectKind: "all", subjectId: "", ...counts },
    { subjectKind: "country", subjectId: countryCode, ...counts },
    { subjectKind: "instrument", subjectId: instrumentId, ...counts },
  ]);
}

const addDueCounts = inserting("add_due_counts", dueTally, (insert) =>
  insert.onConflictDoUpdate({
    target: [dueTally.span, dueTally.period, dueTally.countryCode],
    set: { openCount: sql`${dueTally.openCount} + excluded.open_count` },
  }),
);

const addToDueTally = (tx: Tx, countryCode: string, dueBy: string, by: number) =>
  addDueCounts(
    tx,
    periodsOf(dueBy).map(([span, period]) => ({ span, period, countryCode, openCount: by })),
  );

const countWhere = (condition: SQL | undefined) =>
  sql`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number);

/** Makes all counters anew from the instruments and measures: after a bulk load, and to check what commands kept. */
export async function recountAll(tx: Tx) {
  await tx.delete(tally);
  await tx.delete(dueTally);
  const active = eq(measure.state, "active");
  const per = await tx
    .select({
      countryCode: measure.countryCode,
      instrumentId: measure.instrumentId,
      changedAt: sql<string>`max(${measure.changedAt})`,
      measureCount: countWhere(active),
      inactiveCount: countWhere(ne(measure.state, "active")),
      unclaimed: countWhere(and(active, sql`${measure.claim} is null`)),
      unfound: countWhere(and(active, sql`${measure.finding} is null`)),
      ...mapValues(claimCounters, (claim) => countWhere(and(active, eq(measure.claim, claim)))),
      ...mapValues(findingCounters, (value) => countWhere(and(active, eq(measure.finding, value)))),
    })
    .from(measure)
    .where(eq(measure.isPublished, true))
    .groupBy(measure.countryCode, measure.instrumentId);
  const instruments = await tx
    .select({ id: instrument.id, countryCode: instrument.countryCode, changedAt: instrument.changedAt })
    .from(instrument)
    .where(eq(instrument.isPublished, true));

  const rows = new Map<string, typeof tally.$inferInsert>();
  const add = (kind: "all" | "country" | "instrument", id: string, deltas: Deltas, changedAt: string) => {
    const row = rows.get(`${kind} ${id}`) ?? { subjectKind: kind, subjectId: id };
    for (const [key, by] of Object.entries(deltas) as [Counter, number][]) row[key] = (row[key] ?? 0) + by;
    if (!row.lastChangeAt || row.lastChangeAt < changedAt) row.lastChangeAt = changedAt;
    rows.set(`${kind} ${id}`, row);
  };
  const addEverywhere = (countryCode: string, instrumentId: string, deltas: Deltas, changedAt: string) => {
    add("all", "", deltas, changedAt);
    add("country", countryCode, deltas, changedAt);
    add("instrument", instrumentId, deltas, changedAt);
  };
  for (const { countryCode, instrumentId, changedAt, ...deltas } of per)
    addEverywhere(countryCode, instrumentId, deltas, changedAt);
  for (const { id, countryCode, changedAt } of instruments)
    addEverywhere(countryCode, id, { instrumentCount: 1 }, changedAt);
  await insertInParts(tx, tally, [...rows.values()]);
  await insertInParts(tx, dueTally, await countDue(tx));
  await recountFigures(tx);
}

async function countDue(tx: Tx) {
  const days = await tx
    .select({
      countryCode: measure.countryCode,
      dueBy: measure.dueBy,
      openCount: sql`count(*)`.mapWith(Number),
    })
    .from(measure)
    .where(and(eq(measure.isPublished, true), eq(measure.isOpen, true), ne(measure.dueBy, noDueDay)))
    .groupBy(measure.countryCode, measure.dueBy);
  const rows = new Map<string, typeof dueTally.$inferInsert>();
  for (const { countryCode, dueBy, openCount } of days)
    for (const [span, period] of periodsOf(dueBy)) {
      const key = `${period} ${countryCode}`;
      const row = rows.get(key) ?? { span, period, countryCode, openCount: 0 };
      row.openCount += openCount;
      rows.set(key, row);
    }
  return [...rows.values()];
}

async function insertInParts<Row>(tx: Tx, into: Parameters<Tx["insert"]>[0], rows: Row[]) {
  for (let from = 0; from < rows.length; from += 500)
    await tx.insert(into).values(rows.slice(from, from + 500) as never);
}

const mapValues = <Key extends string, Value>(
  counters: Record<Key, Counter>,
  of: (key: Key) => Value,
): Partial<Record<Counter, Value>> =>
  Object.fromEntries((Object.keys(counters) as Key[]).map((key) => [counters[key], of(key)])) as Partial<
    Record<Counter, Value>
  >;

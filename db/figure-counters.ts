import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type Attached, carriedFact, carriedFigures, FigureSums } from "./figure-sums";
import { inserting, placesFor, preparedFor } from "./prepared";
import { readHistories } from "./read-histories";
import { figureTally, measure, measureBody, measurePillar } from "./schema";
import type { Tx } from "./store";

type MeasureRow = typeof measure.$inferSelect;

const addToTally = inserting("add_figures", figureTally, (insert) =>
  insert.onConflictDoUpdate({
    target: [
      figureTally.subjectKind,
      figureTally.countryCode,
      figureTally.span,
      figureTally.counted,
      figureTally.period,
      figureTally.subjectId,
    ],
    set: { amount: sql`${figureTally.amount} + excluded.amount` },
  }),
);

const attachedQuery = preparedFor("find_attached", (tx: Tx, count: number) =>
  tx
    .select({
      measureId: measurePillar.measureId,
      isLead: sql<boolean>`1 = 0`.mapWith(Boolean),
      id: sql<string>`${measurePillar.pillar}`,
    })
    .from(measurePillar)
    .where(inArray(measurePillar.measureId, placesFor(count)))
    .unionAll(
      tx
        .select({
          measureId: measureBody.measureId,
          isLead: sql<boolean>`1 = 1`.mapWith(Boolean),
          id: sql<string>`${measureBody.organisationId}`,
        })
        .from(measureBody)
        .where(and(inArray(measureBody.measureId, placesFor(count)), eq(measureBody.role, "lead"))),
    ),
);

/** The pillars and the leading bodies of measures: one statement for any number of them. */
export async function attachedTo(tx: Tx, ids: string[]): Promise<(id: string) => Attached> {
  const rows = await attachedQuery(tx, ids.length).execute({ ...ids });
  const pillars = byMeasure(rows.filter(({ isLead }) => !isLead));
  const leads = byMeasure(rows.filter(({ isLead }) => isLead));
  return (id) => ({ pillars: pillars(id), leadIds: leads(id) });
}

/** Whether figures count the two alike. */
const countsAlike = (before: MeasureRow | null, after: MeasureRow | null) =>
  before?.isPublished === after?.isPublished &&
  isDeepStrictEqual(before && carriedFact(before), after && carriedFact(after));

/** Moves the figures from what measures were (null: not there, or not counted) to what they are now. Two statements, or none. */
export async function countFigures(
  tx: Tx,
  moves: readonly { before: MeasureRow | null; after: MeasureRow | null }[],
) {
  const counted = moves.filter(
    ({ before, after }) => (before?.isPublished || after?.isPublished) && !countsAlike(before, after),
  );
  const ids = counted.flatMap(({ before, after }) => (after ?? before)?.id ?? []);
  if (ids.length === 0) return;
  const attached = await attachedTo(tx, ids);
  const sums = new FigureSums();
  for (const { before, after } of counted) {
    if (before) sums.addMeasure(before, attached(before.id), -1);
    if (after) sums.addMeasure(after, attached(after.id), 1);
  }
  await addToTally(tx, sums.rows);
}

/** Moves the figures of a measure from the bodies that led it to those that lead it now. */
export async function countLeads(
  tx: Tx,
  row: MeasureRow,
  before: readonly string[],
  after: readonly string[],
) {
  const sums = new FigureSums();
  sums.addMeasure(row, { pillars: [], leadIds: before }, -1);
  sums.addMeasure(row, { pillars: [], leadIds: after }, 1);
  await addToTally(tx, sums.rows);
}

/** Takes the measures of an instrument out of the figures, before many of them change together with what is attached to them. */
export async function setFiguresAside(tx: Tx, instrumentId: string) {
  const rows = await tx.select().from(measure).where(eq(measure.instrumentId, instrumentId));
  await countFigures(
    tx,
    rows.map((before) => ({ before, after: null })),
  );
}

/** Puts them in again as they stand then, the columns that figures count by brought up to their histories. */
export async function countFiguresAnew(tx: Tx, instrumentId: string) {
  const rows = await tx.select().from(measure).where(eq(measure.instrumentId, instrumentId));
  const carried = await carryFigures(tx, rows);
  await countFigures(
    tx,
    carried.map((after) => ({ before: null, after })),
  );
}

/** Brings the columns that figures count by up to the histories of these measures. Returns the rows as they then stand. */
export async function carryFigures(tx: Tx, rows: readonly MeasureRow[]): Promise<MeasureRow[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const histories = await readHistories(tx, (column) => inArray(column, ids), { on: null });
  const after: MeasureRow[] = [];
  for (const row of rows) {
    const carried = carriedFigures(histories(row.id, row));
    after.push({ ...row, ...carried });
    if (!isDeepStrictEqual(carried, carriedFigures(carriedFact(row))))
      await tx.update(measure).set(carried).where(eq(measure.id, row.id));
  }
  return after;
}

function byMeasure(rows: readonly { measureId: string; id: string }[]) {
  const held = new Map<string, string[]>();
  for (const { measureId, id } of rows) held.set(measureId, [...(held.get(measureId) ?? []), id]);
  return (measureId: string) => held.get(measureId) ?? [];
}

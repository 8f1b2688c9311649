import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { type Contribution, type Counted, contributionsOf } from "../domain/figures/contributions";
import type { MeasureFact } from "../domain/figures/fact";
import { noDueDay } from "./no-due-day";
import { readHistories } from "./read-histories";
import { figureTally, measure, measureBody, measurePillar } from "./schema";
import type { Store, Tx } from "./store";

type MeasureRow = typeof measure.$inferSelect;
type TallyRow = typeof figureTally.$inferInsert;

/** What figures count a measure by, from what is carried on its row. */
export const carriedFact = (row: MeasureRow): MeasureFact => ({
  state: row.state,
  claim: row.claim,
  finding: row.finding,
  isContinuing: row.isContinuing,
  isOpen: row.isOpen,
  dueBy: row.dueBy === noDueDay || row.isContinuing ? null : row.dueBy,
  firstDueBy: row.firstDueBy,
  completedBy: row.completedBy,
  slipCount: row.slipCount,
  slipWithActCount: row.slipWithActCount,
  turns: row.turns,
});

/** The columns of a measure that are carried for its figures alone. */
export const carriedFigures = ({
  firstDueBy,
  completedBy,
  slipCount,
  slipWithActCount,
  turns,
}: MeasureFact) => ({
  firstDueBy,
  completedBy,
  slipCount,
  slipWithActCount,
  turns: [...turns],
});

/** Stands in place of a State's code in the rows about all States together. */
export const everywhere = "";

/** Counts that no other table of counters holds. */
const ofCountries: readonly Counted[] = [
  "due",
  "due-completed",
  "due-verified",
  "first-due",
  "first-met",
  "slips",
  "slips-with-act",
  "slips-without-act",
  "claimed-track",
  "verified-track",
];
const ofParts: readonly Counted[] = ["measures", "claimed-completed", "found-complete"];

function periodsOf(since: string): Pick<TallyRow, "span" | "period">[] {
  if (since === "") return [{ span: "always", period: "" }];
  const coarse = [
    { span: "year" as const, period: since.slice(0, 4) },
    { span: "month" as const, period: since.slice(0, 7) },
  ];
  return since.length === 7 ? coarse : [...coarse, { span: "day", period: since }];
}

interface Attached {
  pillars: readonly string[];
  leadIds: readonly string[];
}

/** Sums amounts by the row they belong to. */
class Sums {
  readonly #rows = new Map<string, TallyRow>();

  add(key: Omit<TallyRow, "amount">, by: number) {
    const { subjectKind, countryCode, subjectId, counted, span, period } = key;
    const name = [subjectKind, countryCode, subjectId, counted, span, period].join("|");
    this.#rows.set(name, { ...key, amount: (this.#rows.get(name)?.amount ?? 0) + by });
  }

  addMeasure(row: MeasureRow, { pillars, leadIds }: Attached, sign: 1 | -1) {
    if (!row.isPublished) return;
    const contributions = contributionsOf(carriedFact(row));
    const { countryCode } = row;
    this.#addAll(
      contributions,
      ofCountries,
      [
        { subjectKind: "country", countryCode, subjectId: "" },
        { subjectKind: "country", countryCode: everywhere, subjectId: "" },
      ],
      sign,
    );
    this.#addAll(
      contributions,
      ofParts,
      [
        ...pillars.map((subjectId) => ({ subjectKind: "pillar" as const, countryCode, subjectId })),
        ...leadIds.map((subjectId) => ({ subjectKind: "body" as const, countryCode, subjectId })),
      ],
      sign,
    );
  }

  #addAll(
    contributions: readonly Contribution[],
    kept: readonly Counted[],
    subjects: readonly Pick<TallyRow, "subjectKind" | "countryCode" | "subjectId">[],
    sign: 1 | -1,
  ) {
    for (const { counted, since, by } of contributions)
      if (kept.includes(counted))
        for (const period of periodsOf(since))
          for (const subject of subjects) this.add({ ...subject, counted, ...period }, sign * by);
  }

  get rows() {
    return [...this.#rows.values()].filter(({ amount }) => amount !== 0);
  }
}

async function addToTally(tx: Tx, rows: TallyRow[]) {
  if (rows.length === 0) return;
  await tx
    .insert(figureTally)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        figureTally.subjectKind,
        figureTally.countryCode,
        figureTally.span,
        figureTally.counted,
        figureTally.period,
        figureTally.subjectId,
      ],
      set: { amount: sql`${figureTally.amount} + excluded.amount` },
    });
}

/** The pillars and the leading bodies of measures: two statements for any number of them. */
async function attachedTo(tx: Tx, ids: string[]): Promise<(id: string) => Attached> {
  const pillars = byMeasure(
    await tx
      .select({ measureId: measurePillar.measureId, id: measurePillar.pillar })
      .from(measurePillar)
      .where(inArray(measurePillar.measureId, ids)),
  );
  const leads = byMeasure(
    await tx
      .select({ measureId: measureBody.measureId, id: measureBody.organisationId })
      .from(measureBody)
      .where(and(inArray(measureBody.measureId, ids), eq(measureBody.role, "lead"))),
  );
  return (id) => ({ pillars: pillars(id), leadIds: leads(id) });
}

/** Moves the figures from what measures were (null: not there, or not counted) to what they are now. Three statements. */
export async function countFigures(
  tx: Tx,
  moves: readonly { before: MeasureRow | null; after: MeasureRow | null }[],
) {
  const counted = moves.filter(({ before, after }) => before?.isPublished || after?.isPublished);
  const ids = counted.flatMap(({ before, after }) => (after ?? before)?.id ?? []);
  if (ids.length === 0) return;
  const attached = await attachedTo(tx, ids);
  const sums = new Sums();
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
  const sums = new Sums();
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

async function carryFigures(tx: Tx, rows: readonly MeasureRow[]): Promise<MeasureRow[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const histories = await readHistories(tx, (column) => inArray(column, ids), { on: null, knownAt: null });
  const after: MeasureRow[] = [];
  for (const row of rows) {
    const carried = carriedFigures(histories(row.id, row));
    after.push({ ...row, ...carried });
    if (!isDeepStrictEqual(carried, carriedFigures(carriedFact(row))))
      await tx.update(measure).set(carried).where(eq(measure.id, row.id));
  }
  return after;
}

const readAtOnce = 2_000;

/** Brings the columns that figures count by up to the histories of all measures. */
export async function carryAllFigures(tx: Tx) {
  let after = "";
  for (;;) {
    const rows = await tx
      .select()
      .from(measure)
      .where(gt(measure.id, after))
      .orderBy(asc(measure.id))
      .limit(readAtOnce);
    const last = rows.at(-1);
    if (!last) return;
    await carryFigures(tx, rows);
    after = last.id;
  }
}

/** Counts the figures of a database that was made before there were any. */
export async function ensureFigures(store: Store): Promise<void> {
  const [counted] = await store.reader.select().from(figureTally).limit(1);
  const [held] = counted ? [] : await store.reader.select({ id: measure.id }).from(measure).limit(1);
  if (!held) return;
  await store.inTransaction(async (tx) => {
    await carryAllFigures(tx);
    await recountFigures(tx);
  });
}

/** Makes the figures anew from the measures: after a bulk load, and to check what commands kept. */
export async function recountFigures(tx: Tx) {
  await tx.delete(figureTally);
  const sums = new Sums();
  let after = "";
  for (;;) {
    const rows = await tx
      .select()
      .from(measure)
      .where(and(gt(measure.id, after), eq(measure.isPublished, true)))
      .orderBy(asc(measure.id))
      .limit(readAtOnce);
    const last = rows.at(-1);
    if (!last) break;
    const attached = await attachedTo(
      tx,
      rows.map(({ id }) => id),
    );
    for (const row of rows) sums.addMeasure(row, attached(row.id), 1);
    after = last.id;
  }
  const { rows } = sums;
  for (let from = 0; from < rows.length; from += 500)
    await tx.insert(figureTally).values(rows.slice(from, from + 500));
}

function byMeasure(rows: readonly { measureId: string; id: string }[]) {
  const held = new Map<string, string[]>();
  for (const { measureId, id } of rows) held.set(measureId, [...(held.get(measureId) ?? []), id]);
  return (measureId: string) => held.get(measureId) ?? [];
}

import { and, asc, eq, gt } from "drizzle-orm";
import { attachedTo, carryFigures } from "./figure-counters";
import { FigureSums } from "./figure-sums";
import { inParts } from "./in-parts";
import { figureTally, measure } from "./schema";
import type { Store, Tx } from "./store";

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
  const sums = new FigureSums();
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
  await inParts(sums.rows, (rows) => tx.insert(figureTally).values(rows));
}

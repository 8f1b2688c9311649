import { asc, eq, inArray } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { UndoBatch } from "../../domain/input/batch";
import type { Localised } from "../../domain/localised";
import { can } from "../../domain/permissions";
import type { Pillar } from "../../domain/vocabulary";
import { bodiesOfMeasures, sharedBodies } from "../batch-reports";
import { changeMeasures, type MeasureChange } from "../change-measures";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { countMeasures } from "../counters";
import { countFiguresAnew, setFiguresAside } from "../figure-counters";
import { inParts, readParts } from "../in-parts";
import { getInstrumentForChange } from "../load-for-change";
import { carryClaims, withdrawReports } from "../report-entries";
import { batch, batchItem, batchUndo, measure } from "../schema";
import type { Tx } from "../store";

type Item = typeof batchItem.$inferSelect;
type MeasureRow = typeof measure.$inferSelect;

/**
 * Undoes a batch as a whole: what it changed is as before, what it added is cancelled and no longer public. Refused when anything of it
 * was changed since, a report decided on too. Due days go back by an entry in the ledger; reports stay in the history, taken back with the
 * reason.
 */
export const undoBatch = defineCommand({
  action: "batch.undo",
  input: UndoBatch,
  async load(tx, input, { actor }) {
    const [row] = await tx.select().from(batch).where(eq(batch.id, input.batchId));
    if (!row) throw new Failure("not_found", "not_found");
    const instrument = await getInstrumentForChange(tx, row.instrumentId, actor);
    const items = await tx
      .select()
      .from(batchItem)
      .where(eq(batchItem.batchId, row.id))
      .orderBy(asc(batchItem.position));
    const bodies = await bodiesOfMeasures(
      tx,
      items.map(({ measureId }) => measureId),
    );
    return { row, instrument, items, organisationIds: sharedBodies(bodies) };
  },
  subject: ({ row, organisationIds }) => ({ countryCode: row.countryCode, organisationIds }),
  async run(tx, input, { actor, now, loaded: { row, instrument, items } }) {
    const { countryCode } = row;
    const isReportsOnly = items.every((item) => item.change === "changed" && isReportOnly(item));
    if (!isReportsOnly && !actor.isSystem && !can(actor, "measure.enter", { countryCode }))
      throw new Failure("forbidden", "forbidden");
    requireNoPersonalData({ rationale: input.rationale }, input.personalDataReason);
    const [undone] = await tx.select().from(batchUndo).where(eq(batchUndo.batchId, row.id));
    if (undone) throw new Failure("conflict", "batch_undone");
    await setFiguresAside(tx, instrument.id);
    const standing = await rowsOf(tx, items);
    if (items.some((item) => standing.get(item.measureId)?.rowVersion !== item.rowVersionAfter))
      throw new Failure("conflict", "batch_changed_since");
    const withdrawn = items
      .filter(({ change }) => change === "added")
      .flatMap(({ measureId }) => {
        const before = standing.get(measureId);
        return before ? [{ before, after: withdraw(before, now) }] : [];
      });
    await inParts(
      withdrawn.map(({ before }) => before.id),
      (ids) =>
        tx
          .update(measure)
          .set({ state: "cancelled", isOpen: false, isPublished: false, rowVersion: 2, changedAt: now })
          .where(inArray(measure.id, ids)),
    );
    const back = await changeMeasures(
      tx,
      instrument,
      items
        .filter((item) => item.change === "changed" && !isReportOnly(item))
        .map((item) => reversed(item, input.rationale)),
      { actor, now },
    );
    const reports = items.flatMap((item) => reportOf(item) ?? []);
    await withdrawReports(
      tx,
      reports.map(({ id }) => id),
      { rationale: input.rationale, actor, now },
    );
    const changedBack = new Map(back.map(({ after }) => [after.id, after]));
    const unclaimed = await carryClaims(
      tx,
      reports.flatMap(({ measureId }) => changedBack.get(measureId) ?? standing.get(measureId) ?? []),
      now,
    );
    await countMeasures(tx, [...withdrawn, ...back, ...unclaimed], now);
    await countFiguresAnew(tx, instrument.id);
    const entry = {
      batchId: row.id,
      rationale: input.rationale,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(batchUndo).values(entry);
    return {
      value: { id: row.id },
      changes: [
        {
          action: "batch.undo",
          subject: ["batch", row.id] as const,
          countryCode,
          isPublic: false,
          after: { ...entry, personalDataReason: input.personalDataReason },
        },
        ...withdrawn.map(({ before, after }) => ({
          action: "measure.withdraw",
          subject: ["measure", before.id] as const,
          countryCode,
          isPublic: false,
          before: { state: before.state, isPublished: before.isPublished },
          after: { state: after.state, isPublished: after.isPublished },
        })),
        ...back.map(({ after, fields }) => ({
          action: "measure.correct",
          subject: ["measure", after.id] as const,
          countryCode,
          isPublic: instrument.isPublished,
          ...fields,
        })),
        ...unclaimed.map(({ before, after }, at) => ({
          action: "progress.withdraw",
          subject: ["progress", reports[at]?.id ?? ""] as const,
          countryCode,
          isPublic: false,
          before: { claim: before.claim },
          after: { claim: after.claim, measureId: after.id, rationale: input.rationale },
        })),
      ],
    };
  },
});

const reportOf = ({ measureId, after }: Item) => {
  const { progress: entry } = after as { progress?: { id: string } };
  return entry ? { id: entry.id, measureId } : null;
};
const isReportOnly = (item: Item) => reportOf(item) !== null && Object.keys(item.after).length === 1;

async function rowsOf(tx: Tx, items: readonly Item[]): Promise<Map<string, MeasureRow>> {
  const rows = await readParts(
    items.map(({ measureId }) => measureId),
    (ids) => tx.select().from(measure).where(inArray(measure.id, ids)),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A measure that was added and nothing was done with since: its first version. */
const withdraw = (row: MeasureRow, now: string): MeasureRow => ({
  ...row,
  state: "cancelled",
  isOpen: false,
  isPublished: false,
  rowVersion: row.rowVersion + 1,
  changedAt: now,
});

interface Stood {
  number?: string | null;
  text?: Localised;
  bodies?: { organisationId: string; role: "lead" | "support" }[];
  pillars?: Pillar[];
  progress?: null;
  due?: { dueOn: string | null; dueText: string | null; isContinuing: boolean };
}

function reversed({ measureId, before, after, rowVersionAfter }: Item, rationale: string): MeasureChange {
  const { due, text, progress: _report, ...stood } = (before ?? {}) as Stood;
  const { authority = rationale } = (after.due ?? {}) as { authority?: string };
  return {
    measureId,
    rowVersion: rowVersionAfter,
    ...stood,
    ...(text && { text: text as MeasureChange["text"] }),
    ...(due && { due: { ...due, authority, rationale } }),
  };
}

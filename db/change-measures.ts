import { and, desc, eq, inArray } from "drizzle-orm";
import { isOpen } from "../domain/deadline";
import { Failure, invalidField } from "../domain/failure";
import type { ChangedMeasure } from "../domain/input/batch";
import { happenedBy, lastDayOf } from "../domain/partial-date";
import { type Actor, can } from "../domain/permissions";
import type { DeadlineReason } from "../domain/vocabulary";
import { inParts, readParts } from "./in-parts";
import { newId } from "./new-id";
import { noDueDay } from "./no-due-day";
import { deadline, type instrument, measure, measureBody, measurePillar } from "./schema";
import type { Tx } from "./store";

type MeasureRow = typeof measure.$inferSelect;
type Body = { organisationId: string; role: "lead" | "support" };

/** A change as it is sent; whoever undoes one may also give back a due day that is none, and its wording. */
export type MeasureChange = Omit<ChangedMeasure, "due"> & {
  due?: NonNullable<ChangedMeasure["due"]> & { isContinuing?: boolean; dueText?: string | null };
};

interface Running {
  actor: Actor;
  now: string;
}

/** What a change did to one measure: its row before and after, and the fields as they stood and as they stand. */
export interface MovedMeasure {
  before: MeasureRow;
  after: MeasureRow;
  fields: { before: Record<string, unknown>; after: Record<string, unknown> };
}

/**
 * Changes measures of one instrument, each from the version it was seen in (`stale` when one is not that any more). Bodies need the right
 * to assign them, due days the right to move them: each of those is an entry in the ledger.
 */
export async function changeMeasures(
  tx: Tx,
  of: typeof instrument.$inferSelect,
  changed: readonly MeasureChange[],
  running: Running,
): Promise<MovedMeasure[]> {
  if (changed.length === 0) return [];
  const ids = changed.map(({ measureId }) => measureId);
  if (new Set(ids).size < ids.length) throw invalidField("rows", "twice");
  requireRights(of.countryCode, changed, running.actor);
  const rows = await rowsOf(tx, of.id, ids);
  const bodies = await bodiesBefore(
    tx,
    changed.filter((each) => each.bodies).map((each) => each.measureId),
  );
  const pillars = await pillarsBefore(
    tx,
    changed.filter((each) => each.pillars).map((each) => each.measureId),
  );
  const sequences = await lastSequences(
    tx,
    changed.filter((each) => each.due).map((each) => each.measureId),
  );
  const moved = changed.map((change) => {
    const before = rows.get(change.measureId);
    if (!before) throw invalidField("rows", "unknown_reference");
    if (before.rowVersion !== change.rowVersion) throw new Failure("stale", "stale");
    const after = {
      ...before,
      ...columnsAfter(before, change),
      rowVersion: before.rowVersion + 1,
      changedAt: running.now,
    };
    const stood = {
      ...before,
      bodies: bodies.get(before.id) ?? [],
      pillars: pillars.get(before.id) ?? [],
      due: { dueOn: before.dueOn, dueText: before.dueText, isContinuing: before.isContinuing },
    } as Record<string, unknown>;
    const { measureId: _id, rowVersion: _version, ...fields } = change;
    const names = Object.keys(fields).filter((name) => fields[name as keyof typeof fields] !== undefined);
    return {
      before,
      after,
      fields: {
        before: Object.fromEntries(names.map((name) => [name, stood[name] ?? null])),
        after: Object.fromEntries(names.map((name) => [name, fields[name as keyof typeof fields]])),
      },
    };
  });
  await writeChanged(tx, changed, moved, { running, sequences });
  return moved;
}

function requireRights(countryCode: string, changed: readonly MeasureChange[], actor: Actor) {
  const subject = { countryCode };
  const isRefused =
    (changed.some((each) => each.bodies) && !can(actor, "measure.assign", subject)) ||
    (changed.some((each) => each.due) && !can(actor, "deadline.move", subject));
  if (isRefused && !actor.isSystem) throw new Failure("forbidden", "forbidden");
}

function columnsAfter(before: MeasureRow, { number, text, due }: MeasureChange): Partial<MeasureRow> {
  const isContinuing = due ? goesOn(due) : before.isContinuing;
  return {
    ...(number === undefined ? {} : { number, isNumberOfficial: number !== null }),
    ...(text && { text: { ...before.text, en: null, ru: null, uz: null, native: null, ...text } }),
    ...(due && {
      dueOn: due.dueOn,
      dueBy: due.dueOn ? lastDayOf(due.dueOn) : noDueDay,
      dueText: due.dueText ?? null,
      isContinuing,
      isOpen: isOpen({ ...before, isContinuing }),
    }),
  };
}

const goesOn = ({ dueOn, isContinuing }: NonNullable<MeasureChange["due"]>) => isContinuing ?? dueOn === null;

/** What a due day that moves is called in the ledger. */
function reasonOf(before: MeasureRow, due: NonNullable<MeasureChange["due"]>): DeadlineReason {
  if (goesOn(due)) return "to_continuing";
  if (before.isContinuing) return "reopened";
  if (due.dueOn === null || before.dueOn === null) return "original";
  return lastDayOf(due.dueOn) > lastDayOf(before.dueOn) ? "extended" : "shortened";
}

interface Writing {
  running: Running;
  sequences: ReadonlyMap<string, number>;
}

async function writeChanged(
  tx: Tx,
  changed: readonly MeasureChange[],
  moved: readonly MovedMeasure[],
  { running, sequences }: Writing,
) {
  for (const { after } of moved) await tx.update(measure).set(after).where(eq(measure.id, after.id));
  const withBodies = changed.filter((each) => each.bodies);
  await inParts(
    withBodies.map((each) => each.measureId),
    (ids) => tx.delete(measureBody).where(inArray(measureBody.measureId, ids)),
  );
  await inParts(
    withBodies.flatMap(({ measureId, bodies = [] }) => bodies.map((body) => ({ ...body, measureId }))),
    (rows) => tx.insert(measureBody).values(rows).onConflictDoNothing(),
  );
  const withPillars = changed.filter((each) => each.pillars);
  await inParts(
    withPillars.map((each) => each.measureId),
    (ids) => tx.delete(measurePillar).where(inArray(measurePillar.measureId, ids)),
  );
  await inParts(
    withPillars.flatMap(({ measureId, pillars = [] }) =>
      [...new Set(pillars)].map((pillar) => ({ measureId, pillar })),
    ),
    (rows) => tx.insert(measurePillar).values(rows),
  );
  const decidedOn = running.now.slice(0, 10);
  await inParts(
    moved.flatMap(({ before }, at) => {
      const due = changed[at]?.due;
      if (!due) return [];
      return [
        {
          id: newId(),
          measureId: before.id,
          sequence: (sequences.get(before.id) ?? 0) + 1,
          dueOn: due.dueOn,
          dueText: due.dueText ?? null,
          reason: reasonOf(before, due),
          authority: due.authority,
          rationale: due.rationale,
          decidedOn,
          decidedBy: happenedBy(decidedOn, running.now),
          recordedAt: running.now,
          recordedById: running.actor.userId,
        },
      ];
    }),
    (rows) => tx.insert(deadline).values(rows),
  );
}

const rowsOf = async (tx: Tx, instrumentId: string, ids: readonly string[]) =>
  new Map(
    (
      await readParts(ids, (part) =>
        tx
          .select()
          .from(measure)
          .where(and(inArray(measure.id, part), eq(measure.instrumentId, instrumentId))),
      )
    ).map((row) => [row.id, row]),
  );

async function bodiesBefore(tx: Tx, ids: readonly string[]) {
  const rows = await readParts(ids, (part) =>
    tx.select().from(measureBody).where(inArray(measureBody.measureId, part)),
  );
  const by = new Map<string, Body[]>();
  for (const { measureId, organisationId, role } of rows)
    by.set(measureId, [...(by.get(measureId) ?? []), { organisationId, role }]);
  return by;
}

async function pillarsBefore(tx: Tx, ids: readonly string[]) {
  const rows = await readParts(ids, (part) =>
    tx.select().from(measurePillar).where(inArray(measurePillar.measureId, part)),
  );
  const by = new Map<string, string[]>();
  for (const { measureId, pillar } of rows) by.set(measureId, [...(by.get(measureId) ?? []), pillar]);
  return by;
}

async function lastSequences(tx: Tx, ids: readonly string[]) {
  const rows = await readParts(ids, (part) =>
    tx
      .select({ measureId: deadline.measureId, sequence: deadline.sequence })
      .from(deadline)
      .where(inArray(deadline.measureId, part))
      .orderBy(desc(deadline.sequence)),
  );
  const by = new Map<string, number>();
  for (const { measureId, sequence } of rows) by.set(measureId, Math.max(by.get(measureId) ?? 0, sequence));
  return by;
}

import { and, asc, desc, eq, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import { callsToMake, daysAhead } from "../../domain/figures/calls";
import { addDays } from "../../domain/partial-date";
import type { CallView, SlipView } from "../../domain/view/dashboard";
import { deadline, instrument, measure } from "../schema";
import type { Selection } from "./dashboard-selection";
import { unindexed } from "./measure-filter";
import { instrumentRef, measureItems, selectMeasures } from "./measure-item";
import { knownBy, seesUnpublished } from "./scope";
import { decidedBy, standingOf } from "./standing";

/** So many measures are looked at for each reason of a call. */
const candidatesRead = 50;

/** The calls to make, each about the most pressing measure of a body. Nine statements. */
export async function listCalls({ scope, measures, day }: Selection): Promise<CallView[]> {
  const { dueBy, isOpen, isOverdue, claim } = standingOf(scope);
  const read = async (condition: SQL | undefined) =>
    selectMeasures(scope, and(measures, condition))
      .orderBy(asc(dueBy), asc(measure.id))
      .limit(candidatesRead);
  const rows = [
    ...(await read(and(isOpen, sql`${dueBy} >= ${day}`, lte(dueBy, addDays(day, daysAhead))))),
    ...(await read(and(isOpen, sql`${claim} = 'blocked'`))),
    ...(await read(isOverdue)),
  ];
  const items = await measureItems(scope, [...new Map(rows.map((row) => [row.id, row])).values()]);
  const dueOf = new Map(rows.map((row) => [row.id, row.dueOn ? row.dueBy : null]));
  const byId = new Map(items.map((item) => [item.id, item]));
  const leadOf = (id: string) => byId.get(id)?.bodies.find(({ role }) => role === "lead") ?? null;
  const calls = callsToMake(
    items.map((item) => ({
      measureId: item.id,
      bodyId: leadOf(item.id)?.id ?? null,
      dueBy: dueOf.get(item.id) ?? null,
      isOverdue: item.isOverdue,
      isBlocked: item.claimed?.claim === "blocked",
    })),
    day,
  );
  return calls.flatMap(({ measureId, reason, days, alsoCount }) => {
    const item = byId.get(measureId);
    const { role: _role, ...body } = leadOf(measureId) ?? { role: null };
    return item ? [{ reason, days, alsoCount, measure: item, body: "id" in body ? body : null }] : [];
  });
}

export type SlipBasis = "slips" | "slips-with-act" | "slips-without-act";

const hasAct = sql`(${deadline.authority} is not null or ${deadline.authorityInstrumentId} is not null)`;

/** Entries that put measures off, the one decided last first, after the entry with the id `after`. Six statements. */
export async function listSlips(
  { scope, measures }: Selection,
  { basis = "slips", limit, after }: { basis?: SlipBasis; limit: number; after?: readonly string[] },
): Promise<{ rows: SlipView[]; keys: [string, string][] }> {
  const selected = scope.reader
    .select({ id: measure.id })
    .from(measure)
    .where(and(gt(measure.slipCount, 0), unindexed(and(measures, eq(measure.state, "active")))));
  const entries = await scope.reader
    .select({
      id: deadline.id,
      measureId: deadline.measureId,
      sequence: deadline.sequence,
      toOn: deadline.dueOn,
      reason: deadline.reason,
      authority: deadline.authority,
      decidedOn: deadline.decidedOn,
      decidedBy: deadline.decidedBy,
      act: { ...instrumentRef, isPublished: instrument.isPublished },
    })
    .from(deadline)
    .leftJoin(instrument, eq(instrument.id, deadline.authorityInstrumentId))
    .where(
      and(
        inArray(deadline.measureId, selected),
        gt(deadline.sequence, 1),
        inArray(deadline.reason, ["extended", "reopened"]),
        scope.on ? decidedBy(scope.on) : undefined,
        knownBy(scope, deadline.recordedAt),
        basis === "slips" ? undefined : basis === "slips-with-act" ? hasAct : sql`not ${hasAct}`,
        after ? sql`(${deadline.decidedBy}, ${deadline.id}) < (${after[0]}, ${after[1]})` : undefined,
      ),
    )
    .orderBy(desc(deadline.decidedBy), desc(deadline.id))
    .limit(limit);
  if (entries.length === 0) return { rows: [], keys: [] };
  const ids = [...new Set(entries.map(({ measureId }) => measureId))];
  const items = await measureItems(scope, await selectMeasures(scope, inArray(measure.id, ids)));
  const ledger = await scope.reader
    .select({ measureId: deadline.measureId, sequence: deadline.sequence, dueOn: deadline.dueOn })
    .from(deadline)
    .where(and(inArray(deadline.measureId, ids), knownBy(scope, deadline.recordedAt)));
  const rows = entries.flatMap(({ measureId, sequence, act, decidedBy: _by, ...entry }) => {
    const item = items.find(({ id }) => id === measureId);
    if (!item) return [];
    const before = ledger
      .filter((each) => each.measureId === measureId && each.sequence < sequence)
      .sort((a, b) => b.sequence - a.sequence)[0];
    const { isPublished, ...ref } = act ?? { isPublished: false };
    const shown = "id" in ref && (isPublished || seesUnpublished(scope, ref.countryCode)) ? ref : null;
    return [{ ...entry, measure: item, fromOn: before?.dueOn ?? null, act: shown }];
  });
  return { rows, keys: entries.map((entry) => [entry.decidedBy, entry.id]) };
}

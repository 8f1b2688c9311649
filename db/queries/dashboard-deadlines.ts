import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { SlipView } from "../../domain/view/dashboard";
import { deadline, instrument, measure } from "../schema";
import type { Selection } from "./dashboard-selection";
import { unindexed } from "./measure-filter";
import { instrumentRef, measureItems, selectMeasures } from "./measure-item";
import { knownBy, seesUnpublished } from "./scope";
import { decidedBy } from "./standing";

/** Entries of a ledger that put its measure off, as `isSlip` of the domain says. */
export const putsOff = and(gt(deadline.sequence, 1), inArray(deadline.reason, ["extended", "reopened"]));

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
        putsOff,
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

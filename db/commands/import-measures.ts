import { desc, eq } from "drizzle-orm";
import { Failure, invalidField } from "../../domain/failure";
import { ImportMeasures } from "../../domain/input/batch";
import { changeMeasures } from "../change-measures";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { countMeasures } from "../counters";
import { countFiguresAnew, setFiguresAside } from "../figure-counters";
import { findLiveBatch } from "../find-live-batch";
import { inParts } from "../in-parts";
import { getInstrumentForChange, requireOrganisations } from "../load-for-change";
import { measureRows } from "../measure-rows";
import { newId } from "../new-id";
import { batch, batchItem, deadline, measure, measureBody, measurePillar } from "../schema";

/**
 * Brings measures into an instrument and changes those there, as somebody saw it beforehand, all at once or not at all. The same
 * content twice is refused, unless the first was undone.
 */
export const importMeasures = defineCommand({
  action: "batch.import",
  input: ImportMeasures,
  load: (tx, input, { actor }) => getInstrumentForChange(tx, input.instrumentId, actor),
  subject: (row) => ({ countryCode: row.countryCode }),
  async run(tx, input, { actor, now, loaded: instrument }) {
    const { added, changed } = input;
    if (added.length + changed.length === 0) throw invalidField("rows", "nothing_to_change");
    if (await findLiveBatch(tx, instrument.id, input.contentHash))
      throw new Failure("conflict", "batch_twice");
    const bodies = [...added, ...changed].flatMap((each, row) =>
      (each.bodies ?? []).map(({ organisationId }) => ({ organisationId, row })),
    );
    await requireOrganisations(
      tx,
      bodies.map(({ organisationId }) => organisationId),
      (at) => `rows.${bodies[at]?.row}.bodies`,
    );
    requireNoPersonalData(textsOf(input), input.personalDataReason);
    await setFiguresAside(tx, instrument.id);
    const [last] = await tx
      .select({ position: measure.position })
      .from(measure)
      .where(eq(measure.instrumentId, instrument.id))
      .orderBy(desc(measure.position))
      .limit(1);
    const entered = added.map((each, at) =>
      measureRows(each, { instrument, position: (last?.position ?? 0) + 1 + at, now, actorId: actor.userId }),
    );
    await inParts(
      entered.map(({ row }) => row),
      (rows) => tx.insert(measure).values(rows),
    );
    await inParts(
      entered.flatMap((each) => each.bodies),
      (rows) => tx.insert(measureBody).values(rows).onConflictDoNothing(),
    );
    await inParts(
      entered.flatMap((each) => each.pillars),
      (rows) => tx.insert(measurePillar).values(rows),
    );
    await inParts(
      entered.flatMap((each) => each.deadlines),
      (rows) => tx.insert(deadline).values(rows),
    );
    const moved = await changeMeasures(tx, instrument, changed, { actor, now });
    await countMeasures(tx, [...entered.map(({ row }) => ({ before: null, after: row })), ...moved], now);
    await countFiguresAnew(tx, instrument.id);
    const made = {
      id: newId(),
      instrumentId: instrument.id,
      countryCode: instrument.countryCode,
      kind: input.kind,
      fileName: input.fileName ?? null,
      contentHash: input.contentHash,
      addedCount: entered.length,
      changedCount: moved.length,
      personalDataReason: input.personalDataReason ?? null,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(batch).values(made);
    const items = [
      ...entered.map(({ row }, at) => ({
        measureId: row.id,
        change: "added" as const,
        before: null,
        after: { ...added[at] },
        rowVersionAfter: row.rowVersion,
      })),
      ...moved.map(({ after, fields }) => ({
        measureId: after.id,
        change: "changed" as const,
        ...fields,
        rowVersionAfter: after.rowVersion,
      })),
    ].map((item, position) => ({ ...item, batchId: made.id, position }));
    await inParts(items, (rows) => tx.insert(batchItem).values(rows));
    const { countryCode } = instrument;
    return {
      value: { id: made.id, addedCount: made.addedCount, changedCount: made.changedCount },
      changes: [
        {
          action: "batch.import",
          subject: ["batch", made.id] as const,
          countryCode,
          isPublic: false,
          after: made,
        },
        ...items.map(({ measureId, change, before, after }) => ({
          action: change === "added" ? "measure.enter" : "measure.correct",
          subject: ["measure", measureId] as const,
          countryCode,
          isPublic: instrument.isPublished,
          before: before ?? undefined,
          after: change === "added" ? { ...after, id: measureId } : after,
        })),
      ],
    };
  },
});

/** Every free text by where it stands. */
function textsOf({ added, changed }: { added: readonly Worded[]; changed: readonly Worded[] }) {
  const entries = [...added, ...changed].flatMap(({ text, due }, row): [string, string | undefined][] => [
    ...Object.entries(text ?? {}).map(([language, words]): [string, string] => [
      `rows.${row}.text.${language}`,
      String(words ?? ""),
    ]),
    [`rows.${row}.due.authority`, due?.authority],
    [`rows.${row}.due.rationale`, due?.rationale],
  ]);
  return Object.fromEntries(entries);
}

interface Worded {
  text?: object;
  due?: { authority: string; rationale: string };
}

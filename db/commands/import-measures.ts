import { desc, eq } from "drizzle-orm";
import { Failure, invalidField } from "../../domain/failure";
import { ImportMeasures } from "../../domain/input/batch";
import { can } from "../../domain/permissions";
import { bodiesOfInstrument, loadReported, reportInBatch } from "../batch-reports";
import { changeMeasures, type MovedMeasure } from "../change-measures";
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
 * Brings measures into an instrument, changes those there and reports on them, as somebody saw it beforehand, all at once or not at all.
 * Who may act for one body alone may report on its measures only. The same content twice is refused, unless the first was undone.
 */
export const importMeasures = defineCommand({
  action: "batch.import",
  input: ImportMeasures,
  async load(tx, input, { actor }) {
    const instrument = await getInstrumentForChange(tx, input.instrumentId, actor);
    return { instrument, organisationIds: await bodiesOfInstrument(tx, instrument.id) };
  },
  subject: ({ instrument, organisationIds }) => ({ countryCode: instrument.countryCode, organisationIds }),
  async run(tx, input, { actor, now, loaded: { instrument } }) {
    const { added, changed } = input;
    const { countryCode } = instrument;
    const isMore = added.length + changed.length > 0;
    if (isMore && !actor.isSystem && !can(actor, "measure.enter", { countryCode }))
      throw new Failure("forbidden", "forbidden");
    if (!isMore && input.reported.length === 0) throw invalidField("rows", "nothing_to_change");
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
    const reports = await loadReported(tx, instrument, input.reported, actor);
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
    const changedRows = new Map(moved.map(({ after }) => [after.id, after]));
    const reported = await reportInBatch(tx, reports, {
      changed: changedRows,
      personalDataReason: input.personalDataReason,
      actor,
      now,
    });
    const counted = [...entered.map(({ row }) => ({ before: null, after: row })), ...moved, ...reported];
    await countMeasures(tx, counted, now);
    await countFiguresAnew(tx, instrument.id);
    const made = {
      id: newId(),
      instrumentId: instrument.id,
      countryCode,
      kind: input.kind,
      fileName: input.fileName ?? null,
      contentHash: input.contentHash,
      addedCount: entered.length,
      changedCount: new Set([...moved, ...reported].map(({ after }) => after.id)).size,
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
      ...itemsOf(moved, reported),
    ].map((item, position) => ({ ...item, batchId: made.id, position }));
    await inParts(items, (rows) => tx.insert(batchItem).values(rows));
    const { id, addedCount, changedCount } = made;
    return {
      value: { id, addedCount, changedCount, reportedCount: reported.length },
      changes: [
        {
          action: "batch.import",
          subject: ["batch", made.id] as const,
          countryCode,
          isPublic: false,
          after: made,
        },
        ...entered.map(({ row }, at) => ({
          action: "measure.enter",
          subject: ["measure", row.id] as const,
          countryCode,
          isPublic: instrument.isPublished,
          after: { ...added[at], id: row.id },
        })),
        ...moved.map(({ after, fields }) => ({
          action: "measure.correct",
          subject: ["measure", after.id] as const,
          countryCode,
          isPublic: instrument.isPublished,
          ...fields,
        })),
        ...reported.map(({ before, entry }) => ({
          action: "progress.report",
          subject: ["measure", entry.measureId] as const,
          countryCode,
          isPublic: before.isPublished,
          before: { claim: before.claim, claimedOn: before.claimedOn },
          after: entry,
        })),
      ],
    };
  },
});

/** What a batch did to the measures that were there, each once: what was changed of them and what was reported. */
function itemsOf(moved: readonly MovedMeasure[], reported: Awaited<ReturnType<typeof reportInBatch>>) {
  const reports = new Map(reported.map(({ after, entry }) => [after.id, { after, entry }]));
  const both = moved.map(({ after, fields }) => ({ ...fields, after: fields.after, row: after }));
  const isMoved = new Set(moved.map(({ after }) => after.id));
  const alone = reported
    .filter(({ after }) => !isMoved.has(after.id))
    .map(({ after }) => ({ before: {}, after: {}, row: after }));
  return [...both, ...alone].map(({ before, after, row }) => {
    const report = reports.get(row.id);
    return {
      measureId: row.id,
      change: "changed" as const,
      before: report ? { ...before, progress: null } : before,
      after: report ? { ...after, progress: report.entry } : after,
      rowVersionAfter: (report?.after ?? row).rowVersion,
    };
  });
}

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

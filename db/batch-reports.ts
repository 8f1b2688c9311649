import { and, eq, inArray } from "drizzle-orm";
import { Failure, invalidField } from "../domain/failure";
import type { ReportedMeasure } from "../domain/input/batch";
import { type Actor, can } from "../domain/permissions";
import { readParts } from "./in-parts";
import { requireCurrent } from "./load-for-change";
import { groupBy } from "./queries/group-by";
import { addReports, carryClaims } from "./report-entries";
import { type instrument, measure, measureBody } from "./schema";
import type { Tx } from "./store";

type MeasureRow = typeof measure.$inferSelect;
type InstrumentRow = typeof instrument.$inferSelect;

/** The bodies responsible for any measure of an instrument. */
export async function bodiesOfInstrument(tx: Pick<Tx, "selectDistinct">, instrumentId: string) {
  const rows = await tx
    .selectDistinct({ id: measureBody.organisationId })
    .from(measureBody)
    .innerJoin(measure, eq(measure.id, measureBody.measureId))
    .where(eq(measure.instrumentId, instrumentId));
  return rows.map(({ id }) => id);
}

/** The bodies responsible for each of these measures. */
export async function bodiesOfMeasures(tx: Pick<Tx, "select">, ids: readonly string[]) {
  const rows = await readParts(ids, (part) =>
    tx.select().from(measureBody).where(inArray(measureBody.measureId, part)),
  );
  const by = groupBy(rows, ({ measureId }) => measureId);
  return new Map(ids.map((id) => [id, (by.get(id) ?? []).map(({ organisationId }) => organisationId)]));
}

/** The bodies responsible for every one of these measures: who acts for one of them alone may take back what was reported on all. */
export function sharedBodies(bodies: ReadonlyMap<string, readonly string[]>) {
  const [first = [], ...others] = [...bodies.values()];
  return first.filter((id) => others.every((each) => each.includes(id)));
}

/**
 * The measures that are reported on, each in the version it was seen in (`stale` when one is not that any more) and one the actor may report
 * on (`forbidden` when one is not).
 */
export async function loadReported(
  tx: Tx,
  of: InstrumentRow,
  reported: readonly ReportedMeasure[],
  actor: Actor,
) {
  const ids = reported.map(({ measureId }) => measureId);
  if (new Set(ids).size < ids.length) throw invalidField("rows", "twice");
  const rows = await readParts(ids, (part) =>
    tx
      .select()
      .from(measure)
      .where(and(inArray(measure.id, part), eq(measure.instrumentId, of.id))),
  );
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const bodies = await bodiesOfMeasures(tx, ids);
  return reported.map(({ measureId, rowVersion, ...said }, at) => {
    const row = rowById.get(measureId);
    if (!row) throw invalidField("rows", "unknown_reference");
    requireCurrent(row, rowVersion);
    const organisationIds = bodies.get(measureId) ?? [];
    if (!actor.isSystem && !can(actor, "progress.report", { countryCode: of.countryCode, organisationIds }))
      throw new Failure("forbidden", "forbidden");
    return { row, organisationIds, said, fieldOf: (name: string) => `rows.${at}.${name}` };
  });
}

interface Reporting {
  /** Measures that the same batch changed, as they stand since. */
  changed: ReadonlyMap<string, MeasureRow>;
  personalDataReason: string | undefined;
  actor: Actor;
  now: string;
}

/** Keeps the reports of a batch; says of each measure what it was and is, and the entry. */
export async function reportInBatch(
  tx: Tx,
  reports: Awaited<ReturnType<typeof loadReported>>,
  { changed, personalDataReason, ...running }: Reporting,
) {
  const entries = await addReports(
    tx,
    reports.map((each) => ({ ...each, said: { ...each.said, personalDataReason } })),
    running,
  );
  const rows = reports.map(({ row }) => changed.get(row.id) ?? row);
  const moved = await carryClaims(tx, rows, running.now);
  return moved.map((each, at) => ({
    ...each,
    entry: { ...(entries[at] as (typeof entries)[number]), evidence: reports[at]?.said.evidence ?? [] },
  }));
}

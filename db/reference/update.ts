import { and, desc, eq } from "drizzle-orm";
import {
  approach,
  basis,
  citation,
  country,
  criterion,
  deadline,
  event,
  gap,
  indicator,
  instrument,
  measure,
  measureBody,
  measurePillar,
  membership,
  monitoringBody,
  observation,
  organisation,
  pillar,
  practice,
  practicePillar,
  procedure,
  procedureStep,
  provision,
  ratification,
  rating,
  recommendation,
  recommendationPillar,
  rung,
  source,
  standard,
  standardArticle,
  statehood,
  theme,
  topic,
  topicCriterion,
} from "../schema";
import type { Tx } from "../store";
import type { Entry } from "./entry";
import { citationsOf, insertRows } from "./insert";

type MeasureRow = typeof measure.$inferSelect;

/** The nouns whose rows people may change too, with their keys. */
const versioned = {
  source: [source, source.id],
  country: [country, country.code],
  organisation: [organisation, organisation.id],
  instrument: [instrument, instrument.id],
  measure: [measure, measure.id],
  event: [event, event.id],
  practice: [practice, practice.id],
  recommendation: [recommendation, recommendation.id],
} as const;
/** The nouns that only these files hold. */
const free = {
  gap: [gap, gap.id],
  provision: [provision, provision.id],
  standard: [standard, standard.id],
  pillar: [pillar, pillar.code],
  approach: [approach, approach.id],
  theme: [theme, theme.id],
  criterion: [criterion, criterion.code],
  indicator: [indicator, indicator.code],
  observation: [observation, observation.id],
  rating: [rating, rating.id],
  rung: [rung, rung.stage],
  procedure: [procedure, procedure.id],
  topic: [topic, topic.id],
  monitoringBody: [monitoringBody, monitoringBody.id],
} as const;

const isVersioned = (kind: string): kind is keyof typeof versioned => kind in versioned;
const isFree = (kind: string): kind is keyof typeof free => kind in free;

/** The row version of everything that has one, by `kind:id`. */
export async function rowVersions(tx: Tx): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  for (const [kind, [table, key]] of Object.entries(versioned)) {
    const rows = await tx.select({ id: key, rowVersion: table.rowVersion }).from(table as typeof source);
    for (const { id, rowVersion } of rows) versions.set(`${kind}:${id}`, rowVersion);
  }
  return versions;
}

/**
 * Changes the rows of a record whose file changed. `isUntouched`: nobody but us has changed its row.
 * Returns false, having changed nothing, when the row is somebody's, or append-only and without a new source.
 */
export async function updateEntry(tx: Tx, entry: Entry, isUntouched: boolean, now: string): Promise<boolean> {
  const { kind } = entry;
  if (isVersioned(kind)) {
    if (!isUntouched) return false;
    await updateVersioned(tx, entry, kind, now);
  } else if (isFree(kind)) await updateFree(tx, entry, kind, now);
  else if (kind === "ratification") await correctRatification(tx, entry as Entry<"ratification">, now);
  else if (!(await hasNewSource(tx, entry))) return false;
  await insertRows(tx, citationsOf([entry], now));
  return true;
}

async function updateFree(tx: Tx, entry: Entry, kind: keyof typeof free, now: string) {
  const [table, key] = free[kind];
  await tx
    .update(table as typeof gap)
    .set(entry.columns(now) as never)
    .where(eq(key, entry.id));
  if (kind === "standard") await tx.delete(standardArticle).where(eq(standardArticle.standardId, entry.id));
  if (kind === "criterion" || kind === "pillar" || kind === "approach")
    await tx.delete(basis).where(and(eq(basis.subjectKind, kind), eq(basis.subjectId, entry.id)));
  if (kind === "procedure") await tx.delete(procedureStep).where(eq(procedureStep.procedureId, entry.id));
  if (kind === "topic") await tx.delete(topicCriterion).where(eq(topicCriterion.topicId, entry.id));
  await insertRows(tx, entry.children(now));
}

/** A State's standing towards a treaty is append-only: what a file corrects is a further row, which stands from now on. */
async function correctRatification(tx: Tx, entry: Entry<"ratification">, now: string) {
  const columns = entry.columns(now);
  const [last] = await tx
    .select({ sequence: ratification.sequence })
    .from(ratification)
    .where(
      and(eq(ratification.countryCode, columns.countryCode), eq(ratification.standardId, columns.standardId)),
    )
    .orderBy(desc(ratification.sequence))
    .limit(1);
  const sequence = (last?.sequence ?? 0) + 1;
  await tx
    .insert(ratification)
    .values({ ...columns, id: `${entry.id}-${sequence}`, sequence, recordedAt: now });
}

async function updateVersioned(tx: Tx, entry: Entry, kind: keyof typeof versioned, now: string) {
  const [table, key] = versioned[kind];
  const [row] = await tx
    .select()
    .from(table as typeof measure)
    .where(eq(key, entry.id));
  if (!row) return;
  // A measure keeps its place: another may stand by now where the file would put it.
  const { position: _position, ...columns } = { position: 0, ...entry.columns(row.recordedAt) };
  await tx
    .update(table as typeof measure)
    .set({
      ...columns,
      rowVersion: row.rowVersion + 1,
      ...("changedAt" in row && { changedAt: now }),
    } as never)
    .where(eq(key, entry.id));
  if (kind === "country") {
    await tx.delete(membership).where(eq(membership.countryCode, entry.id));
    await tx.delete(statehood).where(eq(statehood.countryCode, entry.id));
  }
  if (kind === "measure") {
    await tx.delete(measurePillar).where(eq(measurePillar.measureId, entry.id));
    await tx.delete(measureBody).where(eq(measureBody.measureId, entry.id));
    await correctDeadline(tx, entry, row, now);
  }
  if (kind === "practice") await tx.delete(practicePillar).where(eq(practicePillar.practiceId, entry.id));
  if (kind === "recommendation")
    await tx.delete(recommendationPillar).where(eq(recommendationPillar.recommendationId, entry.id));
  const { deadline: _corrected, ...children } = entry.children(now);
  await insertRows(tx, children);
}

/** The ledger is append-only: a corrected original day is a further entry with that reason. */
async function correctDeadline(tx: Tx, entry: Entry, row: MeasureRow, now: string) {
  const wanted = entry.fresh(now) as Pick<MeasureRow, "dueOn" | "dueText">;
  if (wanted.dueOn === row.dueOn && wanted.dueText === row.dueText) return;
  const [last] = await tx
    .select({ sequence: deadline.sequence })
    .from(deadline)
    .where(eq(deadline.measureId, row.id))
    .orderBy(desc(deadline.sequence))
    .limit(1);
  const sequence = (last?.sequence ?? 0) + 1;
  await tx.insert(deadline).values({
    id: `${row.id}-d${sequence}`,
    measureId: row.id,
    sequence,
    dueOn: wanted.dueOn,
    dueText: wanted.dueText,
    reason: "original",
    authorityInstrumentId: row.instrumentId,
    decidedBy: row.existsBy,
    recordedAt: now,
  });
}

async function hasNewSource(tx: Tx, { id, sources }: Entry) {
  const rows = await tx
    .select({ sourceId: citation.sourceId })
    .from(citation)
    .where(eq(citation.subjectId, id));
  const cited = new Set(rows.map((row) => row.sourceId));
  return sources.some((sourceId) => !cited.has(sourceId));
}

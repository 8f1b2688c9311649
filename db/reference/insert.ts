import {
  approach,
  assessment,
  assessmentProvision,
  awaitingReview,
  basis,
  citation,
  country,
  criterion,
  deadline,
  event,
  eventInstrument,
  gap,
  indicator,
  instrument,
  measure,
  measureBody,
  measurePillar,
  membership,
  milestone,
  monitoringBody,
  observation,
  organisation,
  organiser,
  outcome,
  participant,
  pillar,
  practice,
  practicePillar,
  procedure,
  procedureStep,
  progress,
  provision,
  ratification,
  rating,
  recommendation,
  recommendationPillar,
  relation,
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
import type { Entry, LoadedTable, Rows } from "./entry";

/** The tables, each after those it refers to. */
const tables = {
  source,
  country,
  membership,
  statehood,
  gap,
  organisation,
  instrument,
  relation,
  milestone,
  provision,
  measure,
  measurePillar,
  measureBody,
  deadline,
  progress,
  awaitingReview,
  standard,
  standardArticle,
  ratification,
  pillar,
  approach,
  theme,
  criterion,
  basis,
  assessment,
  assessmentProvision,
  indicator,
  observation,
  rating,
  rung,
  procedure,
  procedureStep,
  topic,
  topicCriterion,
  monitoringBody,
  event,
  organiser,
  participant,
  eventInstrument,
  outcome,
  practice,
  practicePillar,
  recommendation,
  recommendationPillar,
  citation,
} as const satisfies Record<LoadedTable, unknown>;

/** SQLite takes at most 32,766 values in one statement; the widest table has 30 columns. */
const rowsPerStatement = 250;

/** Inserts rows table by table, each after those it refers to; a row whose key is there already is left as it is. */
export async function insertRows(tx: Tx, rows: Rows) {
  for (const [name, table] of Object.entries(tables)) {
    const all = (rows[name as LoadedTable] ?? []) as Record<string, unknown>[];
    for (let from = 0; from < all.length; from += rowsPerStatement)
      await tx
        .insert(table as typeof country)
        .values(all.slice(from, from + rowsPerStatement) as never)
        .onConflictDoNothing();
  }
}

/** The rows of new entries, by table. */
export function rowsOf(entries: readonly Entry[], now: string): Rows {
  const rows: Partial<Record<LoadedTable, unknown[]>> = {};
  const add = (name: LoadedTable, more: readonly unknown[]) => {
    rows[name] ??= [];
    rows[name].push(...more);
  };
  for (const entry of entries) {
    add(entry.kind, [{ ...entry.columns(now), ...entry.fresh(now) }]);
    for (const [name, children] of Object.entries(entry.children(now))) add(name as LoadedTable, children);
  }
  return rows as Rows;
}

/** A citation's id is made of what it ties together, so that loading it again changes nothing. */
export const citationsOf = (entries: readonly Entry[], now: string): Rows<"citation"> => ({
  citation: entries.flatMap(({ kind, id, sources }) =>
    sources.map((sourceId, index) => ({
      id: `${kind}:${id}:${sourceId}`,
      subjectKind: kind as (typeof citation.$inferInsert)["subjectKind"],
      subjectId: id,
      sourceId,
      position: index + 1,
      recordedAt: now,
    })),
  ),
});

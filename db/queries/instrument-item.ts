import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import { currentStage, ownSteps } from "../../domain/instrument";
import { lastDayOf } from "../../domain/partial-date";
import type { InstrumentItem } from "../../domain/view/instrument";
import { country, instrument, measure, milestone, tally } from "../schema";
import { groupBy } from "./group-by";
import { countryRef } from "./measure-item";
import { knownBy, type Scope, visible } from "./scope";
import { overdueByInstrument, talliesFromHistory, tallyFrom, tallyView } from "./tally";

/** Instruments with their counters, of those the reader may see. */
export function selectInstruments(scope: Scope, condition: SQL | undefined) {
  return scope.reader
    .select({ row: instrument, country: countryRef, tally })
    .from(instrument)
    .crossJoin(country)
    .leftJoin(tally, and(eq(tally.subjectKind, "instrument"), eq(tally.subjectId, instrument.id)))
    .where(and(eq(country.code, instrument.countryCode), condition, visible(scope, instrument)))
    .$dynamic();
}

export type InstrumentRow = Awaited<ReturnType<typeof selectInstruments>>[number];
type Row = InstrumentRow["row"];

/** What is shown of the rows: one statement more for today, two for an earlier day, for any number of rows. */
export async function instrumentItems(
  scope: Scope,
  rows: readonly InstrumentRow[],
): Promise<InstrumentItem[]> {
  const ids = rows.map(({ row }) => row.id);
  if (ids.length === 0) return [];
  const noneYet = tallyView(tallyFrom(null), 0);
  if (scope.on === null) {
    const overdue = await overdueByInstrument(scope, ids);
    return rows.map((each) =>
      instrumentItem(each, each.row, tallyView(tallyFrom(each.tally), overdue.get(each.row.id) ?? 0)),
    );
  }
  const tallies = await talliesFromHistory(scope, "instrumentId", inArray(measure.instrumentId, ids));
  const stages = await stagesAsOf(
    scope,
    rows.map(({ row }) => row),
    scope.on,
  );
  return rows.map((each) => {
    const row = { ...asItStood(each.row, scope.on), ...stages(each.row.id) };
    return instrumentItem(each, row, tallies.get(row.id) ?? noneYet);
  });
}

function instrumentItem(
  { country: inCountry }: InstrumentRow,
  row: Row,
  figures: InstrumentItem["tally"],
): InstrumentItem {
  return {
    id: row.id,
    countryCode: row.countryCode,
    country: inCountry,
    kind: row.kind,
    number: row.number,
    title: row.title,
    stage: row.stage,
    stageOn: row.stageOn,
    statusNote: row.statusNote,
    adoptedOn: row.adoptedOn,
    signedOn: row.signedOn,
    inForceOn: row.inForceOn,
    isUndated: row.isUndated,
    confidence: row.confidence,
    isPublished: row.isPublished,
    tally: figures,
    changedAt: row.changedAt,
    rowVersion: row.rowVersion,
  };
}

const known = (date: string | null, on: string) => (date !== null && lastDayOf(date) <= on ? date : null);

/** Without the days that had not certainly come by `on`, and without our note on how it stands now. */
export function asItStood(row: Row, on: string | null): Row {
  if (on === null) return row;
  return {
    ...row,
    draftedOn: known(row.draftedOn, on),
    adoptedOn: known(row.adoptedOn, on),
    signedOn: known(row.signedOn, on),
    inForceOn: known(row.inForceOn, on),
    repealedOn: known(row.repealedOn, on),
    statusNote: null,
  };
}

/** Where instruments stood at the end of `on`, by the same rule as their carried stage. One statement. */
export async function stagesAsOf(scope: Scope, rows: readonly Row[], on: string) {
  const ids = rows.map((row) => row.id);
  const steps =
    ids.length === 0
      ? []
      : await scope.reader
          .select()
          .from(milestone)
          .where(and(inArray(milestone.instrumentId, ids), knownBy(scope, milestone.recordedAt)))
          .orderBy(asc(milestone.happenedBy), asc(milestone.position));
  const superseded = new Set(steps.map((step) => step.supersedesId));
  const byInstrument = groupBy(
    steps.filter((step) => !superseded.has(step.id)),
    (step) => step.instrumentId,
  );
  const stages = new Map(
    rows.map((row) => [row.id, currentStage([...(byInstrument.get(row.id) ?? []), ...ownSteps(row)], on)]),
  );
  return (id: string) => {
    const stood = stages.get(id);
    return { stage: stood?.stage ?? null, stageOn: stood?.happenedOn ?? null };
  };
}

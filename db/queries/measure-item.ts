import { and, eq, type SQL } from "drizzle-orm";
import type { MeasureItem } from "../../domain/view/measure";
import { country, deadline, finding, instrument, measure, progress } from "../schema";
import { bodiesOf, pillarsOf } from "./attached";
import { type Scope, visible } from "./scope";
import { claimJoin, deadlineJoin, findingJoin, measureStood, standingOf } from "./standing";

/** The columns of an instrument as others name it. */
export const instrumentRef = {
  id: instrument.id,
  kind: instrument.kind,
  number: instrument.number,
  title: instrument.title,
  countryCode: instrument.countryCode,
};

/** The columns of a country as others name it. */
export const countryRef = { code: country.code, name: country.name, nativeLanguage: country.nativeLanguage };

/** The columns of a measure as others name it. */
export const measureRef = {
  id: measure.id,
  number: measure.number,
  isNumberOfficial: measure.isNumberOfficial,
  text: measure.text,
  instrumentId: measure.instrumentId,
  countryCode: measure.countryCode,
};

/**
 * Measures with what stood about them on the day asked about, of those the reader may see and, unless `whenever`, that
 * had come to stand by then. Cross joins, here and in the other lists, keep SQLite from beginning with another table than the
 * one whose index gives the order.
 */
export function selectMeasures(scope: Scope, condition: SQL | undefined, whenever?: "whenever") {
  return scope.reader
    .select({
      ...measureRef,
      position: measure.position,
      state: measure.state,
      confidence: measure.confidence,
      isPublished: measure.isPublished,
      changedAt: measure.changedAt,
      existsBy: measure.existsBy,
      rowVersion: measure.rowVersion,
      instrument: instrumentRef,
      country: countryRef,
      progressId: progress.id,
      origin: progress.origin,
      ...standingOf(scope),
    })
    .from(measure)
    .crossJoin(instrument)
    .crossJoin(country)
    .leftJoin(progress, claimJoin(scope))
    .leftJoin(finding, findingJoin(scope))
    .leftJoin(deadline, deadlineJoin(scope))
    .where(
      and(
        eq(instrument.id, measure.instrumentId),
        eq(country.code, measure.countryCode),
        condition,
        visible(scope, measure),
        whenever ? undefined : measureStood(scope),
      ),
    )
    .$dynamic();
}

export type MeasureRow = Awaited<ReturnType<typeof selectMeasures>>[number];

/** What is shown of the rows, with their bodies and pillars: two statements for any number of rows. */
export async function measureItems(scope: Scope, rows: readonly MeasureRow[]): Promise<MeasureItem[]> {
  const ids = rows.map((row) => row.id);
  const bodies = await bodiesOf(scope.reader, ids);
  const pillars = await pillarsOf(scope.reader, ids);
  return rows.map((row) => measureItem(row, { bodies: bodies(row.id), pillars: pillars(row.id) }));
}

export function measureItem(row: MeasureRow, attached: Pick<MeasureItem, "bodies" | "pillars">): MeasureItem {
  const { claim, progressId, origin, finding: found, findingId } = row;
  return {
    id: row.id,
    position: row.position,
    number: row.number,
    isNumberOfficial: row.isNumberOfficial,
    text: row.text,
    state: row.state,
    confidence: row.confidence,
    instrumentId: row.instrumentId,
    instrument: row.instrument,
    countryCode: row.countryCode,
    country: row.country,
    claimed:
      claim && progressId && origin
        ? { claim, happenedOn: row.claimedOn, origin, progressId, isVerified: row.isVerified }
        : null,
    found: found && findingId ? { finding: found, happenedOn: row.foundOn, findingId } : null,
    dueOn: row.isContinuing ? null : row.dueOn,
    dueText: row.dueText,
    isContinuing: row.isContinuing,
    isOverdue: row.isOverdue,
    ...attached,
    takenOverFrom: null,
    isPublished: row.isPublished,
    changedAt: row.changedAt,
    rowVersion: row.rowVersion,
  };
}

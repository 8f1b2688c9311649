import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { Failure } from "../../domain/failure";
import { can, countriesOf } from "../../domain/permissions";
import type { BatchItem, BatchView } from "../../domain/view/batch";
import type { Paged } from "../../domain/view/shared";
import { bodiesOfMeasures, sharedBodies } from "../batch-reports";
import { findLiveBatch } from "../find-live-batch";
import { batch, batchItem, batchUndo, instrument, measure, user } from "../schema";
import { countUpTo } from "./count-up-to";
import { instrumentRef } from "./measure-item";
import { below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { type Scope, seesUnpublished } from "./scope";

/** Only renames the table in the statement, which both engines write alike. */
const undoer = alias(user, "undoer");

const select = (scope: Scope) =>
  scope.reader
    .select({
      id: batch.id,
      kind: batch.kind,
      fileName: batch.fileName,
      countryCode: batch.countryCode,
      instrument: instrumentRef,
      addedCount: batch.addedCount,
      changedCount: batch.changedCount,
      recordedAt: batch.recordedAt,
      recordedById: batch.recordedById,
      recordedBy: user.name,
      undoneAt: batchUndo.recordedAt,
      undoneWhy: batchUndo.rationale,
      undoneBy: undoer.name,
    })
    .from(batch)
    .innerJoin(instrument, eq(instrument.id, batch.instrumentId))
    .leftJoin(user, eq(user.id, batch.recordedById))
    .leftJoin(batchUndo, eq(batchUndo.batchId, batch.id))
    .leftJoin(undoer, eq(undoer.id, batchUndo.recordedById))
    .$dynamic();

type Row = Awaited<ReturnType<typeof select>>[number];

const itemOf = ({
  undoneAt,
  undoneWhy,
  undoneBy,
  countryCode: _code,
  recordedById: _by,
  ...row
}: Row): BatchItem => ({
  ...row,
  undone: undoneAt && undoneWhy ? { rationale: undoneWhy, recordedAt: undoneAt, recordedBy: undoneBy } : null,
});

interface BatchesQuery extends PageRequest {
  instrument?: string;
  country?: string;
}

/** What was brought in at once, newest first, a page at a time: of the countries in which the reader holds a role. */
export async function listBatches(
  scope: Scope,
  { instrument: instrumentId, country, ...request }: BatchesQuery = {},
): Promise<Paged<BatchItem>> {
  const limit = limitOf(request);
  const codes = countriesOf(scope.actor);
  const wanted = and(
    instrumentId ? eq(batch.instrumentId, instrumentId) : undefined,
    country ? eq(batch.countryCode, country) : undefined,
    codes === "all" ? undefined : inArray(batch.countryCode, codes),
  );
  const before = readCursor(request.cursor, "ss");
  const rows = await select(scope)
    .where(and(wanted, below([batch.recordedAt, batch.id], before)))
    .orderBy(desc(batch.recordedAt), desc(batch.id))
    .limit(limit + 1);
  const page = cutPage(rows, limit, (row) => [row.recordedAt, row.id]);
  return {
    data: page.rows.map(itemOf),
    page: { next: page.next, totalCount: await countUpTo(scope.reader, batch, wanted) },
  };
}

const itemsShown = 500;

/** One batch with what it did and whether it can still be undone. `not_found` for readers without a role in its country. */
export async function getBatch(scope: Scope, id: string): Promise<BatchView> {
  const [row] = await select(scope).where(eq(batch.id, id));
  if (!row || !seesUnpublished(scope, row.countryCode)) throw new Failure("not_found", "not_found");
  const all = await scope.reader
    .select({
      measureId: batchItem.measureId,
      change: batchItem.change,
      rowVersionAfter: batchItem.rowVersionAfter,
      rowVersion: measure.rowVersion,
    })
    .from(batchItem)
    .innerJoin(measure, eq(measure.id, batchItem.measureId))
    .where(eq(batchItem.batchId, id))
    .orderBy(asc(batchItem.position));
  const shown = all.slice(0, itemsShown);
  const ids = shown.map(({ measureId }) => measureId);
  const texts =
    ids.length === 0
      ? []
      : await scope.reader
          .select({ id: measure.id, number: measure.number, text: measure.text, after: batchItem.after })
          .from(batchItem)
          .innerJoin(measure, eq(measure.id, batchItem.measureId))
          .where(and(eq(batchItem.batchId, id), inArray(measure.id, ids)));
  const textOf = new Map(texts.map((each) => [each.id, each]));
  const isUndoable = row.undoneAt === null && all.every((item) => item.rowVersion === item.rowVersionAfter);
  const ofActor = row.recordedById === scope.actor?.userId ? all.map(({ measureId }) => measureId) : [];
  const organisationIds = sharedBodies(await bodiesOfMeasures(scope.reader, ofActor));
  return {
    ...itemOf(row),
    countryCode: row.countryCode,
    isUndoable,
    mayUndo: isUndoable && can(scope.actor, "batch.undo", { countryCode: row.countryCode, organisationIds }),
    items: shown.map(({ measureId, change, rowVersion, rowVersionAfter }) => ({
      measureId,
      number: textOf.get(measureId)?.number ?? null,
      text: textOf.get(measureId)?.text ?? {},
      change,
      fields: change === "changed" ? Object.keys(textOf.get(measureId)?.after ?? {}) : [],
      isChangedSince: row.undoneAt === null && rowVersion !== rowVersionAfter,
    })),
    itemCount: all.length,
  };
}

/** Whether this very content was brought in before and still stands. */
export const findStandingBatch = (scope: Scope, instrumentId: string, contentHash: string) =>
  findLiveBatch(scope.reader, instrumentId, contentHash);

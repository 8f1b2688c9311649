import { and, asc, desc, eq, gt, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { Failure, invalidField } from "../../domain/failure";
import type { MeasureItem, MeasureView } from "../../domain/view/measure";
import type { Paged } from "../../domain/view/shared";
import { instrument, measure } from "../schema";
import { among } from "./among";
import { bodiesOf, citationsOf, evidenceOf, pillarsOf } from "./attached";
import { countMeasures } from "./measure-count";
import { type MeasureFilter, measureCondition } from "./measure-filter";
import { listDeadlines, listFindings, listProgress } from "./measure-history";
import { type MeasureRow, measureItem, measureItems, selectMeasures } from "./measure-item";
import { measureLines, selectLines } from "./measure-line";
import { inOrderOf, narrowedIds } from "./measure-narrowing";
import { above, below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { type Scope, visible } from "./scope";
import { type Found, findMatches, pageOfFound } from "./search-match";
import { measureStood, standingOf } from "./standing";
import { withTakenOver } from "./taken-over";

export const measureSorts = ["changed", "due", "position"] as const;
export type MeasureSort = (typeof measureSorts)[number];

export type ListMeasures = MeasureFilter &
  PageRequest & {
    /** A body, with what it took over from those it followed. */
    organisation?: string;
    /**
     * `changed`: last changed first; `due`: what is still owed, soonest first, then the rest; `position`: the order of the
     * instrument, which must be named. Without one, `position` within an instrument, `due` for what is overdue, else `changed`.
     */
    sort?: MeasureSort;
  };

/**
 * Measures that a filter leaves, a page at a time; those of a body with what it took over from the bodies it followed. At most nine
 * statements, and one for each step back. `invalid` on `cursor`, `sort` or `q`.
 */
export async function listMeasures(scope: Scope, asked: ListMeasures = {}): Promise<Paged<MeasureItem>> {
  const { request, takenOverFrom } = await withTakenOver(scope, asked);
  const { limit: _limit, cursor: _cursor, sort: _sort, ...filter } = request;
  const { q: _q, country: _country, ...others } = filter;
  const { found, rows, next } = await readMeasures(scope, request, selectMeasures);
  const page = await pageOfFound(scope, found, next, Object.values(others), () =>
    countMeasures(scope, filter, found),
  );
  const data = await measureItems(scope, rows);
  return { data: data.map((item) => ({ ...item, takenOverFrom: takenOverFrom(item.bodies) })), page };
}

/** The same measures in the same order as lines of a file, which are not counted. */
export async function listMeasureLines(scope: Scope, asked: ListMeasures) {
  const { request, takenOverFrom } = await withTakenOver(scope, asked);
  const { rows, next } = await readMeasures(scope, request, selectLines);
  return { data: await measureLines(scope, rows, takenOverFrom), page: { next } };
}

/** What an order and its cursor need of a row. */
type Ordered = Pick<MeasureRow, "id" | "changedAt" | "position" | "dueBy">;

/** Builds a read of measures under a condition, with what their reader needs of each. */
type Select<Row> = (
  scope: Scope,
  condition: SQL | undefined,
) => PromiseLike<Row[]> & { orderBy(...by: SQL[]): { limit(count: number): PromiseLike<Row[]> } };

interface Read<Row> {
  scope: Scope;
  request: ListMeasures;
  found: Found | null;
  select: Select<Row>;
}

async function readMeasures<Row extends Ordered>(scope: Scope, request: ListMeasures, select: Select<Row>) {
  const { q, country } = request;
  const found = q ? await findMatches(scope, { q, country, kind: "measure" }) : null;
  return { found, ...(await readInOrder({ scope, request, found, select })) };
}

const usualSort = ({ instrument, overdue }: MeasureFilter): MeasureSort =>
  instrument ? "position" : overdue ? "due" : "changed";

function readInOrder<Row extends Ordered>(read: Read<Row>) {
  const sort = read.request.sort ?? usualSort(read.request);
  if (sort === "due") return readByDue(read);
  if (sort === "changed") return readByChange(read);
  if (!read.request.instrument) throw invalidField("sort", "needs_instrument");
  return readByPosition(read);
}

async function readByChange<Row extends Ordered>({ scope, request, found, select }: Read<Row>) {
  const limit = limitOf(request);
  const cursor = readCursor(request.cursor, "ss");
  const narrowed = narrowedIds(scope, request, found);
  if (narrowed) {
    const page = cutPage(await narrowed(cursor, limit + 1), limit, (row) => [row.changedAt, row.id]);
    const ids = page.rows.map(({ id }) => id);
    const rows = ids.length === 0 ? [] : await select(scope, among(measure.id, ids));
    return { rows: inOrderOf(ids, rows), next: page.next };
  }
  const rows = await select(
    scope,
    and(
      measureCondition(scope, request, "other"),
      found?.holds(sql`${measure.id}`),
      below([measure.changedAt, measure.id], cursor),
    ),
  )
    .orderBy(desc(measure.changedAt), desc(measure.id))
    .limit(limit + 1);
  return cutPage(rows, limit, (row) => [row.changedAt, row.id]);
}

async function readByPosition<Row extends Ordered>({ scope, request, found, select }: Read<Row>) {
  const limit = limitOf(request);
  const [position] = readCursor(request.cursor, "n") ?? [];
  const after = position === undefined ? undefined : gt(measure.position, Number(position));
  const rows = await select(
    scope,
    and(measureCondition(scope, request, "other"), found?.holds(sql`${measure.id}`), after),
  )
    .orderBy(asc(measure.position))
    .limit(limit + 1);
  return cutPage(rows, limit, (row) => [row.position]);
}

/** Two reads, each along an index: what is still owed, then the rest. The cursor says in which of the two the page before ended. */
async function readByDue<Row extends Ordered>({ scope, request, found, select }: Read<Row>) {
  const limit = limitOf(request);
  const [part = 1, ...after] = readCursor(request.cursor, "nss") ?? [];
  const { dueBy, isOpen } = standingOf(scope);
  const condition = and(measureCondition(scope, request), found?.holds(sql`${measure.id}`));
  const read = (open: boolean, values: readonly (string | number)[] | null, count: number) =>
    select(scope, and(condition, open ? isOpen : closed(scope), above([dueBy, measure.id], values)))
      .orderBy(asc(dueBy), asc(measure.id))
      .limit(count);
  const start = after.length > 0 ? after : null;
  const owed = part === 1 ? await read(true, start, limit + 1) : [];
  const rest =
    request.overdue || owed.length > limit
      ? []
      : await read(false, part === 1 ? null : start, limit + 1 - owed.length);
  return cutPage([...owed, ...rest], limit, (row) => [owed.includes(row) ? 1 : 0, row.dueBy, row.id]);
}

const closed = (scope: Scope) =>
  scope.on === null ? eq(measure.isOpen, false) : sql`not (${standingOf(scope).isOpen})`;

/** Measures still owed, soonest due first: those overdue, or those due from the day asked about on. Two statements and one. */
export async function listOwed(
  scope: Scope,
  {
    when,
    country,
    until,
    limit = 10,
  }: { when: "overdue" | "ahead"; country?: string; until?: string; limit?: number },
): Promise<MeasureItem[]> {
  const { dueBy, isOpen, isOverdue } = standingOf(scope);
  const rows = await selectMeasures(
    scope,
    and(
      isOpen,
      country ? eq(measure.countryCode, country) : undefined,
      when === "overdue" ? isOverdue : sql`${dueBy} >= ${scope.on ?? scope.today}`,
      when === "ahead" ? lte(dueBy, until ?? "9999-12-30") : undefined,
    ),
  )
    .orderBy(asc(dueBy), asc(measure.id))
    .limit(limit);
  return measureItems(scope, rows);
}

/** What falls due next, everywhere or in one country. */
export const listDueSoon = (
  scope: Scope,
  request: { country?: string; until?: string; limit?: number } = {},
) => listOwed(scope, { when: "ahead", ...request });

/**
 * One measure with its whole history, as far as it had happened on the day asked about. `not_found` also for what the reader
 * may not see and for what did not stand yet. Returned entries, and the reasons, only for readers with a role in the country.
 */
export async function getMeasure(scope: Scope, id: string): Promise<MeasureView> {
  const row = await findMeasureRow(scope, id);
  if (!row) throw new Failure("not_found", "not_found");
  const [bodies, pillars, deadlines, progress, findings, neighbours] = [
    await bodiesOf(scope.reader, [id]),
    await pillarsOf(scope.reader, [id]),
    await listDeadlines(scope, id),
    await listProgress(scope, row),
    await listFindings(scope, row),
    await findNeighbours(scope, row),
  ];
  const citations = await citationsOf(scope.reader, {
    measure: [id],
    deadline: deadlines.map((entry) => entry.id),
    progress: progress.map((entry) => entry.id),
    finding: findings.map((entry) => entry.id),
  });
  const evidence = await evidenceOf(scope.reader, {
    progress: progress.map((entry) => entry.id),
    finding: findings.map((entry) => entry.id),
  });
  const supported = <Entry extends { id: string }>(kind: "progress" | "finding", entry: Entry) => ({
    ...entry,
    evidence: evidence(kind, entry.id),
    citations: citations(kind, entry.id),
  });
  return {
    ...measureItem(row, { bodies: bodies(id), pillars: pillars(id) }),
    deadlines: deadlines.map((entry) => ({ ...entry, citations: citations("deadline", entry.id) })),
    progress: progress.map((entry) => supported("progress", entry)),
    findings: findings.map((entry) => supported("finding", entry)),
    citations: citations("measure", id),
    moveCount: deadlines.slice(1).filter((entry) => entry.reason !== "original").length,
    originalDueOn: deadlines.findLast((entry) => entry.reason === "original")?.dueOn ?? null,
    ...neighbours,
  };
}

/** A measure without a day of its own, under an instrument without one, may have stood on any day. */
async function findMeasureRow(scope: Scope, id: string): Promise<MeasureRow | undefined> {
  const stood = or(measureStood(scope), eq(instrument.isUndated, true));
  const [row] = await selectMeasures(
    scope,
    and(eq(measure.id, id), scope.on ? stood : undefined),
    "whenever",
  );
  return row;
}

async function findNeighbours(scope: Scope, { instrumentId, position }: MeasureRow) {
  const inInstrument = and(eq(measure.instrumentId, instrumentId), visible(scope, measure));
  const find = (side: "previous" | "next") =>
    scope.reader
      .select({ id: measure.id })
      .from(measure)
      .where(
        and(inInstrument, side === "next" ? gt(measure.position, position) : lt(measure.position, position)),
      )
      .orderBy(side === "next" ? asc(measure.position) : desc(measure.position))
      .limit(1);
  const [previous] = await find("previous");
  const [next] = await find("next");
  return { previousId: previous?.id ?? null, nextId: next?.id ?? null };
}

import { and, desc, inArray, or, type SQL, sql } from "drizzle-orm";
import { fiveThings, type Thing } from "../../domain/five-things";
import { addDays } from "../../domain/partial-date";
import type { ThingView, WorkView } from "../../domain/view/work";
import { measure } from "../schema";
import { selectMeasures } from "./measure-item";
import type { Scope } from "./scope";
import { standingOf } from "./standing";

const looked = 10;
const daysAhead = 30;

/**
 * The five things for today out of what awaits the reader; `mine` is what they report on (null: nothing). One statement more, two for who
 * reports.
 */
export async function listFiveThings(
  scope: Scope,
  work: Omit<WorkView, "today">,
  mine: SQL | null,
): Promise<ThingView[]> {
  const due = mine ? await nearest(scope, mine) : [];
  const { reporting, review, assessments, unpublished } = work;
  const things = fiveThings(
    {
      returned: (reporting?.returned ?? []).map((entry) => ({
        id: entry.id,
        measureId: entry.measure.id,
        returnedAt: entry.returnedAt ?? entry.recordedAt,
      })),
      measures: due.map(({ id, dueBy }) => ({ id, dueBy })),
      counts: {
        review: review?.awaitingCount ?? 0,
        revise: assessments?.returned.length ?? 0,
        decide: assessments?.decisionCount ?? 0,
        publish: assessments?.publicationCount ?? 0,
        reply: assessments?.replyCount ?? 0,
      },
      reviewSince: review?.oldestAt ?? null,
      unpublished: (unpublished ?? []).map(({ id }) => id),
    },
    scope.today,
  );
  const measures = await named(scope, things);
  return things.map((thing) => viewOf(thing, measures, unpublished ?? []));
}

/** Of what is due within a month and what is overdue, the twenty whose days come last: overdue long is not lost, but comes later. */
async function nearest(scope: Scope, mine: SQL) {
  const { dueBy, isOpen } = standingOf(scope);
  const rows = await selectMeasures(
    scope,
    and(isOpen, mine, sql`${dueBy} between ${"0000"} and ${addDays(scope.today, daysAhead)}`),
  )
    .orderBy(desc(dueBy), desc(measure.id))
    .limit(2 * looked);
  return rows.flatMap((row) => (row.dueBy ? [{ id: row.id, dueBy: row.dueBy }] : []));
}

async function named(scope: Scope, things: readonly Thing[]) {
  const ids = things.flatMap((thing) => ("measureId" in thing ? [thing.measureId] : []));
  const rows = ids.length === 0 ? [] : await selectMeasures(scope, or(inArray(measure.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

type Named = Awaited<ReturnType<typeof named>>;

function viewOf(thing: Thing, measures: Named, unpublished: NonNullable<WorkView["unpublished"]>): ThingView {
  const row = "measureId" in thing ? measures.get(thing.measureId) : undefined;
  const entered =
    thing.kind === "unpublished" ? unpublished.find(({ id }) => id === thing.instrumentId) : undefined;
  return {
    kind: thing.kind,
    measure: row
      ? {
          id: row.id,
          number: row.number,
          isNumberOfficial: row.isNumberOfficial,
          text: row.text,
          instrumentId: row.instrumentId,
          countryCode: row.countryCode,
        }
      : null,
    instrument: row?.instrument ?? (entered ? instrumentOf(entered) : null),
    country: row?.country ?? entered?.country ?? null,
    days: "days" in thing ? thing.days : null,
    count: "count" in thing ? thing.count : null,
    since: thing.kind === "returned" ? thing.returnedAt : "since" in thing ? thing.since : null,
  };
}

const instrumentOf = ({
  id,
  kind,
  number,
  title,
  countryCode,
}: NonNullable<WorkView["unpublished"]>[number]) => ({
  id,
  kind,
  number,
  title,
  countryCode,
});

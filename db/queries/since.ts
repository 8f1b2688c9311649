import { and, asc, count, desc, gt, lte, or, type SQL, sql } from "drizzle-orm";
import type { DashboardFilter } from "../../domain/input/dashboard";
import { lastDayOf } from "../../domain/partial-date";
import type { SinceView } from "../../domain/view/since";
import { measure } from "../schema";
import { citationsOf } from "./attached";
import { movesOf } from "./dashboard";
import { listSlips } from "./dashboard-deadlines";
import { requireReadable, selectionOf } from "./dashboard-selection";
import { measureItems, selectMeasures } from "./measure-item";
import { standingOf } from "./standing";

/** So many rows of a list are shown; the figure counts them all. */
const rowsShown = 200;
/** So many entries of ledgers are looked at, the latest first. */
const slipsRead = 500;

/**
 * What a session has to know of the time since the last one, of a selection as of a day: what moved, was done, was put off, became
 * overdue, is disputed, needs a decision. `invalid` as in `selectionOf`, and where the selection is too large. Some thirty statements.
 */
export async function getSince(
  asked: Parameters<typeof selectionOf>[0],
  filter: DashboardFilter,
): Promise<SinceView> {
  const selection = await selectionOf(asked, filter);
  await requireReadable(selection);
  const { scope, day, since, countries, names, measures } = selection;
  const { dueBy, isOpen, isOverdue, claim, finding } = standingOf(scope);
  const moves = await movesOf(selection);
  const slips = (await listSlips(selection, { limit: slipsRead })).rows.filter(
    ({ decidedOn }) => decidedOn !== null && lastDayOf(decidedOn) > since,
  );
  const counted = async (condition: SQL | undefined, latestFirst = false) => {
    const wanted = and(measures, condition);
    const rows = await selectMeasures(scope, wanted)
      .orderBy(latestFirst ? desc(dueBy) : asc(dueBy), asc(measure.id))
      .limit(rowsShown);
    const total = rows.length < rowsShown ? rows.length : await totalOf(condition);
    return { total, rows: await measureItems(scope, rows) };
  };
  const totalOf = async (condition: SQL | undefined) => {
    const matching = selectMeasures(scope, and(measures, condition)).as("matching");
    const [row] = await scope.reader.select({ rows: count() }).from(matching);
    return row?.rows ?? 0;
  };
  const done = moves.filter((move) => move.finding === "complete");
  const overdue = await counted(and(isOverdue, gt(dueBy, since), lte(dueBy, day)), true);
  const disputed = await counted(
    sql`${claim} = 'completed' and ${finding} is not null and ${finding} <> 'complete'`,
  );
  const decide = await counted(
    and(
      sql`${measure.state} = 'active'`,
      or(
        isOverdue,
        and(isOpen, sql`${claim} = 'blocked'`),
        sql`(${claim} = 'completed' and ${finding} is null)`,
      ),
    ),
  );
  const of = (kind: string) => moves.filter((move) => move.kind === kind).map(({ id }) => id);
  const listed = [overdue, disputed, decide].flatMap(({ rows }) => rows.map(({ id }) => id));
  const subjects = {
    measure: [...new Set([...listed, ...slips.map((slip) => slip.measure.id)])],
    deadline: slips.map(({ id }) => id),
    progress: of("progress"),
    finding: of("finding"),
    milestone: of("milestone"),
  };
  return {
    on: day,
    since,
    knownAt: filter.knownAt ?? null,
    countries,
    instrument: names.instrument ?? null,
    organisation: names.organisation ?? null,
    moved: { total: moves.length, rows: moves.slice(0, rowsShown) },
    done: { total: done.length, rows: done.slice(0, rowsShown) },
    slipped: { total: slips.length, rows: slips.slice(0, rowsShown) },
    overdue,
    disputed,
    decide,
    cited: await citationsOf(scope.reader, subjects, scope.knownAt),
  };
}

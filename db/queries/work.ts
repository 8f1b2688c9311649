import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  inArray,
  isNull,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { Failure } from "../../domain/failure";
import { addDays } from "../../domain/partial-date";
import { type Actor, countriesFor, type Grant, holdsRole, sentences } from "../../domain/permissions";
import type { OwnEntry, WorkView } from "../../domain/view/work";
import type { Role } from "../../domain/vocabulary";
import { awaitingReview, country, decision, instrument, measure, measureBody, progress } from "../schema";
import { assessmentWork } from "./assessment-work";
import { listFiveThings } from "./five-things";
import { listHandedOver } from "./handover";
import { instrumentItems, selectInstruments } from "./instrument-item";
import { countryRef, instrumentRef, measureItems, measureRef, selectMeasures } from "./measure-item";
import { listTasks, listUndatedTasks } from "./outcomes";
import { countAwaitingReview, oldestAwaiting, reviewedCountries } from "./review";
import type { Scope } from "./scope";
import { standingOf } from "./standing";
import { overdueByCountry } from "./tally";

const shown = 10;
const shownUndated = 5;
const daysAhead = 90;

/** Only renames the table in the statement, which both engines write alike. */
const later = alias(progress, "later");

/** What awaits the reader today, by their roles. `unauthenticated` for a visitor. About twenty-five statements at any size. */
export async function getMyWork(asked: Scope): Promise<WorkView> {
  const scope = { ...asked, on: null };
  const { actor } = scope;
  if (!actor) throw new Failure("unauthenticated", "unauthenticated");
  const settles = countriesFor(actor, "outcome.settle").length > 0;
  const work = {
    reporting: await reporting(scope, actor),
    review:
      reviewedCountries(actor).length === 0
        ? null
        : { awaitingCount: await countAwaitingReview(scope), oldestAt: await oldestAwaiting(scope) },
    assessments: await assessmentWork(scope),
    tasks: settles ? await listTasks(scope, actor, shown) : null,
    undatedTasks: settles ? await listUndatedTasks(scope, actor, shownUndated) : null,
    unpublished: await unpublished(scope, actor),
  };
  return { today: await listFiveThings(scope, work, mineOf(scope, actor)), ...work };
}

/** What the reader reports on; null: nothing. */
function mineOf(scope: Scope, actor: Actor): SQL | null {
  const grants = grantsOf(actor, sentences["progress.report"].who);
  return or(...grants.map((grant) => withinGrant(scope, grant))) ?? null;
}

const grantsOf = (actor: Actor, roles: readonly Role[]) =>
  actor.grants.filter((grant) => roles.includes(grant.role));

async function reporting(scope: Scope, actor: Actor): Promise<WorkView["reporting"]> {
  const grants = grantsOf(actor, sentences["progress.report"].who);
  if (grants.length === 0) return null;
  const { dueBy, isOpen, isOverdue } = standingOf(scope);
  const mine = mineOf(scope, actor) ?? undefined;
  const read = (condition: SQL) =>
    selectMeasures(scope, and(isOpen, condition, mine))
      .orderBy(asc(dueBy), asc(measure.id))
      .limit(shown);
  const overdue = await measureItems(scope, await read(isOverdue));
  const ahead = sql`${dueBy} between ${scope.today} and ${addDays(scope.today, daysAhead)}`;
  return {
    overdueCount:
      overdue.length < shown
        ? overdue.length
        : Math.max(shown, await countOverdue(scope, grants, and(isOverdue, mine))),
    overdue,
    dueSoon: await measureItems(scope, await read(ahead)),
    returned: await ownEntries(scope, actor, "returned"),
    awaiting: await ownEntries(scope, actor, "awaiting"),
  };
}

function withinGrant({ reader }: Scope, { countryCode, organisationId }: Grant): SQL {
  const own = organisationId
    ? exists(
        reader
          .select({ one: sql`1` })
          .from(measureBody)
          .where(and(eq(measureBody.measureId, measure.id), eq(measureBody.organisationId, organisationId))),
      )
    : undefined;
  return and(countryCode ? eq(measure.countryCode, countryCode) : undefined, own) ?? sql`1 = 1`;
}

/** From the counters, which leave out what is not public, unless a grant is limited to one body. */
async function countOverdue(
  scope: Scope,
  grants: readonly Grant[],
  condition: SQL | undefined,
): Promise<number> {
  if (grants.every((grant) => grant.organisationId === null)) {
    const overdue = await overdueByCountry(scope);
    const isMine = (code: string) =>
      grants.some((grant) => grant.countryCode === null || grant.countryCode === code);
    return [...overdue].reduce((total, [code, rows]) => total + (isMine(code) ? rows : 0), 0);
  }
  const [row] = await scope.reader.select({ rows: count() }).from(measure).where(condition);
  return row?.rows ?? 0;
}

/** Entries of their own and of those whose work they took over. A returned entry is done with once anybody reported on the measure again. */
async function ownEntries(scope: Scope, actor: Actor, which: "returned" | "awaiting"): Promise<OwnEntry[]> {
  const reportedSince = scope.reader
    .select({ one: sql`1` })
    .from(later)
    .where(and(eq(later.measureId, progress.measureId), sql`${later.recordedAt} > ${progress.recordedAt}`));
  return scope.reader
    .select({
      id: progress.id,
      claim: progress.claim,
      happenedOn: progress.happenedOn,
      narrative: progress.narrative,
      recordedAt: progress.recordedAt,
      measure: measureRef,
      instrument: instrumentRef,
      country: countryRef,
      returnedAt: decision.recordedAt,
      returnReason: decision.rationale,
    })
    .from(progress)
    .crossJoin(measure)
    .crossJoin(instrument)
    .crossJoin(country)
    .leftJoin(decision, eq(decision.progressId, progress.id))
    .leftJoin(awaitingReview, eq(awaitingReview.progressId, progress.id))
    .where(
      and(
        eq(measure.id, progress.measureId),
        eq(instrument.id, measure.instrumentId),
        eq(country.code, measure.countryCode),
        inArray(progress.recordedById, [actor.userId, ...(await listHandedOver(scope.reader, actor.userId))]),
        which === "returned"
          ? and(eq(decision.decision, "return"), notExists(reportedSince))
          : and(isNull(decision.id), eq(awaitingReview.progressId, progress.id)),
      ),
    )
    .orderBy(desc(progress.recordedAt))
    .limit(shown);
}

async function unpublished(scope: Scope, actor: Actor): Promise<WorkView["unpublished"]> {
  if (!holdsRole(actor, ...sentences["instrument.enter"].who)) return null;
  const grants = grantsOf(actor, sentences["instrument.enter"].who);
  const codes = grants.flatMap(({ countryCode }) => countryCode ?? []);
  const rows = await selectInstruments(
    scope,
    and(
      eq(instrument.isPublished, false),
      grants.some((grant) => grant.countryCode === null) ? undefined : inArray(instrument.countryCode, codes),
    ),
  )
    .orderBy(desc(instrument.existsBy), desc(instrument.id))
    .limit(shown);
  return instrumentItems(scope, rows);
}

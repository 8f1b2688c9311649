import { and, asc, count, desc, eq, inArray, lte, notExists, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { statesOpenTo } from "../../domain/comparison/state";
import { Failure } from "../../domain/failure";
import { type Action, countriesFor } from "../../domain/permissions";
import type { AssessmentView } from "../../domain/view/assessment";
import { countedUpTo, type Paged } from "../../domain/view/shared";
import type { AssessmentOrigin, AssessmentState, AwaitedAct } from "../../domain/vocabulary";
import { assessment, assessmentReply, assessmentStanding } from "../schema";
import { assessmentJoins, assessmentViews, selectAssessments } from "./assessment-items";
import { requireCriterion } from "./criteria";
import { above, below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { dayOf, type Scope } from "./scope";
import { byOthers, visibleAssessments, within } from "./visible-assessments";

export interface AssessmentFilter {
  country?: string;
  criterion?: string;
  state?: AssessmentState;
  origin?: AssessmentOrigin;
  /** What the reader is awaited to do about them. */
  awaiting?: AwaitedAct;
}

/** Only renames the table in the statement, which both engines write alike. */
const later = alias(assessment, "later");

/**
 * Answers as far as the reader may see them, a page at a time: newest first; by state, State and age where the filter says in which states
 * they are. `unauthenticated` and `forbidden` for what a reader is not awaited to do; `invalid` on
 * `cursor` and `criterion`. Seven statements at most.
 */
export async function listAssessments(
  scope: Scope,
  request: AssessmentFilter & PageRequest = {},
): Promise<Paged<AssessmentView>> {
  const { isByState, wanted } = conditionOf(scope, request);
  await requireCriterion(scope, request.criterion);
  const limit = limitOf(request);
  const order = isByState
    ? [assessmentStanding.state, assessmentStanding.countryCode, assessmentStanding.assessmentId]
    : [assessment.recordedAt, assessment.id];
  const after = readCursor(request.cursor, isByState ? "sss" : "ss");
  const rows = await selectAssessments(scope, isByState ? "standing" : "assessment")
    .where(and(...assessmentJoins(), wanted, isByState ? above(order, after) : below(order, after)))
    .orderBy(...order.map((column) => (isByState ? asc(column) : desc(column))))
    .limit(limit + 1);
  const page = cutPage(rows, limit, ({ row, state }) =>
    isByState ? [state, row.countryCode, row.id] : [row.recordedAt, row.id],
  );
  return {
    data: await assessmentViews(scope, page.rows),
    page: { next: page.next, totalCount: await countAssessments(scope, request) },
  };
}

/** How many there are, up to `countedUpTo`. One statement. */
export async function countAssessments(scope: Scope, filter: AssessmentFilter): Promise<number> {
  const { wanted } = conditionOf(scope, filter);
  const counted = scope.reader
    .select({ one: sql`1`.as("one") })
    .from(assessmentStanding)
    .innerJoin(assessment, eq(assessment.id, assessmentStanding.assessmentId))
    .where(wanted)
    .limit(countedUpTo)
    .as("counted");
  const [row] = await scope.reader.select({ rows: count() }).from(counted);
  return row?.rows ?? 0;
}

/** One answer; `not_found` when it is not there, was not so by the day asked about, or is not the reader's to see. Five statements. */
export async function getAssessment(scope: Scope, id: string): Promise<AssessmentView> {
  const rows = await selectAssessments(scope, "assessment").where(
    and(...assessmentJoins(), eq(assessment.id, id), visibleAssessments(scope), begunBy(scope)),
  );
  const [view] = await assessmentViews(scope, rows);
  if (!view) throw new Failure("not_found", "not_found");
  return view;
}

const begunBy = (scope: Scope) => (scope.on === null ? undefined : lte(assessment.validFromBy, dayOf(scope)));

function conditionOf(scope: Scope, filter: AssessmentFilter) {
  const awaited = filter.awaiting && awaitedBy(scope, filter.awaiting);
  const states = filter.state ? [filter.state] : awaited?.states;
  return {
    isByState: states !== undefined && filter.awaiting !== "revision",
    wanted: and(
      awaited?.condition,
      states && inArray(assessmentStanding.state, [...states]),
      filter.country ? eq(assessment.countryCode, filter.country) : undefined,
      filter.country ? eq(assessmentStanding.countryCode, filter.country) : undefined,
      filter.criterion ? eq(assessment.criterionCode, filter.criterion) : undefined,
      filter.origin ? eq(assessment.origin, filter.origin) : undefined,
      visibleAssessments(scope),
      begunBy(scope),
    ),
  };
}

function awaitedBy(
  scope: Scope,
  act: AwaitedAct,
): { states: readonly AssessmentState[]; condition: SQL | undefined } {
  switch (act) {
    case "decision":
      return {
        states: statesOpenTo("approve"),
        condition: and(within(whereMay(scope, "assessment.decide")), byOthers(scope)),
      };
    case "publication":
      return {
        states: statesOpenTo("publish"),
        condition: and(within(whereMay(scope, "assessment.publish")), byOthers(scope)),
      };
    case "reply":
      return {
        states: statesOpenTo("reply"),
        condition: and(within(whereMay(scope, "assessment.reply")), notExists(replies(scope))),
      };
    case "revision":
      whereMay(scope, "assessment.submit");
      return {
        states: ["returned"],
        condition: and(
          eq(assessment.recordedById, scope.actor?.userId ?? ""),
          notExists(answeredSince(scope)),
        ),
      };
  }
}

function whereMay({ actor }: Scope, action: Action): "all" | string[] {
  if (!actor) throw new Failure("unauthenticated", "unauthenticated");
  const countries = countriesFor(actor, action);
  if (countries.length === 0) throw new Failure("forbidden", "forbidden");
  return countries;
}

const replies = ({ reader }: Scope) =>
  reader.select({ one: sql`1` }).from(assessmentReply).where(eq(assessmentReply.assessmentId, assessment.id));

/** A returned answer is done with once its author answered the cell again. */
const answeredSince = ({ reader }: Scope) =>
  reader
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.countryCode, assessment.countryCode),
        eq(later.criterionCode, assessment.criterionCode),
        eq(later.recordedById, assessment.recordedById),
        sql`${later.recordedAt} > ${assessment.recordedAt}`,
      ),
    );

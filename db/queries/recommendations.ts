import {
  and,
  count,
  desc,
  eq,
  exists,
  inArray,
  isNull,
  like,
  lte,
  notExists,
  type SQL,
  sql,
} from "drizzle-orm";
import { Failure } from "../../domain/failure";
import type { AnswerCounts, RecommendationItem, RecommendationView } from "../../domain/view/advice";
import { countedUpTo, type Paged } from "../../domain/view/shared";
import type { LinkTarget, Pillar, RecommendationGap, Strength } from "../../domain/vocabulary";
import {
  country,
  event,
  link,
  measure,
  monitoringBody,
  recommendation,
  recommendationPillar,
  recommendationTally,
} from "../schema";
import { citationsOf } from "./attached";
import { groupBy } from "./group-by";
import { answerOf, later, linkStands, linksAmong, tookItsPlace } from "./links";
import { countryRef } from "./measure-item";
import { below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import type { Scope } from "./scope";

export interface RecommendationFilter {
  country?: string;
  body?: string;
  pillar?: Pillar;
  /** `none`: how strongly is not known. */
  strength?: Strength | "none";
  year?: string;
  gap?: RecommendationGap;
}

const stoodBy = ({ on }: Scope) => (on ? lte(recommendation.existsBy, on) : undefined);

const ofOuter = eq(link.recommendationId, recommendation.id);

/** Links to things of these kinds that stand on the day asked about, of the recommendation of the outer statement. */
const standingLinks = (scope: Scope, targets?: readonly LinkTarget[]) =>
  scope.reader
    .select({ one: sql`1` })
    .from(link)
    .leftJoin(later, tookItsPlace(scope))
    .where(and(ofOuter, linkStands(scope), targets ? inArray(link.target, [...targets]) : undefined));

/** A measure that answers a recommendation and about which a reviewer found something. */
const foundMeasure = (scope: Scope) =>
  scope.reader
    .select({ one: sql`1` })
    .from(link)
    .innerJoin(measure, and(eq(link.target, "measure"), eq(measure.id, link.targetId)))
    .leftJoin(later, tookItsPlace(scope))
    .where(and(ofOuter, linkStands(scope), inArray(measure.finding, ["substantial", "complete"])));

function gapCondition(scope: Scope, gap: RecommendationGap): SQL {
  if (gap === "no_measure") return notExists(standingLinks(scope, ["measure"]));
  if (gap === "no_provision") return notExists(standingLinks(scope, ["provision", "instrument"]));
  if (gap === "not_verified") return notExists(foundMeasure(scope));
  return notExists(standingLinks(scope));
}

function condition(scope: Scope, filter: RecommendationFilter) {
  const underPillar = (pillar: Pillar) =>
    scope.reader
      .select({ one: sql`1` })
      .from(recommendationPillar)
      .where(
        and(
          eq(recommendationPillar.recommendationId, recommendation.id),
          eq(recommendationPillar.pillar, pillar),
        ),
      );
  return and(
    stoodBy(scope),
    filter.country ? eq(recommendation.countryCode, filter.country) : undefined,
    filter.body ? eq(recommendation.bodyId, filter.body) : undefined,
    filter.pillar ? exists(underPillar(filter.pillar)) : undefined,
    filter.strength === "none"
      ? isNull(recommendation.strength)
      : filter.strength
        ? eq(recommendation.strength, filter.strength)
        : undefined,
    filter.year ? like(recommendation.madeOn, `${filter.year}%`) : undefined,
    filter.gap ? gapCondition(scope, filter.gap) : undefined,
  );
}

const select = (scope: Scope, wanted: SQL | undefined) =>
  scope.reader
    .select({ row: recommendation, country: countryRef, body: monitoringBody })
    .from(recommendation)
    .crossJoin(country)
    .crossJoin(monitoringBody)
    .where(
      and(eq(country.code, recommendation.countryCode), eq(monitoringBody.id, recommendation.bodyId), wanted),
    )
    .$dynamic();

type Row = Awaited<ReturnType<typeof select>>[number];

/** What is shown of the rows: one statement more, two for an earlier day. */
async function items(scope: Scope, rows: readonly Row[]): Promise<RecommendationItem[]> {
  const ids = rows.map(({ row }) => row.id);
  if (ids.length === 0) return [];
  const under = await scope.reader
    .select()
    .from(recommendationPillar)
    .where(inArray(recommendationPillar.recommendationId, ids));
  const pillars = groupBy(under, (each) => each.recommendationId);
  const answers = scope.on === null ? null : await answerOf(scope, ids);
  return rows.map(({ row, country: inCountry, body }) => ({
    id: row.id,
    countryCode: row.countryCode,
    country: inCountry,
    body: { id: body.id, name: body.name },
    statedBody: row.statedBody,
    document: row.document,
    article: row.article,
    madeOn: row.madeOn,
    text: row.text,
    strength: row.strength,
    pillars: (pillars.get(row.id) ?? []).map((each) => each.pillar).sort(),
    answer: answers ? answers(row.id) : row.answer,
    confidence: row.confidence,
    rowVersion: row.rowVersion,
  }));
}

/** Recommendations that a filter leaves, newest first, a page at a time. At most four statements. */
export async function listRecommendations(
  scope: Scope,
  request: RecommendationFilter & PageRequest = {},
): Promise<Paged<RecommendationItem>> {
  const limit = limitOf(request);
  const wanted = condition(scope, request);
  const columns = [recommendation.existsBy, recommendation.id];
  const rows = await select(scope, and(wanted, below(columns, readCursor(request.cursor, "ss"))))
    .orderBy(...columns.map((column) => desc(column)))
    .limit(limit + 1);
  const counted = scope.reader
    .select({ one: sql`1`.as("one") })
    .from(recommendation)
    .where(wanted)
    .limit(countedUpTo)
    .as("counted");
  const [total] = await scope.reader.select({ rows: count() }).from(counted);
  const page = cutPage(rows, limit, ({ row }) => [row.existsBy, row.id]);
  return {
    data: await items(scope, page.rows),
    page: { next: page.next, totalCount: total?.rows ?? 0 },
  };
}

/** These recommendations, or those that an event made, newest first. At most three statements. */
export async function listRecommendationsOf(
  scope: Scope,
  of: { ids: readonly string[] } | { eventId: string },
): Promise<RecommendationItem[]> {
  if ("ids" in of && of.ids.length === 0) return [];
  const wanted =
    "ids" in of ? inArray(recommendation.id, [...of.ids]) : eq(recommendation.eventId, of.eventId);
  const rows = await select(scope, and(wanted, stoodBy(scope)))
    .orderBy(desc(recommendation.existsBy), desc(recommendation.id))
    .limit(200);
  return items(scope, rows);
}

/** One recommendation, who asked it, and what answers it. `not_found` for an unknown id and what had not been asked yet. */
export async function getRecommendation(scope: Scope, id: string): Promise<RecommendationView> {
  const found = await select(
    scope,
    and(
      eq(recommendation.id, id),
      scope.on ? sql`(${stoodBy(scope)} or ${eq(recommendation.isUndated, true)})` : undefined,
    ),
  );
  const [item] = await items(scope, found);
  const [row] = found;
  if (!item || !row) throw new Failure("not_found", "not_found");
  const [madeAt] = await scope.reader
    .select({ id: event.id, title: event.title, happenedOn: event.happenedOn })
    .from(event)
    .where(eq(event.id, row.row.eventId ?? ""));
  const citations = await citationsOf(scope.reader, { recommendation: [id], monitoringBody: [row.body.id] });
  const { name, organisation, issues, cycle, composition, note, isVerified } = row.body;
  return {
    ...item,
    monitoringBody: {
      id: row.body.id,
      name,
      organisation,
      issues,
      cycle,
      composition,
      note,
      isVerified,
      citations: citations("monitoringBody", row.body.id),
    },
    event: madeAt ?? null,
    links: await linksAmong(scope, eq(link.recommendationId, id)),
    citations: citations("recommendation", id),
  };
}

/** The bodies that ask, for a filter. One statement. */
export const listMonitoringBodies = ({ reader }: Scope) =>
  reader
    .select({ id: monitoringBody.id, name: monitoringBody.name })
    .from(monitoringBody)
    .orderBy(monitoringBody.position);

/** How far a country's recommendations are answered today, as the commands counted it. */
export async function getAnswerCounts({ reader }: Scope, countryCode: string): Promise<AnswerCounts> {
  const [row] = await reader
    .select({
      unanswered: recommendationTally.unanswered,
      partlyAnswered: recommendationTally.partlyAnswered,
      answered: recommendationTally.answered,
    })
    .from(recommendationTally)
    .where(eq(recommendationTally.countryCode, countryCode));
  return row ?? { unanswered: 0, partlyAnswered: 0, answered: 0 };
}

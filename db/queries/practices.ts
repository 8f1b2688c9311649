import { and, asc, count, eq, gt, inArray, isNull, lt, lte, or, type SQL } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import type { PracticeItem, PracticeView } from "../../domain/view/advice";
import type { Paged } from "../../domain/view/shared";
import type { Pillar } from "../../domain/vocabulary";
import { country, event, practice, practicePillar } from "../schema";
import { citationsOf } from "./attached";
import { groupBy } from "./group-by";
import { countryRef } from "./measure-item";
import { cutPage, limitOf, type PageRequest, readCursor } from "./page";
import type { Scope } from "./scope";

export interface PracticeFilter {
  country?: string;
  pillar?: Pillar;
}

/** Practices carry no day of their own: on an earlier day those stand that had been recorded, or presented at an event. */
const stoodBy = ({ on, reader }: Scope) =>
  on
    ? or(
        lt(practice.recordedAt, `${on}T99`),
        inArray(practice.eventId, reader.select({ id: event.id }).from(event).where(lte(event.existsBy, on))),
      )
    : undefined;

const select = (scope: Scope, condition: SQL | undefined) =>
  scope.reader
    .select({ row: practice, country: countryRef })
    .from(practice)
    .innerJoin(country, eq(country.code, practice.countryCode))
    .where(condition)
    .$dynamic();

async function items(scope: Scope, rows: Awaited<ReturnType<typeof select>>): Promise<PracticeItem[]> {
  const ids = rows.map(({ row }) => row.id);
  const under = ids.length
    ? await scope.reader.select().from(practicePillar).where(inArray(practicePillar.practiceId, ids))
    : [];
  const pillars = groupBy(under, (each) => each.practiceId);
  return rows.map(({ row, country: inCountry }) => ({
    id: row.id,
    countryCode: row.countryCode,
    country: inCountry,
    title: row.title,
    summary: row.summary,
    presentedBy: row.presentedBy,
    pillars: (pillars.get(row.id) ?? []).map((each) => each.pillar).sort(),
    confidence: row.confidence,
    rowVersion: row.rowVersion,
  }));
}

/** Practices that a filter leaves, by id, a page at a time. Three statements. */
export async function listPractices(
  scope: Scope,
  request: PracticeFilter & PageRequest = {},
): Promise<Paged<PracticeItem>> {
  const limit = limitOf(request);
  const [after] = readCursor(request.cursor, "s") ?? [];
  const wanted = and(
    stoodBy(scope),
    request.country ? eq(practice.countryCode, request.country) : undefined,
    request.pillar
      ? inArray(
          practice.id,
          scope.reader
            .select({ id: practicePillar.practiceId })
            .from(practicePillar)
            .where(eq(practicePillar.pillar, request.pillar)),
        )
      : undefined,
  );
  const rows = await select(scope, and(wanted, after ? gt(practice.id, String(after)) : undefined))
    .orderBy(asc(practice.id))
    .limit(limit + 1);
  const [counted] = await scope.reader.select({ rows: count() }).from(practice).where(wanted);
  const page = cutPage(rows, limit, ({ row }) => [row.id]);
  return {
    data: await items(scope, page.rows),
    page: { next: page.next, totalCount: counted?.rows ?? 0 },
  };
}

/** What was presented at an event. Two statements. */
export const listPresented = async (scope: Scope, eventId: string) =>
  items(scope, await select(scope, eq(practice.eventId, eventId)).orderBy(asc(practice.id)).limit(200));

/** A State's practices that no event is named for. Two statements. */
export const listNotPresented = async (scope: Scope, country: string) =>
  items(
    scope,
    await select(scope, and(eq(practice.countryCode, country), isNull(practice.eventId)))
      .orderBy(asc(practice.id))
      .limit(200),
  );

/** One practice with its sources. `not_found` for an unknown id. */
export async function getPractice(scope: Scope, id: string): Promise<PracticeView> {
  const found = await select(scope, and(eq(practice.id, id), stoodBy(scope)));
  const [item] = await items(scope, found);
  if (!item) throw new Failure("not_found", "not_found");
  const [presentedAt] = await scope.reader
    .select({ id: event.id, title: event.title, happenedOn: event.happenedOn })
    .from(event)
    .where(eq(event.id, found[0]?.row.eventId ?? ""));
  const citations = await citationsOf(scope.reader, { practice: [id] });
  return { ...item, event: presentedAt ?? null, citations: citations("practice", id) };
}

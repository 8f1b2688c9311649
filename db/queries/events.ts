import { and, asc, count, desc, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import type { EventItem, EventView } from "../../domain/view/advice";
import { countedUpTo, type Paged } from "../../domain/view/shared";
import type { EventKind } from "../../domain/vocabulary";
import { country, event, eventInstrument, instrument, organisation, organiser, participant } from "../schema";
import { citationsOf, organisationRef } from "./attached";
import { groupBy } from "./group-by";
import { countryRef, instrumentRef } from "./measure-item";
import { listOutcomes } from "./outcomes";
import { below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { listPresented } from "./practices";
import { listRecommendationsOf } from "./recommendations";
import { type Scope, visible } from "./scope";

export interface EventFilter {
  /** With a country, also what its framework says of events elsewhere. */
  country?: string;
  kind?: EventKind;
}

const happened = ({ on }: Scope) => (on ? lte(event.existsBy, on) : undefined);

const select = (scope: Scope, wanted: SQL | undefined) =>
  scope.reader
    .select({ row: event, country: countryRef })
    .from(event)
    .crossJoin(country)
    .where(and(eq(country.code, event.countryCode), wanted))
    .$dynamic();

async function items(scope: Scope, rows: Awaited<ReturnType<typeof select>>): Promise<EventItem[]> {
  const ids = rows.map(({ row }) => row.id);
  const found = ids.length
    ? await scope.reader
        .select({ eventId: organiser.eventId, statedAs: organiser.statedAs, organisation: organisationRef })
        .from(organiser)
        .leftJoin(organisation, eq(organisation.id, organiser.organisationId))
        .where(inArray(organiser.eventId, ids))
        .orderBy(asc(organiser.eventId), asc(organiser.position))
    : [];
  const organisers = groupBy(found, (each) => each.eventId);
  return rows.map(({ row, country: inCountry }) => ({
    id: row.id,
    title: row.title,
    happenedOn: row.happenedOn,
    countryCode: row.countryCode,
    country: inCountry,
    sameAsId: row.sameAsId,
    kind: row.kind,
    place: row.place,
    summary: row.summary,
    confidence: row.confidence,
    organisers: (organisers.get(row.id) ?? []).map(({ eventId: _id, ...each }) => each),
    rowVersion: row.rowVersion,
  }));
}

/** Events that a filter leaves, newest first, a page at a time. Three statements. */
export async function listEvents(
  scope: Scope,
  request: EventFilter & PageRequest = {},
): Promise<Paged<EventItem>> {
  const limit = limitOf(request);
  const wanted = and(
    happened(scope),
    request.country ? eq(event.countryCode, request.country) : isNull(event.sameAsId),
    request.kind ? eq(event.kind, request.kind) : undefined,
  );
  const columns = [event.existsBy, event.id];
  const rows = await select(scope, and(wanted, below(columns, readCursor(request.cursor, "ss"))))
    .orderBy(...columns.map((column) => desc(column)))
    .limit(limit + 1);
  const counted = scope.reader
    .select({ one: sql`1`.as("one") })
    .from(event)
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

/** Events that were about an instrument, newest first. Two statements. */
export async function listEventsAbout(scope: Scope, instrumentId: string): Promise<EventItem[]> {
  const about = scope.reader
    .select({ id: eventInstrument.eventId })
    .from(eventInstrument)
    .where(eq(eventInstrument.instrumentId, instrumentId));
  const rows = await select(scope, and(inArray(event.id, about), happened(scope)))
    .orderBy(desc(event.existsBy), desc(event.id))
    .limit(50);
  return items(scope, rows);
}

/** One event with who took part, what it was about and what came of it. `not_found` for an unknown id and what had not happened yet. */
export async function getEvent(scope: Scope, id: string): Promise<EventView> {
  const rows = await select(
    scope,
    and(eq(event.id, id), scope.on ? or(happened(scope), eq(event.isUndated, true)) : undefined),
  );
  const [item] = await items(scope, rows);
  if (!item) throw new Failure("not_found", "not_found");
  const { reader } = scope;
  const participants = await reader
    .select({
      name: participant.name,
      role: participant.role,
      countryCode: participant.countryCode,
      organisation: organisationRef,
    })
    .from(participant)
    .leftJoin(organisation, eq(organisation.id, participant.organisationId))
    .where(eq(participant.eventId, id))
    .orderBy(asc(participant.position));
  const focusInstruments = await reader
    .select(instrumentRef)
    .from(eventInstrument)
    .innerJoin(instrument, eq(instrument.id, eventInstrument.instrumentId))
    .where(and(eq(eventInstrument.eventId, id), visible(scope, instrument)))
    .orderBy(asc(eventInstrument.position));
  const accounts = await select(scope, eq(event.sameAsId, id)).orderBy(asc(event.countryCode)).limit(57);
  const citations = await citationsOf(reader, { event: [id] });
  return {
    ...item,
    participants,
    focusInstruments,
    practices: await listPresented(scope, id),
    outcomes: await listOutcomes(scope, id),
    recommendations: await listRecommendationsOf(scope, { eventId: id }),
    accounts: await items(scope, accounts),
    citations: citations("event", id),
  };
}

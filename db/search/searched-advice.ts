import { asc, eq, inArray } from "drizzle-orm";
import { countryRef } from "../queries/measure-item";
import { country, event, organiser, practice, recommendation } from "../schema";
import type { Tx } from "../store";
import { chosen, type SearchedKind, textsOf, wordsOf } from "./kind";

export const searchedRecommendation: SearchedKind = {
  async read(tx, which) {
    const { where, limit } = chosen(recommendation.id, which);
    const rows = await tx
      .select()
      .from(recommendation)
      .where(where)
      .orderBy(asc(recommendation.id))
      .limit(limit);
    return rows.map((row) => ({
      id: row.id,
      countryCode: row.countryCode,
      isPublic: true,
      existsBy: row.existsBy,
      texts: [row.statedBody, row.document, row.article, ...wordsOf(row.text)],
    }));
  },
  async show(scope, ids) {
    const rows = await scope.reader
      .select({ row: recommendation, country: countryRef })
      .from(recommendation)
      .innerJoin(country, eq(country.code, recommendation.countryCode))
      .where(inArray(recommendation.id, [...ids]));
    return rows.map(({ row, country }) => ({
      id: row.id,
      path: `/recommendations/${encodeURIComponent(row.id)}`,
      number: row.article,
      title: { native: `${row.statedBody} · ${row.document}` },
      nativeLanguage: null,
      texts: textsOf(row.text, country.nativeLanguage),
      country,
      day: row.madeOn,
    }));
  },
};

/** An account of another State's framework leads to the event it is about. */
export const searchedEvent: SearchedKind = {
  async read(tx, which) {
    const { where, limit } = chosen(event.id, which);
    const rows = await tx.select().from(event).where(where).orderBy(asc(event.id)).limit(limit);
    const organisers = await organisersOf(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      id: row.id,
      countryCode: row.countryCode,
      isPublic: true,
      existsBy: row.existsBy,
      texts: [...wordsOf(row.title), row.place, ...wordsOf(row.summary), ...organisers(row.id)],
    }));
  },
  async show(scope, ids) {
    const rows = await scope.reader
      .select({ row: event, country: countryRef })
      .from(event)
      .innerJoin(country, eq(country.code, event.countryCode))
      .where(inArray(event.id, [...ids]));
    return rows.map(({ row, country }) => ({
      id: row.id,
      path: `/events/${encodeURIComponent(row.sameAsId ?? row.id)}`,
      number: null,
      title: row.title,
      nativeLanguage: country.nativeLanguage,
      texts: [...textsOf(row.summary, country.nativeLanguage), { text: row.place, language: null }],
      country,
      day: row.happenedOn,
    }));
  },
};

const earliest = (day: string, other: string | null) => (other !== null && other < day ? other : day);

async function organisersOf(tx: Pick<Tx, "select">, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(organiser)
          .where(inArray(organiser.eventId, [...ids]))
          .orderBy(asc(organiser.eventId), asc(organiser.position));
  return (id: string) => rows.filter(({ eventId }) => eventId === id).map(({ statedAs }) => statedAs);
}

/** Practices carry no day of their own: they stand from the day they were recorded, or presented at an event before that. */
export const searchedPractice: SearchedKind = {
  async read(tx, which) {
    const { where, limit } = chosen(practice.id, which);
    const rows = await tx
      .select({ row: practice, presentedBy: event.existsBy })
      .from(practice)
      .leftJoin(event, eq(event.id, practice.eventId))
      .where(where)
      .orderBy(asc(practice.id))
      .limit(limit);
    return rows.map(({ row, presentedBy }) => ({
      id: row.id,
      countryCode: row.countryCode,
      isPublic: true,
      existsBy: earliest(row.recordedAt.slice(0, 10), presentedBy),
      texts: [...wordsOf(row.title), ...wordsOf(row.summary), row.presentedBy],
    }));
  },
  async show(scope, ids) {
    const rows = await scope.reader
      .select({ row: practice, country: countryRef })
      .from(practice)
      .innerJoin(country, eq(country.code, practice.countryCode))
      .where(inArray(practice.id, [...ids]));
    return rows.map(({ row, country }) => ({
      id: row.id,
      path: `/practices/${encodeURIComponent(row.id)}`,
      number: null,
      title: row.title,
      nativeLanguage: country.nativeLanguage,
      texts: textsOf(row.summary, country.nativeLanguage),
      country,
      day: null,
    }));
  },
};

import { and, asc, eq, exists, inArray, ne, not, or, sql } from "drizzle-orm";
import { lastDayOf } from "../../domain/partial-date";
import { countryRef } from "../queries/measure-item";
import { shown } from "../queries/sources";
import { citation, country, instrument, organisation, source } from "../schema";
import type { Tx } from "../store";
import { chosen, type SearchedKind, wordsOf } from "./kind";

export const searchedCountry: SearchedKind = {
  async read(tx, which) {
    const { where, limit } = chosen(country.code, which);
    const rows = await tx.select().from(country).where(where).orderBy(asc(country.code)).limit(limit);
    return rows.map(({ code, iso3, name, capital }) => ({
      id: code,
      countryCode: code,
      isPublic: true,
      existsBy: "",
      texts: [code, iso3, ...wordsOf(name), capital],
    }));
  },
  async show(scope, ids) {
    const rows = await scope.reader
      .select(countryRef)
      .from(country)
      .where(inArray(country.code, [...ids]));
    return rows.map((row) => ({
      id: row.code,
      path: `/countries/${row.code.toLowerCase()}`,
      number: null,
      title: row.name,
      nativeLanguage: row.nativeLanguage,
      texts: [],
      country: null,
      day: null,
    }));
  },
};

export const searchedOrganisation: SearchedKind = {
  async read(tx, which) {
    const { where, limit } = chosen(organisation.id, which);
    const rows = await tx.select().from(organisation).where(where).orderBy(asc(organisation.id)).limit(limit);
    return rows.map((row) => ({
      id: row.id,
      countryCode: row.countryCode,
      isPublic: true,
      existsBy: row.sinceOn ? lastDayOf(row.sinceOn) : "",
      texts: [row.acronym, ...wordsOf(row.name)],
    }));
  },
  async show(scope, ids) {
    const rows = await scope.reader
      .select({ row: organisation, country: countryRef })
      .from(organisation)
      .leftJoin(country, eq(country.code, organisation.countryCode))
      .where(inArray(organisation.id, [...ids]));
    return rows.map(({ row, country }) => ({
      id: row.id,
      path: `/organisations/${encodeURIComponent(row.id)}`,
      number: row.acronym,
      title: row.name,
      nativeLanguage: country?.nativeLanguage ?? null,
      texts: [],
      country,
      day: null,
    }));
  },
};

/** A source that only unpublished instruments cite is seen by those who see one of these. */
export const searchedSource: SearchedKind = {
  async read(tx, which) {
    const { where, limit } = chosen(source.id, which);
    const rows = await tx
      .select({ id: source.id, title: source.title, publisher: source.publisher, isHidden: isHidden(tx) })
      .from(source)
      .where(where)
      .orderBy(asc(source.id))
      .limit(limit);
    const seenIn = await countriesOf(
      tx,
      rows.flatMap(({ id, isHidden }) => (isHidden ? [id] : [])),
    );
    return rows.map(({ id, title, publisher, isHidden }) => ({
      id,
      countryCode: null,
      isPublic: !isHidden,
      seenIn: seenIn.get(id) ?? [],
      existsBy: "",
      texts: [title, publisher],
    }));
  },
  below: [
    {
      kind: "instrument",
      async ids(tx, parentIds) {
        const rows = await tx
          .selectDistinct({ id: citation.sourceId })
          .from(citation)
          .where(and(eq(citation.subjectKind, "instrument"), inArray(citation.subjectId, [...parentIds])));
        return rows.map(({ id }) => id);
      },
    },
  ],
  async show(scope, ids) {
    const rows = await scope.reader
      .select({
        id: source.id,
        title: source.title,
        language: source.language,
        publisher: source.publisher,
        publishedOn: source.publishedOn,
      })
      .from(source)
      .where(and(inArray(source.id, [...ids]), shown(scope)));
    return rows.map((row) => ({
      id: row.id,
      path: `/sources/${encodeURIComponent(row.id)}`,
      number: null,
      title: { native: row.title },
      nativeLanguage: row.language,
      texts: [{ text: row.publisher, language: row.language }],
      country: null,
      day: row.publishedOn,
    }));
  },
};

const isHidden = (tx: Pick<Tx, "select">) => {
  const cited = tx.select({ one: sql`1` }).from(citation).where(eq(citation.sourceId, source.id));
  const seen = tx
    .select({ one: sql`1` })
    .from(citation)
    .leftJoin(instrument, and(eq(citation.subjectKind, "instrument"), eq(instrument.id, citation.subjectId)))
    .where(
      and(
        eq(citation.sourceId, source.id),
        or(ne(citation.subjectKind, "instrument"), eq(instrument.isPublished, true)),
      ),
    );
  return sql<boolean>`${and(exists(cited), not(exists(seen)))}`.mapWith(Boolean);
};

/** In which countries the instruments stand that cite these sources. */
async function countriesOf(tx: Pick<Tx, "selectDistinct">, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .selectDistinct({ id: citation.sourceId, countryCode: instrument.countryCode })
          .from(citation)
          .innerJoin(instrument, eq(instrument.id, citation.subjectId))
          .where(and(eq(citation.subjectKind, "instrument"), inArray(citation.sourceId, [...ids])));
  return new Map(
    ids.map((id) => [id, rows.filter((row) => row.id === id).map(({ countryCode }) => countryCode)]),
  );
}

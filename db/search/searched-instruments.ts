import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { countryRef, instrumentRef } from "../queries/measure-item";
import { visible } from "../queries/scope";
import { country, instrument, provision } from "../schema";
import { chosen, type SearchedKind, textsOf, wordsOf } from "./kind";

export const searchedInstrument: SearchedKind = {
  async read(tx, which) {
    const { where, limit } = chosen(instrument.id, which);
    const rows = await tx.select().from(instrument).where(where).orderBy(asc(instrument.id)).limit(limit);
    return rows.map((row) => ({
      id: row.id,
      countryCode: row.countryCode,
      isPublic: row.isPublished,
      existsBy: row.existsBy,
      texts: [row.number, ...wordsOf(row.title), ...wordsOf(row.summary)],
    }));
  },
  async show(scope, ids) {
    const rows = await scope.reader
      .select({ row: instrument, country: countryRef })
      .from(instrument)
      .innerJoin(country, eq(country.code, instrument.countryCode))
      .where(and(inArray(instrument.id, [...ids]), visible(scope, instrument)));
    return rows.map(({ row, country }) => ({
      id: row.id,
      path: `/instruments/${encodeURIComponent(row.id)}`,
      number: row.number,
      title: row.title,
      nativeLanguage: country.nativeLanguage,
      texts: textsOf(row.summary, country.nativeLanguage),
      country,
      day: row.adoptedOn ?? row.signedOn,
    }));
  },
};

/** Articles as they are listed; those of versions are found through their instrument. */
export const searchedProvision: SearchedKind = {
  async read(tx, which) {
    const { where, limit } = chosen(provision.id, which);
    const rows = await tx
      .select({ row: provision, of: instrument })
      .from(provision)
      .innerJoin(instrument, eq(instrument.id, provision.instrumentId))
      .where(and(where, isNull(provision.versionId)))
      .orderBy(asc(provision.id))
      .limit(limit);
    return rows.map(({ row, of }) => ({
      id: row.id,
      countryCode: of.countryCode,
      isPublic: of.isPublished,
      existsBy: of.existsBy,
      texts: [row.number, row.heading, row.summary, row.body],
    }));
  },
  below: {
    kind: "instrument",
    async ids(tx, parentIds) {
      const rows = await tx
        .select({ id: provision.id })
        .from(provision)
        .where(and(inArray(provision.instrumentId, [...parentIds]), isNull(provision.versionId)));
      return rows.map(({ id }) => id);
    },
  },
  async show(scope, ids) {
    const rows = await scope.reader
      .select({ row: provision, of: instrumentRef, country: countryRef, adoptedOn: instrument.adoptedOn })
      .from(provision)
      .innerJoin(instrument, eq(instrument.id, provision.instrumentId))
      .innerJoin(country, eq(country.code, instrument.countryCode))
      .where(and(inArray(provision.id, [...ids]), visible(scope, instrument)));
    return rows.map(({ row, of, country, adoptedOn }) => ({
      id: row.id,
      path: `/instruments/${encodeURIComponent(of.id)}`,
      number: row.number,
      title: of.title,
      nativeLanguage: country.nativeLanguage,
      texts: [
        {
          text: [row.heading, row.summary, row.body].filter(Boolean).join(". "),
          language: row.language,
        },
      ],
      country,
      day: adoptedOn,
    }));
  },
};

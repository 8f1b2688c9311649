import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import { countryRef, instrumentRef } from "../queries/measure-item";
import { visible } from "../queries/scope";
import { country, instrument, provision, version } from "../schema";
import type { Tx } from "../store";
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

const idsOf = async (tx: Pick<Tx, "select">, condition: SQL | undefined) =>
  (await tx.select({ id: provision.id }).from(provision).where(condition)).map(({ id }) => id);

/** Articles as they are listed, and those of each version. */
export const searchedProvision: SearchedKind = {
  async read(tx, which) {
    const { where, limit } = chosen(provision.id, which);
    const rows = await tx
      .select({ row: provision, of: instrument, datedBy: version.datedBy })
      .from(provision)
      .innerJoin(instrument, eq(instrument.id, provision.instrumentId))
      .leftJoin(version, eq(version.id, provision.versionId))
      .where(where)
      .orderBy(asc(provision.id))
      .limit(limit);
    return rows.map(({ row, of, datedBy }) => ({
      id: row.id,
      countryCode: of.countryCode,
      isPublic: of.isPublished,
      existsBy: datedBy ?? of.existsBy,
      texts: [row.number, row.heading, row.summary, row.body],
    }));
  },
  below: [
    {
      kind: "instrument",
      ids: (tx, parentIds) => idsOf(tx, inArray(provision.instrumentId, [...parentIds])),
    },
    {
      kind: "version",
      always: true,
      ids(tx, parentIds) {
        const instruments = tx
          .select({ id: version.instrumentId })
          .from(version)
          .where(inArray(version.id, [...parentIds]));
        return idsOf(
          tx,
          and(inArray(provision.instrumentId, instruments), inArray(provision.versionId, [...parentIds])),
        );
      },
    },
  ],
  async show(scope, ids) {
    const rows = await scope.reader
      .select({
        row: provision,
        of: instrumentRef,
        country: countryRef,
        adoptedOn: instrument.adoptedOn,
        datedOn: version.datedOn,
      })
      .from(provision)
      .innerJoin(instrument, eq(instrument.id, provision.instrumentId))
      .innerJoin(country, eq(country.code, instrument.countryCode))
      .leftJoin(version, eq(version.id, provision.versionId))
      .where(and(inArray(provision.id, [...ids]), visible(scope, instrument)));
    return rows.map(({ row, of, country, adoptedOn, datedOn }) => ({
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
      day: datedOn ?? adoptedOn,
    }));
  },
};

import { and, asc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { isStanding } from "../../domain/decision";
import { placesFor, preparedFor } from "../prepared";
import { countryRef, measureRef } from "../queries/measure-item";
import { seesUnpublished, visible } from "../queries/scope";
import { country, decision, instrument, measure, progress, searchEntry } from "../schema";
import { chosen, type Reading, type SearchedKind, type Which, wordsOf } from "./kind";

export const searchedMeasure: SearchedKind = {
  async read(tx, which) {
    const { where, limit } = chosen(measure.id, which);
    const rows = await tx.select().from(measure).where(where).orderBy(asc(measure.id)).limit(limit);
    return rows.map((row) => ({
      id: row.id,
      countryCode: row.countryCode,
      isPublic: row.isPublished,
      existsBy: row.existsBy,
      texts: [row.number, ...wordsOf(row.text)],
    }));
  },
  below: [
    {
      kind: "instrument",
      async ids(tx, parentIds) {
        const rows = await tx
          .select({ id: measure.id })
          .from(measure)
          .where(inArray(measure.instrumentId, [...parentIds]));
        return rows.map(({ id }) => id);
      },
    },
  ],
  async show(scope, ids) {
    const rows = await scope.reader
      .select({
        row: measureRef,
        country: countryRef,
        day: sql<string | null>`coalesce(${instrument.adoptedOn}, ${instrument.signedOn})`,
      })
      .from(measure)
      .innerJoin(instrument, eq(instrument.id, measure.instrumentId))
      .innerJoin(country, eq(country.code, measure.countryCode))
      .where(and(inArray(measure.id, [...ids]), visible(scope, measure)));
    return rows.map(({ row, country, day }) => ({
      id: row.id,
      path: pageOf(row.id),
      number: row.number,
      title: row.text,
      nativeLanguage: country.nativeLanguage,
      texts: [],
      country,
      day,
    }));
  },
};

const pageOf = (measureId: string) => `/measures/${encodeURIComponent(measureId)}`;

/** Reports that are not in the index yet, and those a decision may have taken from it: the audit names their measure. */
async function newOrReturned(tx: Reading, measureIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: progress.id })
    .from(progress)
    .leftJoin(searchEntry, and(eq(searchEntry.kind, "progress"), eq(searchEntry.subjectId, progress.id)))
    .leftJoin(decision, eq(decision.progressId, progress.id))
    .where(
      and(
        inArray(progress.measureId, [...measureIds]),
        or(isNull(searchEntry.seq), ne(decision.decision, "verify")),
      ),
    );
  return rows.map(({ id }) => id);
}

function readReports(tx: Reading, which: Which) {
  const { where, limit } = chosen(progress.id, which);
  return tx
    .select({
      id: progress.id,
      countryCode: measure.countryCode,
      isPublished: measure.isPublished,
      existsBy: progress.happenedBy,
      narrative: progress.narrative,
      decision: decision.decision,
    })
    .from(progress)
    .innerJoin(measure, eq(measure.id, progress.measureId))
    .leftJoin(decision, eq(decision.progressId, progress.id))
    .where(where)
    .orderBy(asc(progress.id))
    .limit(limit);
}
const searchedReports = preparedFor("searched_reports", (tx: Reading, count: number) =>
  readReports(tx, { ids: placesFor(count) }),
);

/** A report that a reviewer returned is seen by those with a role in the country only. */
export const searchedProgress: SearchedKind = {
  async read(tx, which) {
    const rows =
      "ids" in which
        ? await searchedReports(tx, which.ids.length).execute({ ...which.ids })
        : await readReports(tx, which);
    return rows.map(({ narrative, isPublished, decision, ...row }) => ({
      ...row,
      isPublic: isPublished && isStanding(decision),
      texts: [narrative],
    }));
  },
  below: [
    {
      kind: "measure",
      always: newOrReturned,
      async ids(tx, parentIds) {
        const rows = await tx
          .select({ id: progress.id })
          .from(progress)
          .where(inArray(progress.measureId, [...parentIds]));
        return rows.map(({ id }) => id);
      },
    },
  ],
  async show(scope, ids) {
    const rows = await scope.reader
      .select({
        id: progress.id,
        narrative: progress.narrative,
        language: progress.language,
        day: progress.happenedOn,
        decision: decision.decision,
        of: measureRef,
        country: countryRef,
      })
      .from(progress)
      .innerJoin(measure, eq(measure.id, progress.measureId))
      .innerJoin(country, eq(country.code, measure.countryCode))
      .leftJoin(decision, eq(decision.progressId, progress.id))
      .where(and(inArray(progress.id, [...ids]), visible(scope, measure)));
    return rows
      .filter(({ decision, of }) => isStanding(decision) || seesUnpublished(scope, of.countryCode))
      .map(({ id, narrative, language, day, of, country }) => ({
        id,
        path: pageOf(of.id),
        number: of.number,
        title: of.text,
        nativeLanguage: country.nativeLanguage,
        texts: [{ text: narrative, language }],
        country,
        day,
      }));
  },
};

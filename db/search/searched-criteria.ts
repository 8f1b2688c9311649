import { asc, inArray } from "drizzle-orm";
import { criterion } from "../schema";
import { chosen, type SearchedKind, textsOf, wordsOf } from "./kind";

export const searchedCriterion: SearchedKind = {
  async read(tx, which) {
    const { where, limit } = chosen(criterion.code, which);
    const rows = await tx.select().from(criterion).where(where).orderBy(asc(criterion.code)).limit(limit);
    return rows.map((row) => ({
      id: row.code,
      countryCode: null,
      isPublic: true,
      existsBy: "",
      texts: [row.code, ...wordsOf(row.question), ...wordsOf(row.guidance)],
    }));
  },
  async show(scope, ids) {
    const rows = await scope.reader
      .select()
      .from(criterion)
      .where(inArray(criterion.code, [...ids]));
    return rows.map((row) => ({
      id: row.code,
      path: `/compare/${row.code.toLowerCase()}`,
      number: row.code,
      title: row.question,
      nativeLanguage: null,
      texts: textsOf(row.guidance, null),
      country: null,
      day: null,
    }));
  },
};

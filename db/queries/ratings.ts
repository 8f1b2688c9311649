import { and, asc, eq } from "drizzle-orm";
import { wasRatedBy } from "../../domain/statistics";
import type { RatingView } from "../../domain/view/statistic";
import type { RatingScheme } from "../../domain/vocabulary";
import { country, rating } from "../schema";
import { citationsOf } from "./attached";
import { countryRef } from "./measure-item";
import { dayOf, type Scope } from "./scope";

export interface RatingFilter {
  country?: string;
  scheme?: RatingScheme;
}

/** Outside ratings that had certainly been given by the day asked about, by country and year. Two statements. */
export async function listRatings(scope: Scope, filter: RatingFilter = {}): Promise<RatingView[]> {
  const rows = await scope.reader
    .select({ row: rating, country: countryRef })
    .from(rating)
    .innerJoin(country, eq(country.code, rating.countryCode))
    .where(
      and(
        filter.country ? eq(rating.countryCode, filter.country) : undefined,
        filter.scheme ? eq(rating.scheme, filter.scheme) : undefined,
      ),
    )
    .orderBy(asc(rating.scheme), asc(rating.countryCode), asc(rating.year));
  const given = rows.filter(({ row }) => wasRatedBy(row, dayOf(scope)));
  const citations = await citationsOf(scope.reader, { rating: given.map(({ row }) => row.id) });
  return given.map(({ row: { countryCode: _code, ...facts }, country: state }) => ({
    ...facts,
    country: state,
    citations: citations("rating", facts.id),
  }));
}

import { listCountries } from "@/db/queries/countries";
import { pageInMemory } from "@/db/queries/page";
import { countriesQuery } from "@/domain/input/query";
import { CountryItem } from "@/domain/view/country";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "All States by code, with their counters; up to 200 at once unless `limit` says less",
  query: countriesQuery,
  answer: pagedOf(CountryItem),
  async handle({ scope, query }) {
    return pageInMemory(await listCountries(scope, query), { limit: 200, ...query }, (item) => item.code);
  },
});

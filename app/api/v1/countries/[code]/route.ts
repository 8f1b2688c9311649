import { getCountryProfile } from "@/db/queries/countries";
import { dataOf } from "@/domain/view/answer";
import { CountryProfile } from "@/domain/view/country";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One State with its framework as it stood on the day",
  answer: dataOf(CountryProfile),
  handle: async ({ scope, params }) => ({ data: await getCountryProfile(scope, params.code ?? "") }),
});

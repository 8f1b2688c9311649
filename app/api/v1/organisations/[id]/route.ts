import { getOrganisation } from "@/db/queries/organisations";
import { pageQuery } from "@/domain/input/query";
import { dataOf } from "@/domain/view/answer";
import { OrganisationView } from "@/domain/view/organisation";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One body with its predecessors and successor; `limit` and `cursor` page through its measures",
  query: pageQuery,
  answer: dataOf(OrganisationView),
  handle: async ({ scope, params, query }) => ({
    data: await getOrganisation(scope, params.id ?? "", query),
  }),
});

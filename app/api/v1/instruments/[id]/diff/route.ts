import { getDiff } from "@/db/queries/diff";
import { DiffQuery } from "@/domain/input/version";
import { dataOf } from "@/domain/view/answer";
import { DiffView } from "@/domain/view/version";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary:
    "What became of each provision from one version of an instrument to another, with the words that changed",
  query: DiffQuery,
  answer: dataOf(DiffView),
  handle: async ({ scope, params, query }) => ({
    data: await getDiff(scope, params.id ?? "", query.from, query.to),
  }),
});

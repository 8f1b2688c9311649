import { compareMatrix } from "@/db/queries/compare-matrix";
import { compareQuery } from "@/domain/input/query";
import { dataOf } from "@/domain/view/answer";
import { ComparisonMatrix } from "@/domain/view/comparison-matrix";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "The same cells as /compare, value or absence only: for many States at once",
  query: compareQuery,
  answer: dataOf(ComparisonMatrix),
  handle: async ({ scope, query }) => ({ data: await compareMatrix(scope, query) }),
});

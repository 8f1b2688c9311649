import { compare } from "@/db/queries/compare";
import { compareQuery } from "@/domain/input/query";
import { dataOf } from "@/domain/view/answer";
import { Comparison } from "@/domain/view/comparison";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "What is said of several States on the questions of the comparison, cell by cell",
  query: compareQuery,
  answer: dataOf(Comparison),
  handle: async ({ scope, query }) => ({ data: await compare(scope, query) }),
});

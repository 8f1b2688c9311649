import { getSource } from "@/db/queries/sources";
import { dataOf } from "@/domain/view/answer";
import { SourceView } from "@/domain/view/source";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One source and the facts that rest on it",
  answer: dataOf(SourceView),
  handle: async ({ scope, params }) => ({ data: await getSource(scope, params.id ?? "") }),
});

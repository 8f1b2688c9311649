import { getCase } from "@/db/queries/cases";
import { dataOf } from "@/domain/view/answer";
import { CaseView } from "@/domain/view/case";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "A case by its number: what it is about, by when it is answered, and what came of it",
  answer: dataOf(CaseView),
  handle: async ({ scope, params }) => ({ data: await getCase(scope, Number(params.number)) }),
});

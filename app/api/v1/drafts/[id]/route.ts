import { getDraft } from "@/db/queries/draft";
import { dataOf } from "@/domain/view/answer";
import { DraftView } from "@/domain/view/draft";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary:
    "Where a draft stands, what is planned and how its State makes laws; its steps and texts are at /instruments/{id}",
  answer: dataOf(DraftView),
  handle: async ({ scope, params }) => ({ data: await getDraft(scope, params.id ?? "") }),
});

import { getPractice } from "@/db/queries/practices";
import { PracticeView } from "@/domain/view/advice";
import { dataOf } from "@/domain/view/answer";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One practice with its sources",
  answer: dataOf(PracticeView),
  handle: async ({ scope, params }) => ({ data: await getPractice(scope, params.id ?? "") }),
});

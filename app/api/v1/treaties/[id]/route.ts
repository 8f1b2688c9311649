import { getTreaty } from "@/db/queries/treaties";
import { dataOf } from "@/domain/view/answer";
import { TreatyView } from "@/domain/view/treaty";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One treaty: articles, who accepted it when, and the questions of the comparison that rest on it",
  answer: dataOf(TreatyView),
  handle: async ({ scope, params }) => ({ data: await getTreaty(scope, params.id ?? "") }),
});

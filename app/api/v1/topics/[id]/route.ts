import { getTopic } from "@/db/queries/library";
import { dataOf } from "@/domain/view/answer";
import { TopicView } from "@/domain/view/topic";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "A topic with the provisions of each State under it, their texts, and why there is none",
  answer: dataOf(TopicView),
  handle: async ({ scope, params }) => ({ data: await getTopic(scope, params.id ?? "") }),
});

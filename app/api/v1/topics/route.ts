import { z } from "zod";
import { listTopics } from "@/db/queries/topics";
import { dataOf } from "@/domain/view/answer";
import { TopicItem } from "@/domain/view/topic";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "The topics of the library, all of them in their order",
  answer: dataOf(z.array(TopicItem)),
  handle: async ({ scope }) => ({ data: await listTopics(scope) }),
});

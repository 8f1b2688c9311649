import { getEvent } from "@/db/queries/events";
import { EventView } from "@/domain/view/advice";
import { dataOf } from "@/domain/view/answer";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One event with who took part, what it was about and what came of it",
  answer: dataOf(EventView),
  handle: async ({ scope, params }) => ({ data: await getEvent(scope, params.id ?? "") }),
});

import { getMyWork } from "@/db/queries/work";
import { dataOf } from "@/domain/view/answer";
import { WorkView } from "@/domain/view/work";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "What awaits the reader today",
  access: "signed_in",
  answer: dataOf(WorkView),
  handle: async ({ scope }) => ({ data: await getMyWork(scope) }),
});

import { getBatch } from "@/db/queries/batches";
import { dataOf } from "@/domain/view/answer";
import { BatchView } from "@/domain/view/batch";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One set of measures that was brought in at once, and whether it can be undone",
  access: "signed_in",
  answer: dataOf(BatchView),
  handle: async ({ scope, params }) => ({ data: await getBatch(scope, params.id ?? "") }),
});

import { listBatches } from "@/db/queries/batches";
import { allBatchesQuery } from "@/domain/input/batch";
import { BatchItem } from "@/domain/view/batch";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "What was brought in at once, newest first, in the countries in which the reader holds a role",
  query: allBatchesQuery,
  access: "signed_in",
  answer: pagedOf(BatchItem),
  handle: ({ scope, query }) => listBatches(scope, query),
});

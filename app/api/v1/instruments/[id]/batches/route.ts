import { listBatches } from "@/db/queries/batches";
import { batchesQuery } from "@/domain/input/batch";
import { BatchItem } from "@/domain/view/batch";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "What was brought into an instrument at once, newest first; for those with a role in its country",
  query: batchesQuery,
  access: "signed_in",
  answer: pagedOf(BatchItem),
  handle: ({ scope, params, query }) => listBatches(scope, { ...query, instrument: params.id }),
});

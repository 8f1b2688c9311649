import { listMeasures } from "@/db/queries/measures";
import { measuresQuery } from "@/domain/input/query";
import { MeasureItem } from "@/domain/view/measure";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Measures, last changed first, or in their order within one instrument",
  query: measuresQuery,
  answer: pagedOf(MeasureItem),
  handle: ({ scope, query }) => listMeasures(scope, query),
});

import { listSources } from "@/db/queries/sources";
import { sourcesQuery } from "@/domain/input/query";
import { pagedOf } from "@/domain/view/shared";
import { SourceItem } from "@/domain/view/source";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Sources, last recorded first",
  query: sourcesQuery,
  answer: pagedOf(SourceItem),
  handle: ({ scope, query }) => listSources(scope, query),
});

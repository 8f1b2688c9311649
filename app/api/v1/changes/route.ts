import { listChanges } from "@/db/queries/changes";
import { changesQuery } from "@/domain/input/query";
import { ChangeView } from "@/domain/view/change";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "What was changed, newest first; counted up to 5,000",
  query: changesQuery,
  answer: pagedOf(ChangeView),
  handle: ({ scope, query }) => listChanges(scope, query),
});

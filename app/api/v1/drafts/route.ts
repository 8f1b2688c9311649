import { listDrafts } from "@/db/queries/drafts";
import { draftsQuery } from "@/domain/input/draft";
import { DraftItem } from "@/domain/view/draft";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Drafts and everything still on its way, with where each stands, for how long and what comes next",
  query: draftsQuery,
  answer: pagedOf(DraftItem),
  handle: ({ scope, query }) => listDrafts(scope, query),
});

import { saveView } from "@/db/commands/save-view";
import { listSavedViews } from "@/db/queries/saved-views";
import { SaveView } from "@/domain/input/dashboard";
import { pageQuery } from "@/domain/input/query";
import { MadeView } from "@/domain/view/answer";
import { SavedView } from "@/domain/view/dashboard";
import { pagedOf } from "@/domain/view/shared";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "The reader's saved views of the dashboard, newest first",
  access: "signed_in",
  query: pageQuery,
  answer: pagedOf(SavedView),
  handle: ({ scope, query }) => listSavedViews(scope, query),
});

export const POST = writeRoute({
  summary: "Keep the filters of a dashboard under a name",
  body: SaveView,
  answer: MadeView,
  run: saveView,
});

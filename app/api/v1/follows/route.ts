import { startFollowing } from "@/db/commands/start-following";
import { listFollows } from "@/db/queries/follows";
import { pageQuery } from "@/domain/input/query";
import { StartFollowing } from "@/domain/input/reminder";
import { MadeView } from "@/domain/view/answer";
import { FollowView } from "@/domain/view/reminder";
import { pagedOf } from "@/domain/view/shared";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "What the reader follows, newest first",
  access: "signed_in",
  query: pageQuery,
  answer: pagedOf(FollowView),
  handle: ({ scope, query }) => listFollows(scope, query),
});

export const POST = writeRoute({
  summary: "Follow a country, a document, a measure, a body or a search",
  body: StartFollowing,
  answer: MadeView,
  run: startFollowing,
});

import { listNotices } from "@/db/queries/notices";
import { pageQuery } from "@/domain/input/query";
import { NoticeView } from "@/domain/view/reminder";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "What the reader is told, newest first",
  access: "signed_in",
  query: pageQuery,
  answer: pagedOf(NoticeView),
  handle: ({ scope, query }) => listNotices(scope, query),
});

import { listPractices } from "@/db/queries/practices";
import { practicesQuery } from "@/domain/input/query";
import { PracticeItem } from "@/domain/view/advice";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Good practices",
  query: practicesQuery,
  answer: pagedOf(PracticeItem),
  handle: ({ scope, query }) => listPractices(scope, query),
});

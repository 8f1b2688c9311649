import { listAwaitingReview } from "@/db/queries/review";
import { reviewQuery } from "@/domain/input/query";
import { ReviewItem } from "@/domain/view/review";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "The reviewers' queue: entries that nobody has decided on yet",
  access: "signed_in",
  query: reviewQuery,
  answer: pagedOf(ReviewItem),
  handle: ({ scope, query }) => listAwaitingReview(scope, query),
});

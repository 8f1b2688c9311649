import { getReviewEntry } from "@/db/queries/review";
import { dataOf } from "@/domain/view/answer";
import { ReviewEntry } from "@/domain/view/review";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One progress entry beside what stood before it, its evidence and its measure",
  access: "signed_in",
  answer: dataOf(ReviewEntry),
  handle: async ({ scope, params }) => ({ data: await getReviewEntry(scope, params.id ?? "") }),
});

import { pageInMemory } from "@/db/queries/page";
import { listRatings } from "@/db/queries/ratings";
import { ratingsQuery } from "@/domain/input/query";
import { pagedOf } from "@/domain/view/shared";
import { RatingView } from "@/domain/view/statistic";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "What outside schemes called States, by id",
  query: ratingsQuery,
  answer: pagedOf(RatingView),
  async handle({ scope, query }) {
    const rows = await listRatings(scope, query);
    return pageInMemory(
      rows.sort((a, b) => (a.id < b.id ? -1 : 1)),
      query,
      (item) => item.id,
    );
  },
});

import { pageInMemory } from "@/db/queries/page";
import { listTreaties } from "@/db/queries/treaties";
import { treatiesQuery } from "@/domain/input/query";
import { pagedOf } from "@/domain/view/shared";
import { TreatyItem } from "@/domain/view/treaty";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Treaties and other standards, by id, with how many States are known to be bound",
  query: treatiesQuery,
  answer: pagedOf(TreatyItem),
  async handle({ scope, query }) {
    const items = await listTreaties(scope, query);
    return pageInMemory(
      items.sort((a, b) => (a.id < b.id ? -1 : 1)),
      query,
      (item) => item.id,
    );
  },
});

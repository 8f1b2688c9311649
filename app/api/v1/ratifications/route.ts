import { pageInMemory } from "@/db/queries/page";
import { listRatifications } from "@/db/queries/ratifications";
import { isTreaty } from "@/db/queries/treaties";
import { invalidField } from "@/domain/failure";
import { ratificationsQuery } from "@/domain/input/query";
import { pagedOf } from "@/domain/view/shared";
import { RatificationView } from "@/domain/view/treaty";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "What is known of States' standing towards treaties, by id",
  query: ratificationsQuery,
  answer: pagedOf(RatificationView),
  async handle({ scope, query }) {
    if (query.treaty && !(await isTreaty(scope, query.treaty)))
      throw invalidField("treaty", "unknown_reference");
    const rows = await listRatifications(scope, query);
    return pageInMemory(
      rows.sort((a, b) => (a.id < b.id ? -1 : 1)),
      query,
      (item) => item.id,
    );
  },
});

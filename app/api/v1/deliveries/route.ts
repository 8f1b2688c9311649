import { listDeliveries } from "@/db/queries/deliveries";
import { pageQuery } from "@/domain/input/query";
import { DeliveryView } from "@/domain/view/reminder";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary:
    "Mails to the reader and to those whose country they manage, and what became of them, newest first",
  access: "signed_in",
  query: pageQuery,
  answer: pagedOf(DeliveryView),
  handle: ({ scope, query }) => listDeliveries(scope, query),
});

import { listEvents } from "@/db/queries/events";
import { eventsQuery } from "@/domain/input/query";
import { EventItem } from "@/domain/view/advice";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Events, newest first",
  query: eventsQuery,
  answer: pagedOf(EventItem),
  handle: ({ scope, query }) => listEvents(scope, query),
});

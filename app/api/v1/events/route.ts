import { enterEvent } from "@/db/commands/enter-event";
import { listEvents } from "@/db/queries/events";
import { EnterEvent } from "@/domain/input/advice";
import { eventsQuery } from "@/domain/input/query";
import { EventItem } from "@/domain/view/advice";
import { MadeView } from "@/domain/view/answer";
import { pagedOf } from "@/domain/view/shared";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Events, newest first",
  query: eventsQuery,
  answer: pagedOf(EventItem),
  handle: ({ scope, query }) => listEvents(scope, query),
});

export const POST = writeRoute({
  summary: "Enter an event",
  body: EnterEvent,
  answer: MadeView,
  run: enterEvent,
});

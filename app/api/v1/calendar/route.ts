import { makeCalendarAddress } from "@/db/commands/make-calendar-address";
import { dataOf } from "@/domain/view/answer";
import { CalendarAddress } from "@/domain/view/reminder";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Make the secret address of one's own calendar; the one before opens nothing any more",
  answer: dataOf(CalendarAddress),
  async run(context) {
    const { key } = await makeCalendarAddress(context, {});
    return { path: `/api/v1/feeds/own.ics?key=${key}` };
  },
});

import { snoozeReminder } from "@/db/commands/snooze-reminder";
import { SnoozeReminder } from "@/domain/input/reminder";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Ask not to be reminded of a measure for a while, with the reason",
  body: SnoozeReminder.omit({ measureId: true }),
  answer: MadeView,
  run: (context, { id: measureId, ...input }) => snoozeReminder(context, { ...input, measureId }),
});

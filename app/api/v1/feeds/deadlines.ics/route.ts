import { listOwed } from "@/db/queries/measures";
import { deadlinesFeedQuery } from "@/domain/input/query";
import { cacheableText } from "@/lib/api/answer";
import { wordsIn } from "@/lib/api/exports/words";
import { deadlinesIcs } from "@/lib/api/feeds/deadlines-ics";
import { originOf } from "@/lib/api/feeds/origin";
import { readRoute } from "@/lib/api/route";

/** Of each kind, the nearest; a calendar is no archive. */
const shown = 200;

export const GET = readRoute({
  summary:
    "What is still owed as a calendar (iCalendar): 200 overdue and the 200 due next. A day known in part stands on the last day it may mean and says so",
  query: deadlinesFeedQuery,
  mediaType: "text/calendar",
  async handle({ scope: asked, query: { country, language: wanted }, language, request, asker, requestId }) {
    const words = await wordsIn(wanted ?? language);
    const scope = { ...asked, actor: null };
    const read = (when: "overdue" | "ahead") => listOwed(scope, { when, country, limit: shown });
    const measures = [...(await read("overdue")), ...(await read("ahead"))];
    const text = deadlinesIcs({ measures, words, origin: originOf(request) });
    const named = {
      "content-type": "text/calendar; charset=utf-8",
      "content-language": words.language,
      "content-disposition": 'inline; filename="qadam-deadlines.ics"',
    };
    return cacheableText(text, named, { request, asker, requestId });
  },
});

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { findCalendarOwner, listOwnDeadlines } from "@/db/queries/calendar";
import { getStore } from "@/db/store";
import { Failure } from "@/domain/failure";
import { wordsIn } from "@/lib/api/exports/words";
import { deadlinesIcs } from "@/lib/api/feeds/deadlines-ics";
import { originOf } from "@/lib/api/feeds/origin";
import { readRoute } from "@/lib/api/route";
import { scopeOf } from "@/lib/api/scope";

const query = z.object({
  key: z.string().min(1).max(100).describe("The secret part of the address that `POST /calendar` made"),
});

export const GET = readRoute({
  summary: "The due days of what somebody reports on and follows, for their calendar",
  query,
  mediaType: "text/calendar",
  async handle({ query: { key }, request }) {
    const owner = await findCalendarOwner(getStore().reader, key);
    if (!owner) throw new Failure("not_found", "not_found");
    const { actor, language } = owner;
    const t = await getTranslations({ locale: language, namespace: "reminder.calendar" });
    const text = deadlinesIcs({
      name: t("name"),
      measures: await listOwnDeadlines(scopeOf(actor, null)),
      words: await wordsIn(language),
      origin: originOf(request),
    });
    return new Response(text, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-language": language,
        "content-disposition": 'inline; filename="qadam.ics"',
        "cache-control": "private, no-store",
      },
    });
  },
});

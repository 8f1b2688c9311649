import { listChanges } from "@/db/queries/changes";
import { changesFeedQuery } from "@/domain/input/query";
import { cacheableText } from "@/lib/api/answer";
import { wordsIn } from "@/lib/api/exports/words";
import { changesAtom } from "@/lib/api/feeds/changes-atom";
import { originOf } from "@/lib/api/feeds/origin";
import { readRoute } from "@/lib/api/route";

const shown = 100;

export const GET = readRoute({
  summary: "The hundred latest changes as an Atom feed, newest first",
  query: changesFeedQuery,
  mediaType: "application/atom+xml",
  async handle({ scope, query, language, request, asker, requestId }) {
    const words = await wordsIn(query.language ?? language);
    const origin = originOf(request);
    const { pathname, search } = new URL(request.url);
    const { data } = await listChanges({ ...scope, actor: null }, { country: query.country, limit: shown });
    const text = changesAtom({
      changes: data,
      words,
      origin,
      self: new URL(`${pathname}${search}`, origin).href,
      country: query.country,
    });
    const named = {
      "content-type": "application/atom+xml; charset=utf-8",
      "content-language": words.language,
    };
    return cacheableText(text, named, { request, asker, requestId });
  },
});

import { listFound } from "@/db/queries/search";
import { searchQuery } from "@/domain/input/search";
import { SearchView } from "@/domain/view/search";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "What words are found in, kind by kind, newest first within each",
  query: searchQuery,
  answer: SearchView,
  async handle({ scope, query }) {
    const { answer, isPartial } = await listFound(scope, query);
    return isPartial ? { ...answer, page: { ...answer.page, isPartial } } : answer;
  },
});

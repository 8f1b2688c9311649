import { Failure } from "@/domain/failure";
import { exportQuery } from "@/domain/input/query";
import { csvStream } from "@/lib/api/csv";
import { parseInput, queryOf } from "@/lib/api/query";
import { readRoute } from "@/lib/api/route";
import { listExports } from "./_lists";
import { wordsIn } from "./_words";

export const GET = readRoute({
  summary:
    "A whole list as a table, with the filters of the list itself: countries.csv, drafts.csv, instruments.csv, measures.csv, organisations.csv, sources.csv or changes.csv",
  query: exportQuery,
  limit: "export",
  mediaType: "text/csv",
  async handle({ scope, query, params, language, asker, request, requestId }) {
    const [name, ending, ...rest] = (params.file ?? "").split(".");
    const list = Object.hasOwn(listExports, name ?? "") && listExports[name as keyof typeof listExports];
    if (!list || ending !== "csv" || rest.length > 0) throw new Failure("not_found", "not_found");
    const filter = parseInput(list.query, queryOf(request));
    const words = await wordsIn(query.language ?? language);
    const header = list.headings.map(words.column);
    const body = await csvStream(header, list.pages(scope, filter as never, words));
    return new Response(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-language": words.language,
        "content-disposition": `attachment; filename="qadam-${name}-${scope.on ?? scope.today}.csv"`,
        "cache-control": asker.actor ? "private, no-store" : "no-cache",
        vary: "Cookie, Authorization, Accept-Language",
        "x-request-id": requestId,
      },
    });
  },
});

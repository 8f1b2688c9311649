import { Failure } from "@/domain/failure";
import { compareQuery, exportQuery } from "@/domain/input/query";
import { sealingFor } from "@/lib/api/exports/about";
import { comparisonFile, readComparison } from "@/lib/api/exports/comparison";
import { type ListEnding, listEndings, listFile } from "@/lib/api/exports/list-file";
import { listExports } from "@/lib/api/exports/lists";
import { wordsIn } from "@/lib/api/exports/words";
import { parseInput, queryOf } from "@/lib/api/query";
import { readRoute } from "@/lib/api/route";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const isEnding = (ending: string | undefined): ending is ListEnding =>
  listEndings.some((known) => known === ending);

export const GET = readRoute({
  summary:
    "A whole list as .csv, .xlsx or .json with the filters of the list itself (countries, drafts, instruments, measures, organisations, sources, changes, treaties, ratifications, indicators, observations, ratings), or a comparison with the parameters of /compare",
  query: exportQuery,
  limit: "export",
  mediaType: "text/csv",
  async handle({ scope, query, params, language, asker, request, requestId }) {
    const [name = "", ending, ...rest] = (params.file ?? "").split(".");
    const list = Object.hasOwn(listExports, name) && listExports[name as keyof typeof listExports];
    if ((!list && name !== "comparison") || !isEnding(ending) || rest.length > 0)
      throw new Failure("not_found", "not_found");
    const words = await wordsIn(query.language ?? language);
    const sent = queryOf(request);
    const madeAt = new Date().toISOString();
    const sealing = await sealingFor(scope, { name, sent, language: words.language, madeAt });
    const body = list
      ? await listFile(ending, {
          headings: list.headings,
          pages: list.pages(scope, parseInput(list.query, sent) as never, words),
          words,
          sealing,
        })
      : await comparisonFile(
          ending,
          await readComparison(scope, parseInput(compareQuery, sent), new URL(request.url), sealing),
          words,
        );
    return new Response(body, {
      headers: {
        "content-type": mediaTypes[ending],
        "content-language": words.language,
        "content-disposition": `attachment; filename="qadam-${name}-${scope.on ?? scope.today}.${ending}"`,
        "cache-control": asker.actor ? "private, no-store" : "no-cache",
        vary: "Cookie, Authorization, Accept-Language",
        "x-request-id": requestId,
      },
    });
  },
});

import { Failure } from "@/domain/failure";
import { compareQuery, exportQuery } from "@/domain/input/query";
import { type Cell, csvStream } from "@/lib/api/csv";
import { parseInput, queryOf } from "@/lib/api/query";
import { readRoute } from "@/lib/api/route";
import { xlsxStream } from "@/lib/api/xlsx/workbook";
import { comparisonSheets, comparisonTable, readComparison } from "./_comparison";
import { jsonStream } from "./_json";
import { listExports } from "./_lists";
import { wordsIn } from "./_words";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
type Ending = keyof typeof mediaTypes;

const isEnding = (ending: string | undefined): ending is Ending => Object.hasOwn(mediaTypes, ending ?? "");

async function* onePage(rows: Cell[][]) {
  yield rows;
}

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
    const body = list
      ? await listBody(ending, () => list.pages(scope, parseInput(list.query, sent) as never, words))
      : await comparisonBody(ending);
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

    async function listBody(as: Ending, read: () => AsyncGenerator<Cell[][]>) {
      const headings = list ? list.headings : [];
      if (as === "csv") return csvStream(headings.map(words.column), read());
      if (as === "json") return jsonStream(headings, read());
      return xlsxStream([
        {
          name,
          columns: headings.map((heading) => ({
            heading: words.column(heading),
            kind: heading.endsWith("On") ? ("day" as const) : undefined,
          })),
          pages: read(),
        },
      ]);
    }

    async function comparisonBody(as: Ending) {
      const wanted = parseInput(compareQuery, sent);
      const file = await readComparison(scope, wanted, new URL(request.url), new Date().toISOString());
      if (as === "json") return JSON.stringify(file);
      if (as === "xlsx") return xlsxStream(comparisonSheets(file, words));
      const { header, rows } = comparisonTable(file, words);
      return csvStream(header, onePage(rows));
    }
  },
});

import { Failure } from "@/domain/failure";
import { compareQuery, exportQuery } from "@/domain/input/query";
import { packPdf } from "@/lib/api/documents/pack-pdf";
import { sealingFor } from "@/lib/api/exports/about";
import { comparisonFile, readComparison } from "@/lib/api/exports/comparison";
import { comparisonPack } from "@/lib/api/exports/comparison-pack";
import { type ListEnding, listEndings, listFile } from "@/lib/api/exports/list-file";
import { listPack } from "@/lib/api/exports/list-pack";
import { listExports } from "@/lib/api/exports/lists";
import { wordsIn } from "@/lib/api/exports/words";
import { parseInput, queryOf } from "@/lib/api/query";
import { readRoute } from "@/lib/api/route";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const isEnding = (ending: string | undefined): ending is ListEnding | "pdf" =>
  ending === "pdf" || listEndings.some((known) => known === ending);

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
    const body = list ? await listBody(list, ending) : await comparisonBody(ending);
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

    async function listBody(of: (typeof listExports)[keyof typeof listExports], as: ListEnding | "pdf") {
      const pages = of.pages(scope, parseInput(of.query, sent) as never, words);
      const { headings } = of;
      if (as !== "pdf") return listFile(as, { headings, pages, words, sealing });
      return packPdf(await listPack({ headings, pages }, sealing.about, words), words, sealing);
    }

    async function comparisonBody(as: ListEnding | "pdf") {
      const wanted = parseInput(compareQuery, sent);
      const file = await readComparison(scope, wanted, new URL(request.url), sealing);
      return as === "pdf"
        ? packPdf(comparisonPack(file, words), words, sealing)
        : comparisonFile(as, file, words);
    }
  },
});

import { Failure } from "@/domain/failure";
import { dashboardQuery } from "@/domain/input/dashboard";
import { compareQuery, exportQuery } from "@/domain/input/query";
import { dashboardPack } from "@/lib/api/dashboard/pack";
import { type PackEnding, packEndings, packFile } from "@/lib/api/documents/pack-file";
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
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const isEnding = (ending: string | undefined): ending is ListEnding | "pdf" =>
  ending === "pdf" || listEndings.some((known) => known === ending);
const isPackEnding = (ending: string | undefined): ending is PackEnding =>
  packEndings.some((known) => known === ending);

type List = (typeof listExports)[keyof typeof listExports];
type Wanted = { of: "dashboard"; as: PackEnding } | { of: "comparison" | List; as: ListEnding | "pdf" };

/** What a file's name asks for; null: there is no such file. */
function asked(name: string, ending: string | undefined): Wanted | null {
  if (name === "dashboard") return isPackEnding(ending) ? { of: name, as: ending } : null;
  if (!isEnding(ending)) return null;
  if (name === "comparison") return { of: name, as: ending };
  return Object.hasOwn(listExports, name)
    ? { of: listExports[name as keyof typeof listExports], as: ending }
    : null;
}

export const GET = readRoute({
  summary:
    "A dashboard as .xlsx, .csv, .json, .pdf or .docx with the filters of /dashboard, a whole list as .csv, .xlsx or .json with the filters of the list itself (countries, drafts, instruments, measures, organisations, sources, changes, treaties, ratifications, indicators, observations, ratings, events, practices, recommendations, and `library` with the id of a `topic`), or a comparison with the parameters of /compare",
  query: exportQuery,
  limit: "export",
  mediaType: "text/csv",
  async handle({ scope, query, params, language, asker, request, requestId }) {
    const [name = "", ending, ...rest] = (params.file ?? "").split(".");
    const file = asked(name, ending);
    if (!file || rest.length > 0) throw new Failure("not_found", "not_found");
    const words = await wordsIn(query.language ?? language);
    const sent = queryOf(request, name === "dashboard" ? ["country"] : undefined);
    const madeAt = new Date().toISOString();
    const sealing = await sealingFor(scope, { name, sent, language: words.language, madeAt });
    const body = await bodyOf(file);
    return new Response(body, {
      headers: {
        "content-type": mediaTypes[file.as],
        "content-language": words.language,
        "content-disposition": `attachment; filename="qadam-${name}-${scope.on ?? scope.today}.${file.as}"`,
        "cache-control": asker.actor ? "private, no-store" : "no-cache",
        vary: "Cookie, Authorization, Accept-Language",
        "x-request-id": requestId,
      },
    });

    function bodyOf(wanted: Wanted) {
      if (wanted.of === "dashboard") return dashboardBody(wanted.as);
      return wanted.of === "comparison" ? comparisonBody(wanted.as) : listBody(wanted.of, wanted.as);
    }

    async function listBody(of: List, as: ListEnding | "pdf") {
      const pages = of.pages(scope, parseInput(of.query, sent) as never, words);
      const { headings } = of;
      if (as !== "pdf") return listFile(as, { headings, pages, words, sealing });
      return packPdf(await listPack({ headings, pages }, sealing.about, words), words, sealing);
    }

    async function dashboardBody(as: PackEnding) {
      const { origin } = new URL(request.url);
      const filter = parseInput(dashboardQuery, sent);
      return packFile(
        as,
        await dashboardPack(scope, filter, { language: words.language, origin }),
        words,
        sealing,
      );
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

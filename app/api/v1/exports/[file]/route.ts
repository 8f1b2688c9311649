import { exportQuery } from "@/domain/input/query";
import { makeExport } from "@/lib/api/exports/make-export";
import { originOf } from "@/lib/api/feeds/origin";
import { queryOf } from "@/lib/api/query";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary:
    "A file that says what the screen says, sealed. A dashboard, or what a session has to know of the time since the last one (`since`), with the filters of /dashboard, as .xlsx, .csv, .json, .pdf or .docx, a chart of the dashboard (`chart`) as .png or .svg; a whole list with its own filters (countries, drafts, instruments, measures, organisations, sources, changes, treaties, ratifications, indicators, observations, ratings, events, practices, recommendations, and `library` with the id of a `topic`) or a comparison with those of /compare, as .csv, .xlsx, .json, .pdf or .png (its first forty rows). Below the rows of a CSV stand lines that begin with #",
  query: exportQuery,
  limit: "export",
  isFile: true,
  mediaType: "text/csv",
  async handle({ scope, params, language, asker, request, requestId }) {
    const file = params.file ?? "";
    const isDashboard = /^(dashboard|since)\./.test(file);
    const made = await makeExport({
      file,
      sent: queryOf(request, isDashboard ? ["country"] : undefined),
      scope,
      language,
      origin: originOf(request),
    });
    return new Response(made.body, {
      headers: {
        "content-type": made.mediaType,
        "content-language": made.language,
        "content-disposition": `attachment; filename="${made.fileName}"`,
        "cache-control": asker.actor ? "private, no-store" : "no-cache",
        vary: "Cookie, Authorization, Accept-Language",
        "x-request-id": requestId,
      },
    });
  },
});

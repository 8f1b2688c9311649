import { Failure } from "@/domain/failure";
import { exportQuery } from "@/domain/input/query";
import { dataBundle } from "@/lib/api/exports/data-bundle";
import { bundleName } from "@/lib/api/exports/data-catalogue";
import { listEndings } from "@/lib/api/exports/list-file";
import { originOf } from "@/lib/api/feeds/origin";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary:
    "Everything published as one ZIP: qadam-csv.zip, qadam-json.zip or qadam-xlsx.zip, with the data dictionary, the licence and a manifest with the SHA-256 of each file",
  query: exportQuery,
  limit: "export",
  mediaType: "application/zip",
  async handle({ scope, query, params, language, request, requestId }) {
    const ending = listEndings.find((known) => params.file === bundleName(known));
    if (!ending) throw new Failure("not_found", "not_found");
    const wanted = { scope, language: query.language ?? language, origin: originOf(request) };
    return new Response(dataBundle(ending, wanted), {
      headers: {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="${params.file}"`,
        "cache-control": "private, no-store",
        "x-request-id": requestId,
      },
    });
  },
});

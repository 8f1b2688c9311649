import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { getExportToTake } from "@/db/queries/exports";
import { getStore } from "@/db/store";
import { Failure } from "@/domain/failure";
import { mediaTypes, partsOfName } from "@/lib/api/exports/file-name";
import { readRoute } from "@/lib/api/route";
import { exportPath } from "@/lib/jobs/export-path";

export const GET = readRoute({
  summary: "A file that was made in the background, for the one who asked for it",
  access: "signed_in",
  limit: "export",
  mediaType: "application/octet-stream",
  async handle({ asker, params, requestId }) {
    const { actor } = asker;
    if (!actor) throw new Failure("unauthenticated", "unauthenticated");
    const now = new Date().toISOString();
    const made = await getExportToTake(getStore().reader, actor, params.id ?? "", now);
    const path = exportPath(made);
    const size = await stat(path).catch(() => null);
    if (!size) throw new Failure("not_found", "export_expired");
    const { name, ending } = partsOfName(made.file);
    return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
      headers: {
        "content-type": mediaTypes[ending],
        "content-length": String(size.size),
        "content-disposition": `attachment; filename="qadam-${name}-${made.createdAt.slice(0, 10)}.${ending}"`,
        "cache-control": "private, no-store",
        "x-request-id": requestId,
      },
    });
  },
});

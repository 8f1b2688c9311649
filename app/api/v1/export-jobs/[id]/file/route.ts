import { Readable } from "node:stream";
import { fileStorage } from "@/db/files/file-storage";
import { getExportToTake } from "@/db/queries/exports";
import { getStore } from "@/db/store";
import { Failure } from "@/domain/failure";
import { mediaTypes, partsOfName } from "@/lib/api/exports/file-name";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "A file that was made in the background, for the one who asked for it",
  access: "signed_in",
  limit: "export",
  isFile: true,
  mediaType: "application/octet-stream",
  async handle({ asker, params, requestId }) {
    const { actor } = asker;
    if (!actor) throw new Failure("unauthenticated", "unauthenticated");
    const now = new Date().toISOString();
    const made = await getExportToTake(getStore().reader, actor, params.id ?? "", now);
    const content = made.fileHash ? await fileStorage().read(made.fileHash) : null;
    if (!content) throw new Failure("not_found", "export_expired");
    const { name, ending } = partsOfName(made.file);
    return new Response(Readable.toWeb(content) as ReadableStream, {
      headers: {
        "content-type": mediaTypes[ending],
        "content-length": String(made.byteCount),
        "content-disposition": `attachment; filename="qadam-${name}-${made.createdAt.slice(0, 10)}.${ending}"`,
        "cache-control": "private, no-store",
        "x-request-id": requestId,
      },
    });
  },
});

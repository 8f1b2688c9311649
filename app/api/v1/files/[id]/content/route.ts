import { Readable } from "node:stream";
import { fileStorage } from "@/db/files/file-storage";
import { getFile } from "@/db/queries/files";
import { Failure } from "@/domain/failure";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "The bytes of a file, always to be saved and never shown in place",
  mediaType: "application/octet-stream",
  async handle({ scope, params, request }) {
    const { name, mediaType, size, sha256 } = await getFile(scope, params.id ?? "");
    const headers = {
      "cache-control": "private, no-cache",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      etag: `"${sha256}"`,
      "x-content-type-options": "nosniff",
    };
    if (request.headers.get("if-none-match") === headers.etag)
      return new Response(null, { status: 304, headers });
    const content = await fileStorage().read(sha256);
    if (!content) throw new Failure("not_found", "not_found");
    const plain = name.replace(/[^\w.-]/g, "_");
    return new Response(Readable.toWeb(content) as ReadableStream, {
      headers: {
        ...headers,
        "content-type": mediaType,
        "content-length": String(size),
        "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
      },
    });
  },
});

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
    const plain = name.replace(/[^\w.-]/g, "_");
    const headers = {
      "accept-ranges": "none",
      "cache-control": "private, no-cache",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
      etag: `"${sha256}"`,
      "x-content-type-options": "nosniff",
    };
    if (request.headers.get("if-none-match") === headers.etag)
      return new Response(null, { status: 304, headers });
    const content = await contentFor(request.method, sha256);
    if (content === undefined) throw new Failure("not_found", "not_found");
    return new Response(content, {
      headers: { ...headers, "content-type": mediaType, "content-length": String(size) },
    });
  },
});

/** undefined: it is gone. Who asks for the headers alone opens nothing. */
async function contentFor(method: string, sha256: string): Promise<ReadableStream | null | undefined> {
  if (method === "HEAD") return (await fileStorage().has(sha256)) ? null : undefined;
  const content = await fileStorage().read(sha256);
  return content ? (Readable.toWeb(content) as ReadableStream) : undefined;
}

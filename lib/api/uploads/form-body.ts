import { readBytes } from "../body";
import { Refusal } from "../refusal";

const fileLimitBytes = 10 * 1024 * 1024;
const typeOf = (request: Request) => request.headers.get("content-type") ?? "";

export const isForm = (request: Request) => /^multipart\/form-data\b/i.test(typeOf(request));

/** A form with a file, at most 10 MiB of real bytes. */
export async function readForm(request: Request): Promise<FormData> {
  if (!isForm(request)) throw new Refusal("wrong_content_type");
  const bytes = await readBytes(request, fileLimitBytes);
  return new Response(Buffer.from(bytes), { headers: { "content-type": typeOf(request) } })
    .formData()
    .catch(() => {
      throw new Refusal("malformed_form");
    });
}

/** The file of a form; null when there is none, or an empty one. */
export async function fileIn(form: FormData): Promise<{ name: string; bytes: Buffer } | null> {
  const file = form.get("file");
  if (file === null || typeof file === "string" || file.size === 0) return null;
  return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) };
}

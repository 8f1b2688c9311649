import { readBytes, readJsonBody } from "../body";
import { Refusal } from "../refusal";
import { readFile } from "./read-file";
import { refusedFile } from "./refused-file";

const fileLimitBytes = 10 * 1024 * 1024;

/**
 * A version as it was sent: JSON with its `text`, or a form with a `file` whose text becomes it. What else the form holds are the other
 * fields, dotted names for what lies deeper.
 */
export async function readVersionBody(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) return readJsonBody(request);
  const bytes = await readBytes(request, fileLimitBytes);
  const form = await new Response(Buffer.from(bytes), { headers: { "content-type": type } })
    .formData()
    .catch(() => {
      throw new Refusal("malformed_form");
    });
  const body: Record<string, unknown> = {};
  for (const [name, value] of form) if (typeof value === "string" && value !== "") put(body, name, value);
  const file = form.get("file");
  if (file === null || typeof file === "string" || file.size === 0) {
    if (body.text === undefined) throw refusedFile("file_empty");
    return body;
  }
  return { ...body, ...(await readFile(file.name, Buffer.from(await file.arrayBuffer()))) };
}

const flags = new Set(["isOneText", "isOutline"]);

function put(body: Record<string, unknown>, name: string, value: string) {
  const [first = "", second] = name.split(".");
  if (["__proto__", "constructor", "prototype"].includes(first)) return;
  if (second === undefined) body[first] = flags.has(first) ? value === "true" : value;
  else body[first] = { ...(body[first] as Record<string, unknown> | undefined), [second]: value };
}

import { readJsonBody } from "../body";
import { isForm, readForm } from "./form-body";
import { readFile } from "./read-file";
import { refusedFile } from "./refused-file";

/**
 * A version as it was sent: JSON with its `text`, or a form with a `file` whose text becomes it. What else the form holds are the other
 * fields, dotted names for what lies deeper.
 */
export async function readVersionBody(request: Request): Promise<Record<string, unknown>> {
  if (!isForm(request)) return readJsonBody(request);
  const form = await readForm(request);
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

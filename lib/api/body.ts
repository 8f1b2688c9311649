import { Failure } from "@/domain/failure";
import { Refusal } from "./refusal";

export const bodyLimitBytes = 1024 * 1024;
const longestKey = 200;

/** The JSON object that was sent. Refuses another content type, more than 1 MiB of real bytes, and what is not JSON in UTF-8. */
export async function readJsonBody(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Refusal("wrong_content_type");
  const value = parse(await readBytes(request, bodyLimitBytes));
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new Failure("invalid", "invalid", [{ field: "", reason: "wrong_type" }]);
  return value as Record<string, unknown>;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal("malformed_json");
  }
}

/** The body that was sent; refuses more than `limit` bytes, whatever its header says. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > limit) throw new Refusal("too_large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw new Refusal("too_large");
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** The `Idempotency-Key` that was sent, if any; `invalid` when it is longer than 200 characters. */
export function idempotencyKeyOf(request: Request): string | undefined {
  const key = request.headers.get("idempotency-key") || undefined;
  if (key && key.length > longestKey)
    throw new Failure("invalid", "invalid", [
      { field: "Idempotency-Key", reason: "too_long", values: { max: longestKey } },
    ]);
  return key;
}

import { type Problem, problemFrom, Refused, Unreachable } from "./problem";

const root = "/api/v1";

export interface Sending {
  path: string;
  method?: "POST" | "PUT";
  /** A form goes as it is, with its file; anything else as JSON. */
  body: unknown;
  /** The same key with the same body is done once, however often it is sent. */
  key: string;
  /** Language of the words in a refusal. */
  language: string;
}

/** Reads `/api/v1` + path. Throws `Refused` or `Unreachable`. */
export const ask = <Answer>(path: string) => exchange<Answer>(path, { method: "GET" });

/** Writes to `/api/v1` + path. Throws `Refused` or `Unreachable`. */
export const send = <Answer>({ path, method = "POST", body, key, language }: Sending) =>
  exchange<Answer>(path, {
    method,
    headers: {
      ...(body instanceof FormData ? {} : { "content-type": "application/json" }),
      "idempotency-key": key,
      "accept-language": language,
    },
    body: body instanceof FormData ? body : JSON.stringify(body),
  });

async function exchange<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`${root}${path}`, { credentials: "same-origin", ...init }).catch(() => null);
  if (!response) throw new Unreachable();
  const body = (await response.json().catch(() => null)) as unknown;
  if (!response.ok) throw new Refused(problemFrom(response.status, body as Partial<Problem> | null));
  if (body === null) throw new Unreachable();
  return body as Answer;
}

/** A key nobody used before. `crypto.randomUUID` is missing where the site is served without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

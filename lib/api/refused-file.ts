import type { z } from "zod";
import { ofLanguage, type refusedQuery } from "@/domain/input/refused";
import { languages } from "@/domain/vocabulary";
import { localePath } from "@/lib/i18n/routing";
import { type Asked, problemOf, problemResponse } from "./problem";
import { queryOf } from "./query";

/** Why there is no file: to a program as a problem, to whoever followed a link in a browser as a page in their language. */
export async function refusedFile(error: unknown, asked: Asked, request: Request): Promise<Response> {
  if (!request.headers.get("accept")?.includes("text/html")) return problemResponse(error, asked);
  const { detail, fields } = problemOf(error, asked);
  const from = pageBefore(request);
  const sent = queryOf(request, ["country"]);
  const language = languages.find((each) => each === sent.language) ?? from?.language ?? asked.language;
  const file = /^\/api\/v1\/exports\/([^/]+)$/.exec(asked.path)?.[1];
  const said: Record<keyof z.input<typeof refusedQuery>, string | undefined> = {
    file,
    detail,
    faults: JSON.stringify(fields),
    from: from?.rest,
    order: file && isOnlyTooLarge(detail, fields) ? orderOf(file, sent) : undefined,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value !== undefined) query.set(name, value);
  return new Response(null, {
    status: 303,
    headers: {
      location: localePath(`/refused?${query}`, language),
      "cache-control": "private, no-store",
      "x-request-id": asked.requestId,
    },
  });
}

/** The page of this site that the link stood on. */
function pageBefore(request: Request) {
  const header = request.headers.get("referer") ?? "";
  const referer = URL.canParse(header) ? new URL(header) : null;
  if (!referer || referer.host !== request.headers.get("host")) return null;
  const { language, rest } = ofLanguage(referer.pathname);
  return { language, rest: `${rest}${referer.search}` };
}

const isOnlyTooLarge = (detail: string, fields: readonly { reason: string }[]) =>
  detail === "export_too_large" || fields.some(({ reason }) => reason === "too_many_rows");

function orderOf(file: string, sent: Record<string, string>) {
  const [list = ""] = file.split(".");
  return `/exports?${new URLSearchParams({ ...sent, list, format: "xlsx" })}`;
}

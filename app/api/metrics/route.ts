import { timingSafeEqual } from "node:crypto";
import { Failure } from "@/domain/failure";
import { can } from "@/domain/permissions";
import { askerOf } from "@/lib/api/asker";
import { everyProcess } from "@/lib/api/fellow-figures";
import { acceptedLanguage } from "@/lib/api/language";
import { prometheusText } from "@/lib/api/metrics";
import { problemResponse } from "@/lib/api/problem";
import { settings } from "@/lib/env/env";

export const dynamic = "force-dynamic";

/** What the processes count, for whoever has the token of QADAM_METRICS_TOKEN, and for administrators. */
export async function GET(request: Request): Promise<Response> {
  try {
    if (!hasToken(request)) await requireAdministrator(request);
    return new Response(prometheusText(await everyProcess()), {
      headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
    });
  } catch (error) {
    return problemResponse(error, {
      requestId: crypto.randomUUID(),
      language: acceptedLanguage(request.headers.get("accept-language")),
      method: "GET",
      path: "/api/metrics",
    });
  }
}

function hasToken(request: Request): boolean {
  const expected = Buffer.from(`Bearer ${settings().QADAM_METRICS_TOKEN}`);
  const sent = Buffer.from(request.headers.get("authorization") ?? "");
  return (
    settings().QADAM_METRICS_TOKEN !== undefined &&
    sent.length === expected.length &&
    timingSafeEqual(sent, expected)
  );
}

async function requireAdministrator(request: Request) {
  const { actor } = await askerOf(request);
  if (!actor) throw new Failure("unauthenticated", "unauthenticated");
  if (!can(actor, "health.read", { countryCode: null })) throw new Failure("forbidden", "forbidden");
}

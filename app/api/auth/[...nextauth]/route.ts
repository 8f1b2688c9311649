import type { NextRequest } from "next/server";
import { answerByNextAuth, ownCsrf } from "@/lib/session/next-auth";
import { isOidcOn } from "@/lib/session/oidc";
import { isSameOrigin } from "@/lib/session/same-origin";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

const partsOf = async (request: NextRequest, context: Context) => ({
  method: request.method,
  action: (await context.params).nextauth,
  headers: request.headers,
  query: Object.fromEntries(request.nextUrl.searchParams),
  cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])),
});

/** next-auth's own pages of GET, and `/api/auth/start/oidc`, which leads to the identity provider. */
export async function GET(request: NextRequest, context: Context) {
  const call = await partsOf(request, context);
  if (call.action.join("/") !== "start/oidc") return answerByNextAuth(call);
  // A link and not a form, because the content security policy lets no form lead to another site.
  const site = request.headers.get("sec-fetch-site");
  if (!isOidcOn() || (site !== null && site !== "same-origin")) return new Response(null, { status: 404 });
  const { csrfToken, cookie } = ownCsrf();
  return answerByNextAuth({
    ...call,
    method: "POST",
    action: ["signin", "oidc"],
    body: { csrfToken, callbackUrl: call.query.callbackUrl ?? "/work" },
    cookies: { ...call.cookies, ...cookie },
  });
}

export async function POST(request: NextRequest, context: Context) {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const body = await readFields(request);
  if (!body) return new Response(null, { status: 400 });
  return answerByNextAuth({ ...(await partsOf(request, context)), body });
}

/** The text fields of a form or a JSON object; null for what is neither. */
async function readFields(request: NextRequest): Promise<Record<string, string> | null> {
  try {
    const isJson = request.headers.get("content-type")?.includes("application/json");
    const pairs = isJson
      ? Object.entries((await request.json()) as object)
      : [...(await request.formData()).entries()];
    return Object.fromEntries(pairs.map(([name, value]) => [name, String(value)]));
  } catch {
    return null;
  }
}

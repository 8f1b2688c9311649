import type { NextRequest } from "next/server";
import createMiddleware from "next-intl/middleware";
import { pathHeader, routing, withoutLocale } from "./lib/i18n/routing";
import { isSameOrigin } from "./lib/session/same-origin";

const routeByLanguage = createMiddleware(routing);

/** Languages and the content security policy. Who may see what is decided at the data, never here. */
export function proxy(request: NextRequest) {
  // Next answers 500 to a form from elsewhere and lets one without an Origin pass; each action asks again for itself.
  if (!["GET", "HEAD"].includes(request.method) && !isSameOrigin(request))
    return new Response(null, { status: 403 });
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  request.headers.set("content-security-policy", policy);
  request.headers.set("x-nonce", nonce);
  request.headers.set(pathHeader, addressBeingRead(request));
  const response = routeByLanguage(request);
  response.headers.set("content-security-policy", policy);
  return response;
}

/** On the pages that stand in for another it is the address that was asked for. */
function addressBeingRead({ nextUrl: { pathname, search, searchParams } }: NextRequest): string {
  const path = withoutLocale(pathname);
  const asked = ["/missing", "/too-large"].includes(path) ? searchParams.get("from") : null;
  return asked && /^\/(?![/\\])/.test(asked) ? asked : `${path}${search}`;
}

function contentSecurityPolicy(nonce: string): string {
  // React evaluates strings for its stack traces, in development only.
  const forDevelopment = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${forDevelopment}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  matcher: ["/((?!api/|_next/|favicon.ico$|icon.svg$|robots.txt$|sitemap.xml$).*)"],
};

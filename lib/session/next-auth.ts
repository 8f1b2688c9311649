import { createHash, randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import type { Failure } from "@/domain/failure";
import { ownOrigin } from "@/lib/env/env";
import { readSecret } from "@/lib/env/secret";
import { callbackPath } from "./callback-path";
import { isSecure } from "./cookie";
import { nextAuthOptions } from "./next-auth-options";

type Texts = Record<string, string>;

export interface AuthCall {
  method: string;
  /** What follows `/api/auth/` in the address. */
  action: string[];
  headers: Headers;
  query: Texts;
  cookies: Texts;
  body?: Texts;
}

/**
 * Lets next-auth answer one request. Handed over piece by piece rather than as the request, because next-auth answers 500 to a
 * callback address it dislikes (in the query or in its own cookie), and takes the host of the site from forwarding headers.
 */
export async function answerByNextAuth(call: AuthCall): Promise<Response> {
  const own = ownOrigin(call.headers.get("host"));
  if (own === null) return new Response(null, { status: 400 });
  // Harmless here: the only forwarding headers it sees are ours.
  if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = "true";
  const headers = new Headers();
  let status = 200;
  let body: string | null = null;
  let failure: Failure | undefined;
  const send = (text: unknown) => {
    body = typeof text === "string" ? text : JSON.stringify(text ?? null);
    if (typeof text !== "string" && !headers.has("content-type"))
      headers.set("content-type", "application/json");
  };
  const response = {
    status: (code: number) => {
      status = code;
      return response;
    },
    getHeader: (name: string) =>
      name.toLowerCase() === "set-cookie" ? headers.getSetCookie() : headers.get(name),
    setHeader: (name: string, value: string | string[]) => {
      headers.delete(name);
      for (const each of [value].flat()) headers.append(name, each);
      return response;
    },
    send,
    json: send,
    end: () => undefined,
  };
  const cookies = withOwnCallback(call.cookies, callbackCookie(), own);
  const request = {
    method: call.method,
    query: { ...withOwnCallback(call.query, "callbackUrl", own), nextauth: call.action },
    body: call.body && withOwnCallback(call.body, "callbackUrl", own),
    cookies,
    headers: {
      host: new URL(own).host,
      "x-forwarded-host": new URL(own).host,
      "x-forwarded-proto": new URL(own).protocol.slice(0, -1),
    },
  };
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    nextAuthOptions(call.headers, (each) => {
      failure = each;
    }),
  );
  if (failure?.code === "too_many") {
    status = 429;
    headers.set("retry-after", String(failure.extra.retryAfterSeconds ?? 1));
  }
  headers.set("cache-control", "no-store");
  return new Response(body, { status, headers });
}

const callbackCookie = () => `${isSecure() ? "__Secure-" : ""}next-auth.callback-url`;

function withOwnCallback(values: Texts, name: string, own: string): Texts {
  if (!(name in values)) return values;
  return { ...values, [name]: `${own}${callbackPath(values[name], own) ?? "/work"}` };
}

/** What next-auth compares to see that a form was made by us: the value of the field and the cookie that goes with it. */
export function ownCsrf(): { csrfToken: string; cookie: Texts } {
  const csrfToken = randomBytes(32).toString("hex");
  const seal = createHash("sha256").update(`${csrfToken}${readSecret()}`).digest("hex");
  const name = `${isSecure() ? "__Host-" : ""}next-auth.csrf-token`;
  return { csrfToken, cookie: { [name]: `${csrfToken}|${seal}` } };
}

import { decode, encode } from "next-auth/jwt";
import { sessionLimits } from "@/domain/session";
import { settings } from "@/lib/env/env";
import { readSecret } from "@/lib/env/secret";

/** Whether people reach us by https: then cookies are sent by no other way. */
export const isSecure = () => settings().NEXTAUTH_URL?.startsWith("https:") ?? false;

/** next-auth's own names, so that its endpoint and our pages share one session. */
export const sessionCookieName = () => `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;

/** Host only, never readable by scripts, never sent along with another site's form. */
export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: isSecure(),
});

export const sessionMaxAgeSeconds = sessionLimits.longestMinutes * 60;

/** The sealed content of the session cookie: who, and which session row is asked on each request. Nothing else. */
export const sealSession = (userId: string, sid: string) =>
  encode({ token: { sub: userId, sid }, secret: readSecret(), maxAge: sessionMaxAgeSeconds });

/** The `sid` in a session cookie; null when it was not sealed by us or is too old. */
export async function openSeal(sealed: string | undefined): Promise<string | null> {
  if (!sealed) return null;
  try {
    const token = await decode({ token: sealed, secret: readSecret() });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}
